"""A foreign contract without its Chinese translation."""

from collections.abc import Sequence

from dossier import Contract, Dossier, Judgement, Text
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import READABLE, absent, why_unsure
from validators.papers import NO_CONTRACT, originals, translations
from validators.rule import rule


@rule(
    id="chinese-translation-missing",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="外文合同缺少中文译本", en="Chinese translation missing"),
    fail=Text(
        zh="出口合同为外文（{languages}），未见中文译本。",
        en="The contract is in a foreign language ({languages}); there is no Chinese translation.",
    ),
    passed=Text(
        zh="出口合同语言：{languages}，{how}。", en="Language of the contract: {languages}; {how}."
    ),
    remedy=Text(
        zh="补交合同中文译本；以中文译本为准。",
        en="Hand in a Chinese translation of the contract; the translation prevails.",
    ),
)
def chinese_translation_missing(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """A contract without a Chinese text of its own is accompanied by a translation."""
    contracts = originals(dossier)
    if not contracts:
        return not_applicable(NO_CONTRACT)
    return [_of(dossier, contract) for contract in contracts]


def _of(dossier: Dossier, contract: Contract) -> Judgement:
    language = contract.language
    named = {"name": "language", "languages": tuple(language.value or ()) or None}
    if translated := translations(dossier):
        how = Text(zh="中文译本已提交", en="its Chinese translation is there")
        return passed(language, how=how, about=(contract, *translated), **named)
    spoken = [bool(each) and "zh" in each for each in language.candidates]
    if not language.value or language.confidence < READABLE or len(set(spoken)) > 1:
        return unsure(language, reason=why_unsure(language), about=(contract,), **named)
    if spoken[0]:
        how = Text(zh="合同自有中文文本", en="it has a Chinese text of its own")
        return passed(language, how=how, about=(contract,), **named)
    if not language.sure:
        return unsure(language, reason=why_unsure(language), about=(contract,), **named)
    return absent(
        dossier, found=tuple(language.value), evidence=language.evidence, about=(contract,), **named
    )
