"""A spread is two pages, whether or not print crosses its fold."""

from extractors.layout.parts import halves

SPREAD = (2339, 1654)


def texts(part):
    return [line.text for line in part.lines]


def test_a_spread_is_parted_where_no_line_crosses(page):
    left = "左" * 45
    both = page([(100, 60, "第1页"), (100, 200, left), (1300, 200, "右页")], size=SPREAD)
    assert [texts(one) for one in halves(both)] == [["第1页", left], ["右页"]]


def test_a_spread_whose_print_runs_on_into_a_seal_is_parted_amid_its_twin_headings(page):
    words = [
        (517, 104, "登记栏"),
        (1525, 104, "登记栏"),
        (
            160,
            200,
            "某某市公安局交通管理支队车辆管理所转让登记日期：2024年3月27日通管理支队车辆管理所",
        ),
        (1148, 230, "转让登记"),
    ]
    assert [texts(one) for one in halves(page(words, size=SPREAD))] == [
        ["登记栏", words[2][2]],
        ["登记栏", "转让登记"],
    ]


def test_a_wide_page_with_one_heading_whose_lines_cross_its_middle_is_one_page(page):
    words = [(1100, 104, "登记栏"), (160, 200, "横" * 60)]
    assert len(halves(page(words, size=SPREAD))) == 1


def test_a_table_with_one_heading_twice_is_one_page(page):
    words = [(300, 104, "车辆识别代号"), (1500, 104, "车辆识别代号"), (160, 60, "单" * 100)]
    assert len(halves(page(words, size=SPREAD))) == 1
