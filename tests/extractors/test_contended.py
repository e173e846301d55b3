"""What pages say that may be another vehicle's is not sure; what proven pages say is."""

from itertools import permutations

import pytest

from extractors.documents import documents_of

FIRST, SECOND, THIRD = "LSVCY6C49MN027789", "LZZ1ELSEXLW644557", "LHGGM6680TJ384997"
VEHICLES = (FIRST, SECOND)
NUMBERS = {FIRST: "310007798232", SECOND: "310007798233", THIRD: "310007798234"}
PLATES = {FIRST: "沪A12345", SECOND: "沪B23456", THIRD: "沪C34567"}
ENGINES = {FIRST: "EA1112345", SECOND: "EB2223456", THIRD: "EC3334567"}
EXPORTER, CODE = "广州某某汽车贸易有限公司", "91440113MACPQJKN06"
STANDING = (
    *("owner", "owner_id", "export_endorsement", "export_endorsement_date"),
    *("mortgage", "pledge", "seizure"),
)
BOTH = {vin: set(STANDING) for vin in VEHICLES}
"""Where nothing that all entries together tell is sure of either vehicle."""
PRINTED = ("vin", "engine_no", "certificate_no", "plate_no", "registration_date", "use_nature")


def summary(vin, *more):
    """The first page: who owned the vehicle first, and since when."""
    return [
        (100, 60, "机动车登记证书"),
        (1200, 60, NUMBERS[vin]),
        (100, 120, "注册登记摘要信息栏"),
        (100, 160, "机动车所有人"),
        (450, 160, "张三"),
        (100, 200, "登记机关"),
        (450, 200, "上海市公安局交通警察总队车辆管理所"),
        (100, 240, "登记日期"),
        (450, 240, "2019-05-06"),
        (800, 240, "机动车登记编号"),
        (1100, 240, PLATES[vin]),
        *more,
        (800, 2200, "第1页"),
    ]


def vehicle(vin):
    """What the second page says of the vehicle, without the page's number."""
    return [
        (100, 660, "注册登记机动车信息栏"),
        (100, 720, "车辆识别代号/车架号"),
        (450, 720, vin),
        (100, 760, "发动机号"),
        (450, 760, ENGINES[vin]),
        (100, 800, "使用性质"),
        (450, 800, "货运"),
        (100, 840, "车辆出厂日期"),
        (450, 840, "2019-03-02"),
        (100, 880, "发证日期"),
        (450, 880, "2019-05-06"),
    ]


def front(vin, *more):
    """The first two pages, on one photograph."""
    return [*summary(vin, *more), *vehicle(vin)]


def sold(day, *more, number=3):
    """A page of entries with the transfer to the exporter; it names no vehicle by itself."""
    return [
        (100, 60, "登记栏"),
        (100, 120, "转让登记"),
        (100, 160, f"姓名/名称：{EXPORTER}"),
        (100, 200, f"身份证明号码：{CODE}"),
        (100, 240, f"转让登记日期：{day}"),
        (100, 280, "备注：转让待出口"),
        *more,
        (800, 2200, f"第{number}页"),
    ]


def changed(*more):
    """A page of entries that notes another use of the vehicle."""
    return [
        (100, 60, "登记栏"),
        (100, 120, "变更登记"),
        (100, 160, "使用性质：非营运"),
        (100, 200, "变更登记日期：2025-05-06"),
        *more,
        (800, 2200, "第3页"),
    ]


def plate_of(vin):
    """A line of an entry that names the vehicle's plate."""
    return (100, 320, f"机动车登记编号：{PLATES[vin]}")


MAY, JUNE, JULY = sold("2026-05-06"), sold("2026-06-07"), sold("2026-07-08")


@pytest.fixture
def photos(page):
    """Makes a file of its own of each page, none of them numbered on from the one before."""

    def make(*pages):
        return [page(words, file=f"{'abcdefgh'[at]}.jpg") for at, words in enumerate(pages)]

    return make


@pytest.fixture
def scan(page):
    """Makes one file of several pages."""

    def make(*pages):
        return [page(words, file="scan.pdf", number=at) for at, words in enumerate(pages, start=1)]

    return make


def certificates(pages):
    return {found.vin.value: found for found in documents_of(pages, "licence").documents}


