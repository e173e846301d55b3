"""The page that a person looks at, made of plain data."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from dossier import (
    Application,
    Box,
    Dossier,
    Evidence,
    Field,
    File,
    Finding,
    InspectionReport,
    PageRef,
    Text,
    report,
)
from intake.errors import file_error
from intake.html_report import page
from intake.snippets import Snippet, around, outermost, together

SPOT = Evidence(file="证书<1>.pdf", page=2, box=Box(0.4, 0.5, 0.6, 0.52), reader="pp-ocr-small")
PIXEL = "data:image/jpeg;base64,/9j/"


class Cutter:
    def of(self, finding):
        spots = ((item.file, item.page, item.box) for item in finding.evidence)
        return tuple(Snippet(file, number, PIXEL, (box,)) for file, number, box in spots)


def finding(**more) -> Finding:
    return Finding(
        **{
            "id": "registration-vin-differs:LSV:1",
            "rule": "registration-vin-differs",
            "outcome": "fail",
            "severity": "error",
            "clause": "§五(一)",
            "message": Text(zh="二者<b>不一致</b>。", en="They <b>differ</b>."),
            **more,
        }
    )


def made(findings=(), verdict="needs_review", lang="zh", files=()):
    dossier = Dossier(
        id="1",
        reference="卷宗 & 1",
        received_on=dt.date(2026, 7, 1),
        day=dt.date(2026, 7, 1),
        application=Application(exporter=Field.declared("甲<公司>"), source="declared"),
        documents=(
            InspectionReport(
                id="d1",
                pages=(PageRef(file="a.pdf", page=1), PageRef(file="a.pdf", page=2)),
                sealed=Field(value=True, confidence=0.9, evidence=(SPOT,)),
                report_no=Field(value="A1", raw="No. A1", confidence=0.99, alternatives=("AI",)),
            ),
        ),
        files=files,
    )
    when = dt.datetime(2026, 7, 1, 9, 30, tzinfo=dt.UTC)
    return page(report(dossier, tuple(findings), verdict, when, 1.5), lang, Cutter())


class Balanced(HTMLParser):
    """Counts what is opened and closed, and what is asked of elsewhere."""

    EMPTY = frozenset({"meta", "img", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.links += [value for name, value in attrs if name in ("src", "href")]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_whole_and_asks_for_nothing_else(lang):
    html = made([finding(evidence=(SPOT,), expected="LSV1", found="LSVI", field="vin")], lang=lang)
    parsed = Balanced()
    parsed.feed(html)
    assert parsed.open == []
    assert parsed.links == [PIXEL]
    assert "<script" not in html
    assert "@import" not in html
    assert "url(" not in html


def test_what_was_read_is_never_markup():
    html = made([finding(evidence=(SPOT,))])
    assert "二者&lt;b&gt;不一致&lt;/b&gt;。" in html
    assert "甲&lt;公司&gt;" in html
    assert "证书&lt;1&gt;.pdf" in html
    assert "卷宗 &amp; 1" in html


def test_differing_characters_are_marked_and_equal_ones_are_not():
    html = made([finding(expected="LSVCY6C49", found="LSVCY6O49")])
    assert "LSVCY6<mark>C</mark>49" in html
    assert "LSVCY6<mark>O</mark>49" in html
    assert "<mark>" not in made([finding(expected="无记载", found="已登记且未解除")])


def test_the_spot_is_outlined_in_its_snippet():
    html = made([finding(evidence=(SPOT,))])
    assert "left:40.00%;top:50.00%;width:20.00%;height:2.00%" in html


def test_the_gravest_findings_come_first():
    html = made(
        [
            finding(rule="c", severity="review", outcome="unsure"),
            finding(rule="b", severity="error", outcome="unsure"),
            finding(rule="a", severity="blocking"),
        ]
    )
    assert re.findall(r"<h3>(\w)</h3>", html) == ["a", "b", "c"]


def test_passed_checks_notes_and_what_does_not_apply_are_not_for_a_person():
    html = made(
        [
            finding(outcome="pass"),
            finding(severity="info", outcome="unsure"),
            finding(outcome="not_applicable"),
        ],
        verdict="cleared",
    )
    assert "需人工处理" not in html
    assert "核验通过" in html
    assert html.count("二者&lt;b&gt;") == 2


def test_a_file_that_could_not_be_opened_stands_first_with_its_next_step():
    broken = File(
        name="a.pdf", sha256="", size=9, media_type="x", error=file_error("password_needed")
    )
    html = made(files=(broken,), lang="en")
    assert "Files that could not be opened" in html
    assert "Remove the password" in html


def test_values_are_shown_as_people_read_them():
    html = made(lang="en")
    assert "<td>yes" in html
    assert "“No. A1”" in html
    assert "or AI" in html


def test_near_spots_of_one_page_are_shown_together_and_far_ones_apart():
    far = SPOT.model_copy(update={"box": Box(0.1, 0.9, 0.2, 0.92)})
    near = SPOT.model_copy(update={"box": Box(0.1, 0.55, 0.2, 0.57)})
    other = SPOT.model_copy(update={"page": 3})
    assert together([SPOT, far, near, other]) == [[SPOT, near], [far], [other]]


def test_a_spot_within_another_is_not_outlined_twice():
    inner = SPOT.model_copy(update={"box": Box(0.45, 0.505, 0.5, 0.515)})
    assert outermost([SPOT, inner, SPOT]) == [SPOT.box]


@pytest.mark.parametrize("box", [Box(0, 0, 0.01, 0.01), Box(0.99, 0.99, 1, 1), Box(0, 0, 1, 1)])
def test_a_snippet_lies_on_the_page_and_holds_its_spot(box):
    piece = around([SPOT.model_copy(update={"box": box})])
    assert 0 <= piece.x0 <= box.x0 <= box.x1 <= piece.x1 <= 1
    assert 0 <= piece.y0 <= box.y0 <= box.y1 <= piece.y1 <= 1
    assert piece.x1 - piece.x0 >= 0.42 - 1e-9
