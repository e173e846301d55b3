"""公函 and 承诺书: what the enterprise promises, over whose name, signature and seal."""

import re
from collections.abc import Sequence
from typing import Any

from dossier import ComplianceCommitment, Field, TruthfulnessLetter
from extractors.fields.issuer import ISSUER
from extractors.fields.legal_representative import LEGAL_REPRESENTATIVE
from extractors.fields.parsers import tidy
from extractors.find import anywhere
from extractors.kinds.closing import signed
from extractors.kinds.enterprise_forms import STATEMENT_FIELDS, STATEMENT_FORM
from extractors.kinds.enterprise_shared import (
    beside,
    common,
    fields_of,
    last_date,
    last_firm,
    sheets_of,
    surest,
    with_seal,
)
from extractors.kinds.sealing import as_sealed
from extractors.kinds.shared import fullest
from extractors.reading import PageReading

_TITLE = re.compile(r"^[^，。：；]*(?:承诺书|承诺函|公函|声明书?|保证书)$")
_TRUE = re.compile(
    r"(?:材料|资料|文件|内容|信息|复印件|证明)[^。；]{0,40}?(?:真实|属实)|真实[、,，]?(?:合法[、,，]?)?(?:有效|可靠|准确|完整)"
)
_VIOLATION = re.compile(
    r"(?:无|没有|不存在|未有|未发生)[^。；]{0,24}?(?:违法违规|违规违法|违法)[^。；]{0,6}?(?:行为|情形|记录|情况|问题)?"
)
_UNTRUST = re.compile(
    r"(?:无|没有|不存在|未有|未被[^。；]{0,10}?列入|未发生|未列入)[^。；]{0,30}?失信"
)


def truthfulness_letter(identity: str, readings: Sequence[PageReading]) -> TruthfulnessLetter:
    """The letter that promises that the papers are true and valid."""
    return TruthfulnessLetter.model_validate(_statement(identity, readings))


def compliance_commitment(identity: str, readings: Sequence[PageReading]) -> ComplianceCommitment:
    """The commitment on violations and dishonesty."""
    return ComplianceCommitment.model_validate(_statement(identity, readings))


def _statement(identity: str, readings: Sequence[PageReading]) -> dict[str, Any]:
    sheets = sheets_of(readings, STATEMENT_FORM)
    fields = fields_of(sheets, STATEMENT_FIELDS)
    fields["legal_representative"] = beside(sheets, LEGAL_REPRESENTATIVE)
    if fields["issuer"].value is None:
        fields["issuer"] = last_firm(sheets)
    firms = [field for _, field in anywhere(sheets, ISSUER)]
    fields["issuer"] = as_sealed(surest(fullest(fields["issuer"], firms), firms), readings)
    if fields["date"].value is None:
        fields["date"] = last_date(sheets)
    return {
        **common(identity, readings, fields),
        "truthful": _says(readings, _TRUE),
        "no_violations": _says(readings, _VIOLATION),
        "no_dishonesty": _says(readings, _UNTRUST),
        "signed": signed(readings),
        **with_seal(readings, fields["issuer"]),
    }


def _says(readings: Sequence[PageReading], pattern: re.Pattern[str]) -> Field[bool]:
    """Whether the words, line breaks taken out, make a promise; the title is no promise."""
    lines = [(reading, line) for reading in readings for line in reading.lines]
    text, starts = "", []
    for _, line in lines:
        starts.append(len(text))
        text += tidy(line.text).replace(" ", "")
    head = starts[_title_ends(readings)] if lines else 0
    found = pattern.search(text, head)
    legible = all(reading.legibility == "read" for reading in readings)
    if found is None:
        return Field(value=False, confidence=0.96 if legible else 0.5)
    at = max(index for index, start in enumerate(starts) if start <= found.start())
    reading, line = lines[at]
    place = reading.evidence(line.rect, line.reader)
    return Field(value=True, raw=found.group(), confidence=0.97, evidence=(place,))


def _title_ends(readings: Sequence[PageReading]) -> int:
    """How many lines make the title: the first ones that are large, or end as titles do."""
    lines = readings[0].lines
    heights = sorted(line.rect.height for line in lines)
    usual = heights[len(heights) // 2] if heights else 0.0
    ends = 0
    while ends < min(3, len(lines) - 1):
        text = tidy(lines[ends].text)
        if lines[ends].rect.height <= 1.25 * usual and not _TITLE.search(text):
            break
        ends += 1
    return ends
