"""A photograph on one vehicle's papers that stands on another vehicle's too."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier import Dossier, Evidence, Judgement, Outcome, Text, Vehicle
from dossier.numbers.vin import compact
from validators.answers import answer, not_applicable
from validators.clause import Clause
from validators.history import History, photo_marks
from validators.photographs import NEAR, Placed, distance, photographs
from validators.repeated import NONE
from validators.rule import rule
from validators.weighing import vins

FEW = 2
"""A picture on the papers of more vehicles may belong to the form that they are printed on."""
NO_PHOTOS = Text(
    zh="该车的登记证书和检测报告上未见照片。",
    en="There is no photograph on the vehicle's certificate and report.",
)
FORM = Text(
    zh="同一图片见于多辆车的材料，可能是报告自带的插图。",
    en="It is on the papers of several vehicles, and may belong to the form.",
)
ALIKE = Text(zh="两处图片高度相似。", en="The pictures look alike.")


@rule(
    id="photo-repeated",
    clause=Clause("七(六)5"),
    severity="review",
    scope="vehicle",
    across=True,
    title=Text(zh="同一照片用于不同车辆", en="one photograph for two vehicles"),
    fail=Text(
        zh="车辆{vin}材料中的照片与其他车辆材料中的照片为同一图片（{where}），请核实材料真实性。",
        en="A photograph on the papers of {vin} is the very picture on those of another vehicle "
        "({where}); verify that the papers are true.",
    ),
    passed=Text(
        zh="车辆{vin}材料中的{count}张照片未在其他车辆的材料中出现。",
        en="None of the {count} photographs on the papers of {vin} was seen at another vehicle.",
    ),
    unsure=Text(
        zh="车辆{vin}材料中的照片与其他车辆材料中的照片（{where}）是否为同一图片，请人工比对。",
        en="Whether a photograph on the papers of {vin} is another vehicle's ({where}) has to be "
        "looked at.",
    ),
    remedy=Text(
        zh="由检测机构核对，换用该车实拍照片后重新出具检测报告。",
        en="Have the inspection body put in photographs of this very vehicle and issue its report "
        "anew.",
    ),
)
def photo_repeated(dossier: Dossier, vehicle: Vehicle, history: History) -> Judgement:
    """No photograph on certificate or report is also on another vehicle's, here or earlier.

    The same bytes are the same picture. Pictures that merely look alike, as scans of one print do,
    and one that is on the papers of many vehicles, are for a person. A vehicle's own pictures in
    an earlier dossier do no harm.
    """
    pictured = list(zip(dossier.vehicles, photographs(dossier), strict=True))
    own = next((pictures for each, pictures in pictured if each is vehicle), ())
    if not own:
        return not_applicable(NO_PHOTOS)
    others = [
        (other.vin or "", theirs)
        for other, pictures in pictured
        if other is not vehicle
        for theirs in pictures
    ]
    found = [
        match
        for picture in own
        for match in (*_here(picture, others), *_before(vehicle, picture, history))
    ]
    same = [match for match in found if match.same]
    told = same or found
    where = tuple(dict.fromkeys(match.other for match in told))
    outcome: Outcome = "unsure" if found else "pass"
    if same and len(where) < FEW:
        outcome = "fail"
    return answer(
        outcome,
        where=where or NONE,
        count=len(own),
        found=None,
        evidence=tuple(dict.fromkeys(place for match in told for place in match.places)),
        reason=FORM if same else ALIKE,
    )


class _Match(NamedTuple):
    """A photograph's likeness at another vehicle."""

    other: str
    same: bool
    """Whether it is the same byte for byte."""
    places: tuple[Evidence, ...]


def _here(picture: Placed, others: Sequence[tuple[str, Placed]]) -> Iterator[_Match]:
    """Where it is in this dossier, by the other vehicle's VIN."""
    for vin, theirs in others:
        same = bool(picture.photo.digest) and picture.photo.digest == theirs.photo.digest
        if same or distance(picture.photo, theirs.photo) <= NEAR:
            yield _Match(vin, same, (picture.place, theirs.place))


def _before(vehicle: Vehicle, picture: Placed, history: History) -> Iterator[_Match]:
    """Where it is in earlier dossiers, at another vehicle or at one that is not known."""
    own = {compact(vin) for field in vins(vehicle) for vin in field.candidates}
    for mark in photo_marks(picture.photo):
        for earlier in history.with_photo(mark.value):
            if not earlier.vins or set(earlier.vins) - own:
                same = bool(earlier.vins) and mark.value == picture.photo.digest
                yield _Match(earlier.reference, same, (picture.place,))