def unsure(certificate, names=STANDING):
    """Those of a certificate's fields that are not sure."""
    return {name for name in names if not getattr(certificate, name).sure}


def uncertain(found):
    """By vehicle, what is not sure of what its entries together tell."""
    return {vin: names for vin, one in found.items() if (names := unsure(one))}


def entered(certificate):
    """By day, whether an entry's date and owner are sure."""
    return {
        str(entry.date.value): (entry.date.sure, entry.owner.sure) for entry in certificate.entries
    }


def test_photographs_of_two_vehicles_in_order_are_sure(photos):
    found = certificates(photos(front(FIRST), MAY, front(SECOND), JUNE))
    assert not uncertain(found)
    assert entered(found[FIRST])["2026-05-06"] == (True, True)
    assert entered(found[SECOND])["2026-06-07"] == (True, True)


def test_a_scan_of_two_vehicles_in_order_is_sure(scan):
    assert not uncertain(certificates(scan(front(FIRST), MAY, front(SECOND), JUNE)))


@pytest.mark.parametrize("received", ["photos", "scan"])
def test_entries_in_mixed_order_are_sure_of_neither_vehicle(received, request):
    pages = request.getfixturevalue(received)(front(FIRST), front(SECOND), MAY, JUNE)
    found = certificates(pages)
    days = {day: sure for one in found.values() for day, sure in entered(one).items()}
    assert days == {
        "2019-05-06": (True, True),  # it stands on each vehicle's own front
        "2026-05-06": (False, False),
        "2026-06-07": (False, False),
    }


def test_what_all_entries_together_tell_is_not_sure_while_one_may_be_anothers(photos):
    found = certificates(photos(front(FIRST), front(SECOND), MAY, JUNE))
    assert uncertain(found) == BOTH
    assert {one.owner.value for one in found.values()} == {EXPORTER}


def test_a_vehicle_whose_entries_tell_nothing_may_own_the_pages_of_another(photos):
    empty = [(100, 60, "登记栏"), (800, 2200, "第3页")]
    found = certificates(photos(front(FIRST), front(SECOND), empty, MAY))
    (unsold,) = (one for one in found.values() if not one.export_endorsement.value)
    assert (unsold.owner.value, unsure(unsold)) == ("张三", set(STANDING))


def test_what_the_fronts_print_is_sure_in_mixed_order_too(photos):
    found = certificates(photos(front(FIRST), front(SECOND), MAY, JUNE))
    assert uncertain(found)
    assert [unsure(found[vin], PRINTED) for vin in VEHICLES] == [set(), set()]
    assert [found[vin].engine_no.value for vin in VEHICLES] == [ENGINES[vin] for vin in VEHICLES]


def test_a_vehicles_page_that_fits_two_summaries_alike_is_sure_of_neither(photos):
    found = certificates(
        photos(summary(FIRST), summary(SECOND), vehicle(FIRST), vehicle(SECOND)),
    )
    assert found.keys() == set(VEHICLES)
    told = ("vin", "engine_no", "certificate_no", "registration_date")
    assert all(unsure(one, told) == set(told) for one in found.values())


def test_a_vehicles_page_goes_to_the_summary_whose_number_it_repeats(photos):
    numbered = [[*vehicle(vin), (600, 2200, f"登记证书编号：№ {NUMBERS[vin]}")] for vin in VEHICLES]
    pages = photos(numbered[1], summary(FIRST), summary(SECOND), numbered[0])
    found = certificates(pages)
    assert {vin: one.certificate_no.value for vin, one in found.items()} == {
        vin: NUMBERS[vin] for vin in VEHICLES
    }
    assert all(one.vin.sure for one in found.values())


FOOT = (700, 2200, f"登记证书编号：X{NUMBERS[FIRST]}")


@pytest.mark.parametrize(
    "named", [(1200, 60, NUMBERS[FIRST]), plate_of(FIRST), FOOT], ids=["number", "plate", "foot"]
)
def test_a_page_that_repeats_what_one_front_alone_prints_is_that_vehicles(photos, named):
    found = certificates(photos(front(FIRST), front(SECOND), JUNE, sold("2026-05-06", named)))
    assert entered(found[FIRST])["2026-05-06"] == (True, True)


