"""One fault each in a sound dossier: its rule names it, and no other rule says anything."""

import datetime as dt
from decimal import Decimal

import pytest

from validators import judge, verdict

D = dt.date


def named(dossier):
    """Rule and outcome of everything that would need a person; such a dossier is not cleared."""
    findings = judge(dossier)
    found = sorted({(f.rule, f.outcome) for f in findings if f.needs_a_person})
    assert (verdict(dossier, findings) == "cleared") is (not found)
    return found


def fleet(kit, count):
    """A sound dossier of so many vehicles."""
    vins = [vin(number) for number in range(count)]
    application = kit.application(
        vehicles=tuple(kit.row(vin=each) for each in vins),
        quantity=count,
        total_amount=Decimal(8000 * count),
    )
    papers = [
        *(
            kit.certificate(id=f"c{n}", vin=each, certificate_no=f"3100077{n:05}")
            for n, each in enumerate(vins)
        ),
        *(kit.report(id=f"r{n}", vin=each, report_no=f"ZY-{n}") for n, each in enumerate(vins)),
        kit.contract(
            vehicles=tuple(kit.listed(each) for each in vins),
            quantity=count,
            total_amount=Decimal(8000 * count),
        ),
        *kit.letters(*vins),
    ]
    return kit.dossier(application, papers)


def vin(number):
    """A VIN of one manufacturer with its check digit."""
    letters = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    text = f"LSVCY6C4_MN{number:06}"
    total = sum(
        int(letters.get(one, one)) * weight
        for one, weight in zip(text.replace("_", "0"), weights, strict=True)
    )
    return text.replace("_", "0123456789X"[total % 11])


def test_twenty_vehicles_are_in_order_and_twenty_one_are_too_many(kit):
    assert named(fleet(kit, 20)) == []
    assert named(fleet(kit, 21)) == [("too-many-vehicles", "fail")]


def test_two_commodity_codes(kit):
    two = fleet(kit, 2)
    codes = ("8703223010", "8703223020")
    application = kit.application(
        vehicles=tuple(kit.row(vin=vin(n), hs_code=code) for n, code in enumerate(codes)),
        quantity=2,
        total_amount=Decimal(16000),
        hs_codes=tuple(kit.read(code) for code in codes),
    )
    assert named(kit.dossier(application, two.documents)) == [("several-hs-codes", "fail")]


def test_a_three_wheeler(kit):
    kind = {"vehicle_type": "三轮汽车", "use_nature": "货运"}
    dossier = kit.with_(
        row={"vehicle_type": "三轮汽车"},
        application={"goods_name": "旧大众牌1.4L三轮汽车"},
        certificate=kit.certificate(**kind),
        report=kit.report(vehicle_type="三轮汽车"),
    )
    assert named(dossier) == [("vehicle-type-out-of-scope", "fail")]


@pytest.mark.parametrize(
    ("registered", "found"),
    [
        (D(2012, 11, 24), [("service-life-ending", "fail")]),  # fifteen years end 2027-11-24
        (D(2012, 11, 25), []),
        (D(2011, 11, 24), [("service-life-ending", "fail")]),  # reached on the very day
    ],
)
def test_a_service_life_that_ends_exactly_a_year_after_the_application(kit, registered, found):
    made = {"registration_date": registered, "issue_date": registered}
    certificate = kit.certificate(
        vehicle_type="轻型厢式货车",
        use_nature="货运",
        brand="江淮牌",
        model="HFC5041XXYK",
        manufacturer="安徽江淮汽车集团股份有限公司",
        manufacture_date=registered - dt.timedelta(days=60),
        fuel="柴油",
        displacement_ml=2771,
        seats=3,
        gross_mass_kg=4495,
        vin=(lorry := vin(7)),
        **made,
    )
    dossier = kit.dossier(
        kit.application(
            goods_name="旧江淮牌2.8L厢式货车",
            hs_codes=(kit.read("8704210000"),),
            vehicles=(
                kit.row(
                    vin=lorry,
                    brand="江淮牌",
                    model="HFC5041XXYK",
                    vehicle_type="轻型厢式货车",
                    displacement=2771,
                    registration_date=registered,
                ),
            ),
        ),
        kit.papers(
            certificate=certificate,
            contract=kit.contract(vehicles=(kit.listed(lorry, model="HFC5041XXYK"),)),
            report=kit.report(
                vin=lorry, brand="江淮牌", model="HFC5041XXYK", standards=("WM/T 9-2022",)
            ),
            letters=kit.letters(lorry),
        ),
    )
    assert named(dossier) == found


