"""Labels that a line's end cuts in two."""

import pytest

from extractors.across import across
from extractors.fields.destination import DESTINATION
from extractors.find import extract
from extractors.layout.sheet import Sheet


def sheets(page, *lines):
    words = [(100, 100 + 40 * at, line) for at, line in enumerate(lines)]
    return [Sheet(page(words), (DESTINATION.label,))]


@pytest.mark.parametrize(
    ("lines", "country"),
    [
        (("四、装运：经阿里卡（智利）中转；最终目", "的国：玻利维亚。装运期限：60日内。"), "BO"),
        (("ruta: Arica (Chile) – La Paz; país", "de destino final: Bolivia. Embarque"), "BO"),
        (("运输路线：经阿里卡（智利）中转。", "的国：玻利维亚。"), None),
    ],
)
def test_a_label_goes_on_in_the_next_line(page, lines, country):
    assert across(sheets(page, *lines), DESTINATION).value == country


def test_a_country_goes_on_in_the_next_line(page):
    found = sheets(page, "运输路线：南沙—吉达中转—苏丹港；最终目的国：苏", "丹。装运期限：60日内。")
    assert extract(found, DESTINATION).value == "SD"
