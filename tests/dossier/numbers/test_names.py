import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.numbers import country, name, standard, vehicle_type


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("廣州車行（集團）有限公司", "广州 车行(集团) 有限公司"),
        ("Guangzhou Auto Co., Ltd.", "GUANGZHOU  AUTO CO.,LTD."),
        ("阿卜杜拉·买买提", "阿卜杜拉•买买提"),
        ("ＡＢＣ公司", "abc公司"),
    ],
)
def test_what_print_does_not_tell_apart_is_the_same_name(one, other):
    assert name.is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("广州车行有限公司", "广州车行有限责任公司"),
        ("广州恒达公司", "广州值达公司"),
        ("Guangzhou Auto Co", "Guangzhou Autos Co"),
    ],
)
def test_names_that_differ_by_a_character_differ(one, other):
    assert not name.is_same(one, other)


@given(st.text(max_size=30))
def test_normalising_twice_is_normalising_once(text):
    assert name.normalise(name.normalise(text)) == name.normalise(text)


@pytest.mark.parametrize(
    ("one", "other", "sameness"),
    [
        ("大众汽车牌", "大众牌", "same"),
        ("大众", "大众汽车", "same"),
        ("比亚迪/BYD", "比亚迪牌", "same"),
        ("比亚迪 BYD", "比亚迪牌", "same"),
        ("梅赛德斯-奔驰牌", "奔驰", "alias"),
        ("VOLKSWAGEN", "大众汽车牌", "alias"),
        ("奥迪牌", "奥迪", "same"),
        ("奥迪牌", "奔驰牌", "different"),
        ("比亚迪/TESLA", "比亚迪", "different"),
        ("不知名牌", "不知名", "same"),
        ("", "大众", "different"),
    ],
)
def test_brands_are_the_same_an_alias_or_different(one, other, sameness):
    assert name.same_brand(one, other) == sameness
    assert name.same_brand(other, one) == sameness


def test_a_model_has_no_spaces_dashes_or_dots():
    assert name.model("svw 7142-B·PV") == "SVW7142BPV"
    assert name.model("SVW7142BPV") != name.model("SVW7142BPU")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("WM/T 8-2022", ("WM/T 8-2022",)),
        ("WM/T8-2022", ("WM/T 8-2022",)),
        ("WM/T 9—2022", ("WM/T 9-2022",)),
        ("ＷＭ／Ｔ ８－２０２２", ("WM/T 8-2022",)),
        ("WMT8-2022", ("WM/T 8-2022",)),
        ("WM/T 8-2021", ("WM/T 8-2021",)),
        ("WM/T 8", ("WM/T 8",)),
        ("依据T/CAS 358-2020和GB/T 30323-2013、GB 7258—2017", ("T/CAS 358-2020",
        "GB/T 30323-2013", "GB 7258-2017")),
        ("WM/T 8-2022 WM/T8—2022", ("WM/T 8-2022",)),
        ("GA 802-2019; QC/T 900-1997", ("GA 802-2019", "QC/T 900-1997")),
        ("型号 SVW7142BPV 报告 GB2026-0001", ()),
    ],
)  # fmt: skip
def test_standards_are_seen_in_one_way_of_writing(text, found):
    assert standard.find_all(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("俄罗斯", "RU"), ("阿联酋", "AE"), ("哈萨克斯坦", "KZ"), ("乌兹别克斯坦", "UZ"),
        ("尼日利亚", "NG"),
        ("尼日尔", "NE"), ("Niger", "NE"), ("Dubai, UAE", "AE"), ("Республика Казахстан", "KZ"),
        ("Emiratos Árabes Unidos", "AE"), ("Côte d'Ivoire", "CI"), ("Brasil", "BR"), ("الجزائر",
        "DZ"),
        ("阿拉木图", "KZ"), ("CIF Vladivostok, Russia", "RU"), ("KZ", "KZ"), ("KAZ", "KZ"),
        ("烏茲別克", "UZ"),
        ("俄 罗 斯", "RU"), ("刚果（金）", "CD"), ("几内亚比绍", "GW"), ("中国香港", "HK"),
        ("México", "MX"),
    ],
)  # fmt: skip
def test_a_destination_is_known_in_many_languages(text, code):
    assert country.parse(text) == code


@pytest.mark.parametrize("text", ["", "刚果", "Tripoli", "Moscow or Almaty", "no", "XYZ", "FOB"])
def test_a_destination_that_cannot_be_told_is_none(text):
    assert country.parse(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("小型轿车", "小型轿车"),
        ("小型 普通客车", "小型普通客车"),
        ("小型普逼客车", "小型普通客车"),
        ("重型半挂牵引军", "重型半挂牵引车"),
        ("小型轿午", None),
        ("重型普通口挂车", None),
        ("广州车行有限公司", None),
        ("", None),
    ],
)
def test_a_vehicle_type_snaps_to_the_one_name_it_must_be(text, kind):
    assert vehicle_type.snap(text) == kind


@given(st.sampled_from(sorted(vehicle_type.VOCABULARY)))
def test_a_name_of_the_vocabulary_is_itself(kind):
    assert vehicle_type.snap(kind) == kind
