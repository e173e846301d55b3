"""A destination within China's customs territory."""

from dossier import Dossier, Judgement, Outcome, Text
from validators.application import unstated
from validators.clause import Clause
from validators.keys import country
from validators.rule import rule
from validators.weighing import weigh

ZONES = ("保税", "自由贸易试验区", "综保区", "出口加工区")


@rule(
    id="destination-not-abroad",
    clause=Clause("一"),
    severity="review",
    title=Text(zh="目的国（地区）不在关境外", en="destination within the customs territory"),
    fail=Text(
        zh="目的国（地区）填写为“{printed}”，不在中华人民共和国关境外。",
        en="The destination “{printed}” lies within the customs territory of China.",
    ),
    passed=Text(
        zh="目的国（地区）为{found}，在中华人民共和国关境外。",
        en="The destination, {found}, lies outside the customs territory of China.",
    ),
    remedy=Text(
        zh="更正目的国（地区）；本公告仅适用于出口到关境外的二手车。",
        en="Correct the destination; the announcement is for export out of the customs territory.",
    ),
)
def destination_not_abroad(dossier: Dossier) -> Judgement:
    """The destination is another country, or Hong Kong, Macao or Taiwan: those lie outside too."""
    destination = dossier.application.destination
    if any(zone in destination.raw for zone in ZONES):
        destination = destination.model_copy(update={"value": "CN", "alternatives": ()})
    return unstated(dossier, destination) or weigh(
        _outcome,
        destination,
        name="destination",
        printed=destination.raw or destination.value,
        about=(dossier.form,),
    )


def _outcome(read: str | None) -> Outcome:
    if read is None:
        return "unsure"
    return "fail" if country(read) == "CN" else "pass"
