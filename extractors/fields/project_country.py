"""The country in which a project lies, ISO 3166-1 alpha-2."""

from dossier.numbers import country
from extractors.fields.spec import Spec

PROJECT_COUNTRY = Spec(
    name="destination",
    labels=(
        "项目所在国家(地区)",
        "项目所在国(地区)",
        "项目所在国家",
        "项目所在国别",
        "项目所在国",
        "工程所在国",
        "国别(地区)",
        "国家(地区)",
        "国别",
        "国别地区",
        "项目所在地",
        "项目地点",
        "工程地点",
        "建设地点",
        "Country",
        "Location",
        "Site",
    ),
    parse=country.parse,
)
