"""The name of a project abroad."""

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

PROJECT = Spec(
    name="project",
    labels=(
        "项目名称(中文)",
        "项目中文名称",
        "项目名称",
        "工程名称",
        "工程项目名称",
        "合同名称",
        "Name of Project",
        "Project name",
        "Project",
    ),
    parse=words(4, 80),
)
