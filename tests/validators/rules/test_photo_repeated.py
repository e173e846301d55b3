"""A photograph that stands on the papers of two vehicles."""

import datetime as dt

import pytest

from dossier import Box, Page, PageRef, Photo, Unknown
from validators.history import Earlier, Empty, Others
from validators.photographs import NEAR, distance
from validators.rules.photo_repeated import photo_repeated as rule

LOOK = "f0" * 32
BYTES = "a" * 64
THIRD_VIN = "LBEHDAEB58Y038860"


def look(bits):
    """The look of a picture that differs from `LOOK` in so many bits."""
    return f"{int(LOOK, 16) ^ ((1 << bits) - 1):064x}"


def photo(digest="", seen=LOOK):
    return Photo(box=Box(0.1, 0.1, 0.5, 0.5), digest=digest, look=seen)


def dossier(make, *pictures):
    """A vehicle for each group of photographs, which stand on its inspection report."""
    vins = [make.VIN, make.OTHER_VIN, THIRD_VIN][: len(pictures)]
    files = [f"{number}.pdf" for number in range(len(pictures))]
    refs = [(PageRef(file=name, page=1),) for name in files]
    vehicles = [
        make.vehicle(
            make.certificate(id=f"c{number}", vin=vin, pages=()),
            make.report(id=f"r{number}", vin=vin, pages=refs[number]),
            vin=vin,
        )
        for number, vin in enumerate(vins)
    ]
    pages = tuple(
        Page(file=name, page=1, document=f"r{number}", photos=tuple(pictures[number]))
        for number, name in enumerate(files)
    )
    return make.dossier(*vehicles).model_copy(update={"pages": pages})


def test_the_same_bytes_are_the_same_picture(make):
    subject = dossier(make, [photo(BYTES)], [photo(seen=look(200)), photo(BYTES)])
    first, second = make.told(rule, subject)
    assert [first.outcome, second.outcome] == ["fail", "fail"]
    assert make.OTHER_VIN in first.message.zh
    assert make.VIN in second.message.zh
    assert [place.file for place in first.evidence] == ["0.pdf", "1.pdf"]


@pytest.mark.parametrize(
    ("bits", "outcome"), [(0, "unsure"), (NEAR, "unsure"), (NEAR + 1, "pass"), (200, "pass")]
)
def test_pictures_that_look_alike_are_for_a_person(make, bits, outcome):
    assert distance(photo(), photo(seen=look(bits))) == bits
    for digests in (("", ""), (BYTES, ""), (BYTES, "b" * 64)):
        one, other = digests
        subject = dossier(make, [photo(one)], [photo(other, look(bits))])
        assert make.ask(rule, subject) == [outcome, outcome]


def test_a_picture_on_the_papers_of_many_vehicles_may_belong_to_their_form(make):
    subject = dossier(make, [photo(BYTES)], [photo(BYTES)], [photo(BYTES)])
    found = make.told(rule, subject)
    assert [one.outcome for one in found] == ["unsure", "unsure", "unsure"]
    assert "报告自带的插图" in found[0].message.zh


def test_a_vehicle_may_show_one_picture_twice(make):
    subject = dossier(make, [photo(BYTES), photo(BYTES)], [photo("b" * 64, look(200))])
    found = make.told(rule, subject)
    assert [one.outcome for one in found] == ["pass", "pass"]
    assert "2张照片" in found[0].message.zh


def test_pictures_on_pages_of_no_paper_of_a_vehicle_do_not_count(make):
    subject = dossier(make, [photo(BYTES)], [])
    stray = Page(file="9.pdf", page=1, photos=(photo(BYTES),))
    subject = subject.model_copy(update={"pages": (*subject.pages, stray)})
    assert make.ask(rule, subject) == ["pass", "not_applicable"]


def test_pages_of_photographs_belong_to_the_paper_that_they_follow(make):
    def page(file, number, document, *photos):
        return Page(file=file, page=number, document=document, photos=photos)

    pictures = tuple(
        Unknown(id=each, name=make.read("车辆照片"), pages=()) for each in ("u1", "u2", "u3")
    )
    subject = dossier(make, [], [])
    subject = subject.model_copy(update={"documents": (*subject.documents, *pictures)})

    other = photo("b" * 64, look(200))

    def asked(*pages):
        return make.ask(rule, subject.model_copy(update={"pages": pages}))

    after = (
        page("0.pdf", 1, "r0"),
        page("0.pdf", 2, "u1", other),
        page("0.pdf", 3, None, photo(BYTES)),
    )
    assert asked(*after, page("1.pdf", 1, "r1", photo(BYTES))) == ["fail", "fail"]
    assert asked(*after, page("1.pdf", 2, "u3", photo(BYTES))) == ["pass", "not_applicable"]
    elsewhere = page("0.pdf", 1, "r0"), page("0.pdf", 3, "u2", photo(BYTES))
    assert asked(*elsewhere, page("1.pdf", 1, "r1", photo(BYTES))) == ["not_applicable", "pass"]
    letter = page("0.pdf", 1, "r0"), page("0.pdf", 2, "statement", photo(BYTES))
    assert asked(*letter, page("1.pdf", 1, "r1", photo(BYTES))) == ["not_applicable", "pass"]


class Known(Empty):
    """A history that knows some signs, each from a dossier about some VINs."""

    def __init__(self, **signs):
        self.signs = signs

    def with_photo(self, sign):
        if sign not in self.signs:
            return ()
        vins = self.signs[sign]
        return (Earlier(reference="A-7", day=dt.date(2026, 1, 1), state="accepted", vins=vins),)


@pytest.mark.parametrize(
    ("sign", "others", "outcome"),
    [
        (BYTES, ("LZZ1ELSEXLW644557",), "fail"),
        (BYTES, (), "unsure"),
        (LOOK[:16], ("LZZ1ELSEXLW644557",), "unsure"),
        (LOOK[:16], (), "unsure"),
        ("c" * 64, ("LZZ1ELSEXLW644557",), "pass"),
    ],
)
def test_a_picture_of_an_earlier_dossier(make, sign, others, outcome):
    (found,) = make.told(rule, dossier(make, [photo(BYTES)]), Known(**{sign: others}))
    assert found.outcome == outcome
    assert ("A-7" in found.message.zh) is (outcome != "pass")


def test_a_vehicles_own_picture_of_an_earlier_dossier_does_no_harm(make):
    subject = dossier(make, [photo(BYTES)])
    assert make.ask(rule, subject, Known(**{BYTES: (make.VIN,)})) == ["pass"]
    assert make.ask(rule, subject, Known(**{BYTES: (make.VIN, make.OTHER_VIN)})) == ["fail"]


def test_dossiers_of_one_run_are_held_against_each_other(make):
    others = Others()
    subject = dossier(make, [photo(BYTES)], [photo("b" * 64, look(200))])
    history = others.add(subject)
    assert make.ask(rule, subject, history) == ["pass", "pass"]
    foreign = subject.vehicles[1].model_copy(update={"inspection": subject.vehicles[0].inspection})
    others.add(subject.model_copy(update={"vehicles": (foreign,)}))
    assert make.ask(rule, subject, history) == ["fail", "pass"]
