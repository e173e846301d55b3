"""The person whose certificate it is."""

from extractors.fields.enterprise_parsers import person
from extractors.fields.spec import Spec

APPRAISER_NAME = Spec(
    name="person_name", labels=("姓名", "持证人", "持证人姓名", "学员姓名", "Name"), parse=person
)