def test_a_page_that_repeats_what_both_fronts_print_is_proven_to_be_neithers(photos):
    shared = (100, 320, CODE)
    found = certificates(photos(front(FIRST, shared), front(SECOND, shared), MAY, JUNE))
    assert uncertain(found) == BOTH


def test_what_two_pages_repeat_of_one_front_proves_neither(photos):
    shared = (100, 320, CODE)  # the exporter owned one of the vehicles before
    found = certificates(photos(front(FIRST, shared), front(SECOND), MAY, JUNE))
    assert uncertain(found) == BOTH


def test_one_page_of_entries_behind_two_fronts_is_sure_of_neither(photos):
    assert uncertain(certificates(photos(front(FIRST), front(SECOND), JUNE))) == BOTH


def test_a_page_is_sure_where_no_other_vehicle_has_room_for_its_number(photos):
    known = sold("2026-05-06", plate_of(FIRST))
    found = certificates(photos(front(FIRST), front(SECOND), JUNE, known))
    assert not uncertain(found)
    assert entered(found[SECOND])["2026-06-07"] == (True, True)


def test_a_page_with_another_number_finds_room_in_both(photos):
    known = sold("2026-05-06", plate_of(FIRST))
    found = certificates(photos(front(FIRST), front(SECOND), known, sold("2026-06-07", number=4)))
    assert uncertain(found) == BOTH
    days = {day: sure for one in found.values() for day, sure in entered(one).items()}
    assert days["2026-05-06"] == (True, True)
    assert days["2026-06-07"] == (False, False)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_one_vehicle_alone_is_sure_in_any_order(photos, order):
    pages = (front(FIRST), MAY, sold("2026-06-07", number=4))
    found = certificates(photos(*(pages[at] for at in order)))
    assert not uncertain(found)
    assert set(entered(found[FIRST]).values()) == {(True, True)}


def test_a_vehicle_in_a_file_of_its_own_is_sure_beside_others_in_mixed_order(scan, photos):
    found = certificates(
        [*scan(front(THIRD), JULY), *photos(front(FIRST), front(SECOND), MAY, JUNE)]
    )
    assert uncertain(found) == BOTH
    assert entered(found[THIRD])["2026-07-08"] == (True, True)


def test_a_certificate_handed_in_twice_is_contended_where_one_copy_is(scan, photos, monkeypatch):
    whole = scan(front(FIRST), sold("2026-05-06", plate_of(FIRST)))
    monkeypatch.setitem(PLATES, FIRST, "沪A12346")  # read otherwise: a booklet of its own at first
    monkeypatch.setitem(ENGINES, FIRST, "EA1112346")
    found = certificates([*whole, *photos(front(FIRST), front(SECOND), JUNE, JULY)])
    assert uncertain(found) == BOTH
    days = {day: sure for one in found.values() for day, sure in entered(one).items()}
    assert days["2026-05-06"] == (True, True)
    assert days["2026-06-07"] == days["2026-07-08"] == (False, False)


def test_a_change_of_use_that_may_be_eithers_leaves_no_use_sure(photos):
    found = certificates(photos(front(FIRST), front(SECOND), changed(), JUNE))
    assert [found[vin].use_nature.value for vin in VEHICLES] == ["货运", "货运"]
    assert not any(found[vin].use_nature.sure for vin in VEHICLES)
    (change,) = (one for vin in VEHICLES for one in found[vin].entries if one.kind == "change")
    assert (change.use_nature.value, change.use_nature.sure) == ("非营运", False)


def test_a_change_of_engine_that_may_be_eithers_leaves_no_engine_sure(photos):
    new = (100, 240, "发动机号变更为：EC3334567")
    found = certificates(photos(front(FIRST), front(SECOND), JUNE, sold("2026-05-06", new)))
    assert not any(found[vin].engine_no.sure for vin in VEHICLES)


def test_a_change_of_use_that_is_proven_leaves_the_uses_sure(photos):
    pages = (front(FIRST), front(SECOND), sold("2026-06-07"), changed(plate_of(FIRST)))
    found = certificates(photos(*pages))
    assert all(found[vin].use_nature.sure for vin in VEHICLES)
    (change,) = (one for one in found[FIRST].entries if one.kind == "change")
    assert change.use_nature.sure
