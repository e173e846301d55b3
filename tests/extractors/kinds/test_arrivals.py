"""Where a contract's vehicles arrive."""

from dataclasses import replace

import pytest

from extractors.kinds.arrivals import arrival_place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Port de chargement : Shanghai. Port de destination : Douala, Cameroun."], "杜阿拉"),
        (
            ["装运港（地）：上海港；目的港（地）：喀麦隆克里比港；最迟装运日期：2026年11月30日。"],
            "克里比",
        ),
        (["Le prix total est de 12 870,00 EUR (CIF Douala, Incoterms 2020)."], "杜阿拉"),
        (["Port of destination: Jebel Ali", "价格条件为CIF迪拜。"], "迪拜"),
        (["合同总金额为EUR 12,870.00，价格条件为CIF克里比港。"], "克里比"),
        (["Порт назначения: Владивосток"], "符拉迪沃斯托克"),
        (["CIF Douala", "Port de destination : Kribi"], None),
        (["FOB Shanghai, China. The buyer has workshops in Lagos and Accra."], None),
        (["Destination port: Nowhere-on-Sea"], None),
    ],
)
def test_labels_and_trade_terms_name_the_one_place(page, lines, place):
    sheet = page([(100, 100 + 60 * at, text) for at, text in enumerate(lines)])
    assert arrival_place([sheet]).value == place


def test_a_line_hardly_read_names_none(page):
    sheet = page([(100, 100, "目的港：杜阿拉")])
    scrawl = replace(sheet, lines=tuple(replace(line, score=0.7) for line in sheet.lines))
    assert arrival_place([scrawl]).value is None
