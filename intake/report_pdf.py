"""A report set in type: a PDF whose fonts are embedded and whose text is searchable."""

import datetime as dt
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from dossier import Box, Finding, Report, Text
from intake.differences import Run, differences
from intake.notice.model import printable
from intake.notice.typeset import FOLDER, in_type
from intake.snippets import around, outermost, together, within
from intake.words import (
    OUTCOMES,
    SEVERITIES,
    VERDICTS,
    document_name,
    field_name,
    named_value,
    value_text,
    value_words,
)
from validators import RULES

Language = Literal["zh", "en"]
Cut = Callable[[str, int, Box], bytes]
"""Gives a piece of a page as JPEG, by file, page and piece; nothing where it cannot be shown."""

LONGEST: Final = 900
"""Pixels of a piece's long side: twice what a printer shows of it at half a line."""
MOST: Final = 48
"""Pieces of scans in all, and of one finding: a report is to be sent by mail."""
MOST_EACH: Final = 2

_TEMPLATE: Final = Path(__file__).parent / "templates" / "report.typ"
_SHARED: Final = FOLDER / "shared.typ"
_OURS: Final = ("labels", "pages")
"""Words of this module, whose spaces at either end count."""
_GRAVITY: Final = {"blocking": 0, "error": 1, "review": 2, "info": 3}
_RULES: Final = {rule.id: rule for rule in RULES}
_APPLICATION: Final = (
    "exporter", "consignor", "uscc", "contract_no", "destination", "goods_name", "hs_code",
    "goods_condition", "trade_mode", "quantity", "application_date",
)  # fmt: skip
_ENTERPRISE: Final = (
    "name", "uscc", "enterprise_type", "customs_code", "authority", "filing_date",
)  # fmt: skip
_VEHICLE: Final = (
    "vin", "brand", "model", "vehicle_type", "registration_date", "unit_price",
)  # fmt: skip


def report_pdf(report: Report, lang: Language, cut: Cut) -> bytes:
    """A report as a PDF of A4 pages; the same report and pieces give the same bytes.

    Args:
        report: What to print.
        lang: The language of headings and messages.
        cut: Gives the pieces of scans that stand beside the findings.

    Raises:
        FontMissing: There is no font that has Chinese characters.
    """
    with tempfile.TemporaryDirectory(prefix="shendan-report-") as name:
        folder = Path(name)
        template = Path(shutil.copy(_TEMPLATE, folder))
        shutil.copy(_SHARED, folder)
        data = _Paper(report, lang, cut, folder).data()
        return in_type(template, _printable(data), report.dossier.received_at.date())


