"""The contract's number."""

import re

from dossier.numbers.characters import as_shown
from extractors.fields.registered import registered
from extractors.fields.spec import Spec
from extractors.fields.vin import VIN

_AMOUNT = re.compile(r"[\d ,.']*[.,]\d{2}")
_AGAIN = re.compile(
    r"(?<=.{5})\s*(?:ref|contract|contrat|контракт|договор|k[o0][hн][tт]pa)", re.IGNORECASE
)
"""Where a number is said again in another language: RT-2026-KE09Ref.No. RT-2026-KE09."""
_CLOSED = re.compile(r"^\s*[(（]?([^()（）]{5,})[)）].*$", re.DOTALL)
"""A bracket around a number, or opened before it: 本合同（编号 HT-1）由……"""
_GOES_ON = re.compile(r"(?<=\d\d)[a-z]{2,}\b.*", re.DOTALL)
"""The sentence behind a number, where no blank is read before it: SF-AE-2026-1002is made on…"""
_registered = registered(4, 32)


def parse(text: str) -> str | None:
    """A number as registers give it; no VIN and no amount, as stand under the No. of a table.

    >>> parse("RT-2026-KE09"), parse("LSVCY6C49MN027789"), parse("12,000.00")
    ('RT-2026-KE09', None, None)
    >>> parse("HCLY26NG-019Ref.No. HCLY26NG-019"), parse("YXO-EV-UZ-33KoHTpakT Ne")
    ('HCLY26NG-019', 'YXO-EV-UZ-33')
    >>> parse("HT202611732）由某某有限公司"), parse("XI/26/6537)")
    ('HT202611732', 'XI/26/6537')
    >>> parse("（EX26102971）"), parse("(2026)第12号")
    ('EX26102971', '(2026)第12号')
    >>> parse("SF-AE-2026-1002is made on October 2")
    'SF-AE-2026-1002'
    """
    text = _CLOSED.sub(r"\1", _GOES_ON.sub("", _AGAIN.split(text)[0]))
    return None if VIN.parse(text) or _AMOUNT.fullmatch(text.strip()) else _registered(text)


def unfinished(text: str) -> bool:
    """Whether a number goes on in the next line: ZYLG-, BY-2026-005."""
    return text.rstrip().endswith(("-", "/"))


CONTRACT_NO = Spec(
    name="contract_no",
    labels=(
        "出口合同号",
        "合同编号",
        "合同号码",
        "合同号",
        "合同书编号",
        "合约号码",
        "合约编号",
        "合约号",
        "协议编号",
        "Contract Number",
        "Contract No.",
        "Contract No",
        "Contract #",
        "Contract №",
        "Номер контракта",
        "Номер договора",
        "№ контракта",
        "№ договора",
        "Контракт №",
        "КОНТРАКТ №",
        "Договор №",
        "Número de contrato",
        "Contrato N°",
        "Contrato N.°",
        "N.° de contrato",
        "N° de contrato",
        "Contrato Nº",
        "Contrato No.",
        "N° de contrat",
        "Numéro de contrat",
        "Numéro du contrat",
        "Contrat N°",
        "Contrat n°",
        "Número do contrato",
        "Contrato n.º",
        "N.º do contrato",
        "Contrato n°",
        "رقم العقد",
        "编号",
        "No.",
        "№",
        "عقد رقم",
    ),
    parse=parse,
    open_ended=unfinished,
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/",
    shown=as_shown,
)
