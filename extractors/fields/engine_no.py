"""The number of the engine or motor; it has no grammar but letters and digits."""

import re

from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_RUN = re.compile(r"[A-Z0-9](?:[A-Z0-9]|[ \-*](?=[A-Z0-9])){3,24}")


def parse(text: str) -> str | None:
    """An engine number: four or more letters and digits, three of them digits."""
    for found in _RUN.finditer(tidy(text).upper()):
        run = re.sub(r"[ *]", "", found.group())
        if len(run) >= 4 and sum(letter.isdigit() for letter in run) >= 3:
            return run
    return None


ENGINE_NO = Spec(
    name="engine_no",
    labels=(
        "发动机号码",
        "发动机编号",
        "发动机号",
        "电动机号码",
        "驱动电机号",
        "电机号",
        "发动机/电机号",
        "发动机号/型号",
        "发动机号码/型号",
        "发动机号/发动机型号",
        "电动机号/型号",
        "电机号/型号",
        "发动机(电机)号",
        "发动机(驱动电机)号",
        "Engine No.",
        "Engine Number",
        "Motor No.",
    ),
    parse=parse,
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-*",
)
