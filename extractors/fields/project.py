"""The name of a project abroad."""

import re

from extractors.fields.parsers import words
from extractors.fields.spec import Spec

_ITS_ENGLISH = re.compile(r"(?<=[\u4e00-\u9fff])\s*[(（/][^\u4e00-\u9fff]*$")


def parse(text: str) -> str | None:
    """The name, without the English behind a Chinese one.

    >>> parse("某某农村公路升级改造项目（Rural Road"), parse("Rural Road Upgrading")
    ('某某农村公路升级改造项目', 'Rural Road Upgrading')
    """
    return words(4, 80)(_ITS_ENGLISH.sub("", text))


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
        "Works",
    ),
    parse=parse,
)
