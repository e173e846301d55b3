"""Reports as a workbook: a line for each dossier, a line for each finding."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dossier import Finding, Report, Text
from intake.words import OUTCOMES, SEVERITIES, VERDICTS, document_name, field_name
from intake.workbook import Column, Table, Value, moment, writing
from validators import RULES

Language = Literal["zh", "en"]

_RULES = {rule.id: rule for rule in RULES}

DOSSIERS = (
    ("卷宗", "Dossier", 28),
    ("卷宗标识", "Dossier id", 38),
    ("结论", "Verdict", 14),
    ("收到时间", "Received", 20),
    ("办理时限", "Due", 20),
    ("用时（秒）", "Seconds", 11),
    ("企业", "Enterprise", 36),
    ("合同号", "Contract", 20),
    ("车辆数", "Vehicles", 9),
    ("文件数", "Files", 9),
    ("页数", "Pages", 9),
    ("未能打开的文件数", "Files not opened", 17),
    ("不符", "Fail", 9),
    ("待核实", "Unsure", 9),
    ("符合", "Pass", 9),
)
FINDINGS = (
    ("卷宗", "Dossier", 28),
    ("卷宗标识", "Dossier id", 38),
    ("核验结果标识", "Finding", 44),
    ("规则", "Rule", 34),
    ("规则名称", "Title", 30),
    ("结果", "Outcome", 14),
    ("级别", "Severity", 16),
    ("依据", "Clause", 20),
    ("车辆识别代号", "VIN", 22),
    ("材料", "Papers", 30),
    ("字段", "Field", 22),
    ("应为", "Expected", 30),
    ("实为", "Found", 30),
    ("置信度", "Confidence", 11),
    ("说明", "Message", 70),
    ("位置", "Where", 40),
    ("补正", "To do", 60),
)


def write_workbook(reports: Iterable[Report], path: Path, lang: Language = "zh") -> int:
    """Write reports as XLSX, one after the other: of thousands, one is in memory at a time.

    Nothing that was read becomes a formula: what begins like one is stored as text. A sheet of
    findings that is full goes on in another one.

    Args:
        reports: As they come; each is looked at once.
        path: The file; an older one is replaced once the new one is whole.
        lang: The language of headings and messages.

    Returns:
        How many reports were written.

    Raises:
        OSError: The file cannot be written.
    """
    rows = Rows(lang)
    written = 0
    with writing(path) as book:
        dossiers = Table(book, rows.pick("卷宗", "Dossiers"), rows.columns(DOSSIERS))
        findings = Table(book, rows.pick("核验结果", "Findings"), rows.columns(FINDINGS))
        for report in reports:
            dossiers.add(rows.dossier(report))
            for finding in report.findings:
                findings.add(rows.finding(finding, report))
            written += 1
        dossiers.close()
        findings.close()
    return written


@dataclass(frozen=True)
class Rows:
    """The cells of a line, in one language."""

    lang: Language

    def pick(self, zh: str, en: str) -> str:
        """One of two wordings."""
        return zh if self.lang == "zh" else en

    def say(self, text: Text) -> str:
        """A sentence."""
        return self.pick(text.zh, text.en)

    def columns(self, table: Iterable[tuple[str, str, int]]) -> list[Column]:
        """The columns of a table."""
        return [Column(self.pick(zh, en), width) for zh, en, width in table]

    def dossier(self, report: Report) -> Iterator[Value]:
        """The cells of one dossier."""
        head, application = report.dossier, report.application
        outcomes = Counter(finding.outcome for finding in report.findings)
        declared = report.enterprise.name if report.enterprise else None
        yield from (head.reference, head.id, self.say(VERDICTS[head.verdict]))
        yield from (moment(head.received_at), moment(head.due_at), head.duration_s)
        yield from (declared or application.exporter, application.contract_no)
        yield from (len(application.vehicles), len(report.files))
        yield sum(file.pages for file in report.files)
        yield sum(file.error is not None for file in report.files)
        yield from (outcomes["fail"], outcomes["unsure"], outcomes["pass"])

    def finding(self, finding: Finding, report: Report) -> Iterator[Value]:
        """The cells of one finding; what to do is told where there is something to do."""
        rule = _RULES.get(finding.rule)
        yield from (report.dossier.reference, report.dossier.id, finding.id, finding.rule)
        yield self.say(rule.title) if rule else None
        yield from (self.say(OUTCOMES[finding.outcome]), self.say(SEVERITIES[finding.severity]))
        yield from (finding.clause, finding.vin, self._papers(finding, report))
        yield self.say(field_name(finding.field)) if finding.field else None
        yield from (finding.expected, finding.found, finding.confidence, self.say(finding.message))
        yield self._where(finding)
        yield self.say(rule.remedy) if rule and finding.needs_a_person else None

    def _papers(self, finding: Finding, report: Report) -> str | None:
        kinds = {document.id: document.type for document in report.documents}
        names = (self.say(document_name(kinds[id])) for id in finding.documents if id in kinds)
        return self.pick("、", ", ").join(dict.fromkeys(names)) or None

    def _where(self, finding: Finding) -> str | None:
        places = dict.fromkeys((item.file, item.page) for item in finding.evidence)
        word = self.pick("{} 第{}页", "{} p. {}")
        return "\n".join(word.format(file, page) for file, page in places) or None
