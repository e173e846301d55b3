"""Text without pages, laid out on some."""

from extractors.rasters.typeset import Table, typeset

VIN = "JTESCGNW8KL615513"


def lines(*columns):
    table = Table(widths=(1.0,) * len(columns), rows=(tuple((1, text) for text in columns),))
    (page,) = typeset([table])
    return [line.text for line in page.lines]


def test_a_vin_in_a_narrow_column_is_not_broken():
    assert VIN in lines("1", VIN, "丰田牌", "2019-05-01", "2025-09-22", "28,100.00")


def test_a_table_without_room_for_its_words_is_broken_as_it_must_be():
    assert "".join(lines(*[VIN] * 9)) == VIN * 9
