"""No award of the bid behind an export by project contracting."""

from dossier import BidAward, Dossier, Judgement, Text
from validators.clause import Clause
from validators.contracting import proved_by
from validators.rule import rule


@rule(
    id="bid-award-missing",
    clause=Clause("三(五)"),
    severity="error",
    kind="both",
    title=Text(zh="工程承包出口缺少中标文件", en="award of the bid missing"),
    fail=Text(
        zh="以工程承包方式出口，未见中标文件。",
        en="The export is by project contracting, and there is no award of the bid.",
    ),
    passed=Text(zh="已提交中标文件。", en="The award of the bid is there."),
    remedy=Text(zh="补交中标文件。", en="Hand in the award of the bid."),
)
def bid_award_missing(dossier: Dossier) -> Judgement:
    """Where the export is by project contracting, the paper is there."""
    return proved_by(dossier, BidAward)
