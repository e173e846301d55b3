"""A declaration addressed to another province than the seat's."""

from dossier import Dossier, Field, Judgement, Outcome, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of, known_as, letter, licence
from validators.law.issuers import known
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.seat import is_general, reviewing
from validators.weighing import weigh


def _outcome(authority: str | None, code: str | None, address: str | None) -> Outcome:
    """The outcome for one reading of all three."""
    issuer = known(authority) if authority else None
    seats = reviewing(code, address)
    if issuer is None or not seats:
        return "unsure"
    if issuer.name not in seats:
        return "fail"
    return "pass" if len(seats) == 1 else "unsure"


@rule(
    id="filed-outside-province",
    clause=Clause("三(二)"),
    severity="review",
    kind="enterprise",
    title=Text(zh="受理机关非企业所在地省级商务主管部门", en="addressed to another province"),
    fail=Text(
        zh="申报材料报送“{found}”，企业所在地的省级商务主管部门为{expected}。",
        en="The declaration is addressed to “{found}”; the department of the seat is {expected}.",
    ),
    passed=Text(
        zh="申报材料报送企业所在地省级商务主管部门：{found}。",
        en="The declaration is addressed to the department of the seat: {found}.",
    ),
    remedy=Text(
        zh="向企业所在地省级商务主管部门申报。",
        en="Submit the declaration to the provincial department of the seat.",
    ),
)
def filed_outside_province(dossier: Dossier) -> Judgement:
    """The department is that of the seat by region digits 3 to 8 of the code, or by 住所.

    A seat that was moved keeps its code, so where code and 住所 point to different
    departments a person decides.
    """

    def judged() -> Judgement:
        authority, code = dossier.enterprise.authority, known_as(dossier, "uscc")
        paper = licence(dossier)
        address = paper.address if paper is not None else Field[str]()
        if not stated(authority) or (authority.value and is_general(authority.value)):
            return not_applicable(NOT_STATED)
        seats = reviewing(code.value, address.value)
        return weigh(
            _outcome,
            authority,
            code,
            address if stated(address) else Field[str](),
            name="authority",
            expected=tuple(sorted(seats)) or None,
            about=(letter(dossier), paper),
        )

    return asked_of(dossier, DECLARING, judged)
