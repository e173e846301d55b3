"""Which contract a Chinese translation belongs to, and what only the translation has otherwise."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

from dossier import Contract, ContractTranslation, Dossier, Field
from dossier.numbers.characters import as_shown
from validators.doubt import agreement, folded
from validators.papers import originals, stated, translations

Key = Callable[[Any], Hashable]


def pairs(dossier: Dossier) -> Iterator[tuple[Contract, ContractTranslation]]:
    """Each translation with its contract: the one of the same number, else the one at its place."""
    contracts = originals(dossier)
    for at, translation in enumerate(translations(dossier)):
        same = [
            contract
            for contract in contracts
            if contract.contract_no.value is not None
            and translation.contract_no.value is not None
            and as_shown(contract.contract_no.value) == as_shown(translation.contract_no.value)
        ]
        rest = contracts[min(at, len(contracts) - 1) :] if contracts else ()
        if chosen := (*same, *rest):
            yield chosen[0], translation


def mistranslated(
    dossier: Dossier, paper: Contract, name: str, expected: Field[Any], key: Key = folded
) -> bool:
    """Whether a value is the translation's fault alone: its contract prints what is expected.

    Such a difference is told by translation-differs, which compares these very two.
    """
    own: Field[Any] = getattr(paper, name)
    for contract, translation in pairs(dossier):
        theirs: Field[Any] = getattr(contract, name)
        if translation is paper and stated(own) and stated(theirs):
            right = agreement(theirs, expected, key) == "pass"
            return right and agreement(own, theirs, key) != "pass"
    return False
