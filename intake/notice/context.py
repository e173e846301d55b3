"""What every part of a notice is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier import Finding, Report, ReviewDecision, Text
from intake.notice.wording import Language, Words
from validators.rule import Rule


@dataclass(frozen=True)
class Context:
    """The report with its rules, decisions, language and words."""

    report: Report
    rules: Mapping[str, Rule]
    """By id; a rule that is no longer known is not among them."""
    decisions: Mapping[str, ReviewDecision]
    """The last one on each finding, by the finding's id."""
    lang: Language
    words: Words
    values: Mapping[str, Mapping[str, str]]
    """How values are said, by kind."""

    def say(self, text: Text) -> str:
        """A sentence in the language of the notice."""
        return text.zh if self.lang == "zh" else text.en

    def rule(self, finding: Finding) -> Rule | None:
        """The rule that found it, where it is still known."""
        return self.rules.get(finding.rule)


def capital(words: str) -> str:
    """Words with a capital letter at their head, as a heading has them."""
    return words[:1].upper() + words[1:]