def _printable(data: Any) -> Any:
    """The data with every text on one line and without what has no picture."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, Mapping):
        return {name: one if name in _OURS else _printable(one) for name, one in data.items()}
    if isinstance(data, list | tuple):
        return [_printable(one) for one in data]
    return data


@dataclass
class _Paper:
    """What the template prints of one report."""

    report: Report
    lang: Language
    cut: Cut
    folder: Path
    pictures: dict[tuple[str, int, Box], str] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """Everything, by the names that the template has."""
        head = self.report.dossier
        return {
            "lang": self.lang,
            "labels": self._labels(),
            "reference": head.reference,
            "verdict": self.say(VERDICTS[head.verdict]),
            "tone": head.verdict,
            "head": self._head(),
            "broken": [
                (one.name, self.say(one.error.message)) for one in self.report.files if one.error
            ],
            "groups": self._groups(),
            "application": self._declared(),
            "vehicles": self._vehicles(),
            "papers": self._papers(),
            "rest": [
                (one.clause, self.say(one.message), self.say(OUTCOMES[one.outcome]))
                for one in self.report.findings
                if not one.needs_a_person and one.outcome != "not_applicable"
            ],
        }

    def pick(self, zh: str, en: str) -> str:
        """One of two wordings."""
        return zh if self.lang == "zh" else en

    def say(self, text: Text) -> str:
        """A sentence."""
        return self.pick(text.zh, text.en)

    def _labels(self) -> dict[str, str]:
        said = self.pick
        return {
            "title": said("核验报告", "Verification report"),
            "page": said("第{page}页，共{pages}页", "Page {page} of {pages}"),
            "places": said("；", "; "),
            "expected": said("应为", "expected"),
            "found": said("实为", "found"),
            "law": said("依据", "clause"),
            "where": said("位置", "where"),
            "remedy": said("补正", "to do"),
            "broken": said("未能打开的文件", "Files that could not be opened"),
            "application": said("申请信息", "Application"),
            "papers": said("材料", "Papers"),
            "rest": said("核对无误及提示", "In order, and notes"),
            "nothing": said("未发现须人工处理的事项。", "Nothing was found that needs a person."),
            "limit": said(
                "本报告只核对所提交的材料，未向登记机关查询；以原件为准。",
                "This report holds the papers against each other. No register was asked.",
            ),
        }

    def _head(self) -> list[tuple[str, str]]:
        head, said = self.report.dossier, self.pick
        told = Counter(one.outcome for one in self.report.findings)
        pages = sum(one.pages for one in self.report.files)
        return [
            (said("收到时间", "Received"), _moment(head.received_at)),
            (said("办理时限", "Due"), head.due_at.date().isoformat() if head.due_at else "—"),
            (
                said("文件", "Files"),
                said(
                    f"{len(self.report.files)}个，{pages}页",
                    f"{len(self.report.files)}, pages: {pages}",
                ),
            ),
            (
                said("核验项目", "Checks"),
                said(
                    f"符合{told['pass']}，不符{told['fail']}，待核实{told['unsure']}",
                    f"pass {told['pass']}, fail {told['fail']}, unsure {told['unsure']}",
                ),
            ),
        ]

    def _groups(self) -> list[dict[str, Any]]:
        needed = sorted(
            (one for one in self.report.findings if one.needs_a_person),
            key=lambda one: (_GRAVITY[one.severity], one.vin or ""),
        )
        made, number = [], 0
        for outcome, zh, en in (
            ("fail", "须补正", "To be corrected"),
            ("unsure", "待核实", "To be looked at"),
        ):
            found = []
            for one in needed:
                if one.outcome == outcome:
                    number += 1
                    found.append(self._finding(one, number))
            if found:
                made.append({"heading": self.pick(zh, en), "findings": found})
        return made

    def _finding(self, one: Finding, number: int) -> dict[str, Any]:
        rule = _RULES.get(one.rule)
        wanted = None if one.expected is None else value_words(one.expected, self.lang)
        seen = None if one.found is None else value_words(one.found, self.lang)
        both = wanted is not None and seen is not None
        sides = differences(wanted or "", seen or "") if both else (_whole(wanted), _whole(seen))
        return {
            "number": number,
            "outcome": self.say(OUTCOMES[one.outcome]),
            "tone": one.outcome,
            "severity": self.say(SEVERITIES[one.severity]),
            "vin": one.vin or "",
            "title": self.say(rule.title) if rule else one.rule,
            "message": self.say(one.message),
            "law": one.clause,
            "expected": _stretches(sides[0]),
            "found": _stretches(sides[1]),
            "where": self._where((item.file, item.page) for item in one.evidence),
            "remedy": self.say(rule.remedy) if rule else "",
            "pictures": self._pictures(one),
        }

    def _where(self, places: Iterable[tuple[str, int]]) -> list[dict[str, str]]:
        pages: dict[str, list[int]] = {}
        for file, page in dict.fromkeys(places):
            pages.setdefault(file, []).append(page)
        return [{"file": file, "pages": self._numbers(numbers)} for file, numbers in pages.items()]

    def _numbers(self, numbers: Iterable[int]) -> str:
        said = self.pick("、", ", ").join(map(str, numbers))
        return self.pick(f"第{said}页", f" p. {said}")

    def _pictures(self, one: Finding) -> list[dict[str, Any]]:
        made = []
        for spots in together(one.evidence)[:MOST_EACH]:
            file, page, piece = spots[0].file, spots[0].page, around(spots)
            if name := self._picture(file, page, piece):
                boxes = [list(within(box, piece)) for box in outermost(spots)]
                where = f"{file} {self._numbers([page])}"
                made.append({"name": name, "where": where, "boxes": boxes})
        return made

    def _picture(self, file: str, page: int, piece: Box) -> str:
        """The name of a piece's picture beside the template; a piece is cut once."""
        key = (file, page, piece)
        if key not in self.pictures:
            content = self.cut(*key) if len(self.pictures) < MOST else b""
            name = f"{len(self.pictures)}.jpg" if content else ""
            if name:
                (self.folder / name).write_bytes(content)
            self.pictures[key] = name
        return self.pictures[key]

    def _declared(self) -> list[tuple[str, str]]:
        said = self.report.enterprise or self.report.application
        names = _ENTERPRISE if self.report.enterprise else _APPLICATION
        return [
            (self.say(field_name(name)), named_value(name, getattr(said, name), self.lang))
            for name in names
        ]

    def _vehicles(self) -> list[list[str]]:
        rows = self.report.application.vehicles
        head = [self.say(field_name(name)) for name in _VEHICLE]
        return [head, *([_cell(row, name, self.lang) for name in _VEHICLE] for row in rows)]

    def _papers(self) -> list[list[str]]:
        return [
            [
                self.say(document_name(one.type)),
                one.vin or "",
                self.pick("；", "; ").join(
                    f"{there['file']} {there['pages']}"
                    for there in self._where((ref.file, ref.page) for ref in one.pages)
                ),
            ]
            for one in self.report.documents
        ]


def _cell(row: Any, name: str, lang: Language) -> str:
    said = value_text(getattr(row, name), lang)
    return f"{said} {row.currency}" if name == "unit_price" and row.currency else said


def _whole(value: str | None) -> tuple[Run, ...]:
    return () if value is None else (Run(value, False),)


def _stretches(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [{"text": run.text, "differs": run.differs} for run in runs]


def _moment(at: dt.datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M")
