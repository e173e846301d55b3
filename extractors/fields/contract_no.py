"""The contract's number."""

from dossier.numbers.characters import as_shown
from extractors.fields.parsers import registered
from extractors.fields.spec import Spec

CONTRACT_NO = Spec(
    name="contract_no",
    labels=(
        "出口合同号",
        "合同编号",
        "合同号码",
        "合同号",
        "合同书编号",
        "协议编号",
        "Contract Number",
        "Contract No.",
        "Contract No",
        "Contract #",
        "Contract №",
        "Номер контракта",
        "Номер договора",
        "Контракт №",
        "КОНТРАКТ №",
        "Договор №",
        "Número de contrato",
        "Contrato N°",
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
    parse=registered(4, 32),
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/",
    shown=as_shown,
)