def test_a_mortgage_that_was_released_the_day_before(kit):
    certificate = kit.certificate(
        mortgage="released",
        entries=(
            kit.entry("registration", D(2021, 3, 10), "张伟"),
            kit.entry("mortgage", D(2021, 3, 12)),
            kit.entry("mortgage_release", D(2026, 11, 23)),
            kit.entry("transfer", D(2026, 11, 24), kit.EXPORTER, kit.USCC, for_export=True),
        ),
        export_endorsement_date=D(2026, 11, 24),
    )
    dossier = kit.with_(row={"endorsement_date": D(2026, 11, 24)}, certificate=certificate)
    assert named(dossier) == []
    open_again = certificate.model_copy(
        update={
            "mortgage": kit.read("open"),
            "entries": (*certificate.entries[:2], certificate.entries[3]),
        }
    )
    dossier = kit.with_(row={"endorsement_date": D(2026, 11, 24)}, certificate=open_again)
    assert named(dossier) == [("mortgage-open", "fail")]


def test_a_translation_with_another_total(kit):
    for total in (Decimal("8800.00"), Decimal("7200.00")):
        papers = (kit.foreign(), kit.translation(total_amount=total))
        assert named(kit.with_(contract=papers)) == [("translation-differs", "fail")]
    both = {"total_amount": Decimal("7200.00")}
    papers = (kit.foreign(**both), kit.translation(**both))
    assert named(kit.with_(contract=papers)) == [("total-amount-differs", "fail")]


@pytest.mark.parametrize(
    "values",
    [
        {"quantity": 2},
        {"currency": "EUR"},
        {"destination": "KZ"},
        {"sign_date": D(2026, 11, 2)},
        {"contract_no": "GY20261101-07"},
    ],
)
def test_a_translation_with_another_value_is_told_once(kit, values):
    papers = (kit.foreign(), kit.translation(**values))
    assert named(kit.with_(contract=papers)) == [("translation-differs", "fail")]


@pytest.mark.parametrize(
    "listed", [{"vin": "LZZ1ELSEXLW644557"}, {"unit_price": Decimal(8500), "quantity": 1}]
)
def test_a_translation_with_another_vehicle_or_price_is_told_once(kit, listed):
    row = kit.listed(**{"vin": kit.VIN, **listed})
    papers = (kit.foreign(), kit.translation(vehicles=(row,)))
    found = dict(named(kit.with_(contract=papers)))
    assert found.pop("translation-differs") == "fail"
    assert not {"contract-vehicles-differ"} & set(found)


@pytest.mark.parametrize(
    ("registered", "found"),
    [
        (D(2026, 5, 28), [("after-sales-confirmation-missing", "fail")]),  # the 180th day
        (D(2026, 5, 27), []),
    ],
)
def test_a_vehicle_of_a_hundred_and_eighty_days_needs_the_makers_letter(kit, registered, found):
    certificate = kit.certificate(
        registration_date=registered,
        issue_date=registered,
        manufacture_date=registered - dt.timedelta(days=40),
        entries=(
            kit.entry("registration", registered, "张伟"),
            kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER, kit.USCC, for_export=True),
        ),
    )
    dossier = kit.with_(row={"registration_date": registered}, certificate=certificate)
    ours = [one for one in named(dossier) if one[0] != "origin-unlike-vin"]
    assert ours == found
