"""A trade mode that does not fit project contracting."""

from dossier import BidAward, Dossier, Judgement, ProjectFilingForm, Text
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.contracting import NOT_CONTRACTING
from validators.doubt import under_each
from validators.rule import rule


@rule(
    id="trade-mode-not-contracting",
    clause=Clause("三(五)"),
    severity="error",
    title=Text(zh="贸易方式与工程承包不符", en="trade mode is not project contracting"),
    fail=Text(
        zh="以工程承包方式出口，申请的贸易方式为“{found}”。",
        en="The export is by project contracting; the trade mode applied for is “{found}”.",
    ),
    passed=Text(
        zh="贸易方式为工程承包：{found}。", en="The trade mode is project contracting: {found}."
    ),
    remedy=Text(
        zh="将贸易方式更正为对外承包工程；非工程承包方式出口的，须先完成企业申报。",
        en="Correct the trade mode; without project contracting, the enterprise declares "
        "beforehand.",
    ),
)
def trade_mode_not_contracting(dossier: Dossier) -> Judgement:
    """Where contracting was declared, or an award or filing form is there, the mode says so."""
    application = dossier.application
    told = application.enterprise_type.value == "contracting" or any(
        isinstance(paper, BidAward | ProjectFilingForm) for paper in dossier.documents
    )
    if not told:
        return not_applicable(NOT_CONTRACTING)
    return unstated(dossier, application.trade_mode) or under_each(
        application.trade_mode,
        lambda mode: "承包" in mode,
        name="trade_mode",
        about=(dossier.form,),
    )
