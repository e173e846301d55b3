import io

import pypdfium2
import pytest
from PIL import Image

from dossier import Report, Text
from intake.report_pdf import MOST, report_pdf
from tests.intake.notice.conftest import bare, evidence, finding, report, text_of
from tests.web.stocked import serving, stock
from validators import RULES


def scan(file, page, piece):
    out = io.BytesIO()
    Image.new("RGB", (600, 200), "white").save(out, "JPEG")
    return out.getvalue()


def nothing(file, page, piece):
    return b""


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The report of a sample dossier with a wrong VIN."""
    from intake.services import accounts, reports

    service = serving(tmp_path_factory.mktemp("data"))
    owner = accounts.create(service.record, "owner", "submitter")
    yield reports.report_of(service, stock(service, "vin-differs", owner.id))
    service.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_finding_is_printed_whole_and_can_be_searched(judged, lang):
    text = text_of(report_pdf(judged, lang, scan))
    needed = [one for one in judged.findings if one.needs_a_person]
    assert needed
    for one in judged.findings:
        if one.outcome == "not_applicable":
            continue
        assert bare(getattr(one.message, lang)) in text
    for one in needed:
        assert bare(one.clause) in text
        for item in one.evidence:
            assert bare(item.file) in text
    assert judged.application.exporter in text
    assert bare(judged.dossier.reference) in text


def test_findings_stand_beside_their_pieces_of_the_scans(judged):
    asked = []

    def cut(*piece):
        asked.append(piece)
        return scan(*piece)

    with_scans = report_pdf(judged, "zh", cut)
    assert 0 < len(asked) == len(set(asked)) <= MOST
    assert pictures(with_scans) >= len(asked)
    assert pictures(report_pdf(judged, "zh", nothing)) == 0


def pictures(pdf):
    import pypdfium2.raw as pdfium

    document = pypdfium2.PdfDocument(pdf)
    kinds = [one.type for page in document for one in page.get_objects(max_depth=4)]
    return kinds.count(pdfium.FPDF_PAGEOBJ_IMAGE)


def test_the_same_report_gives_the_same_archival_bytes(judged):
    first = report_pdf(judged, "zh", scan)
    assert first == report_pdf(judged, "zh", scan)
    assert b"pdfaid:part" in first


def test_what_was_read_is_never_taken_for_markup():
    marks = r"""#let x = [*a*] _b_ $c^2$ @d \n "q" 's' // v ~ --- {y}"""
    found = finding(
        RULES[0], "LFMAP54C1N0209348", severity="error", message=Text(zh=marks, en=marks),
        expected=marks, found="x", evidence=(evidence("a.pdf", 1),),
    )  # fmt: skip
    assert bare(marks) in text_of(report_pdf(report(found), "zh", nothing))


def test_a_dossier_in_order_says_so():
    sound: Report = report()
    assert "未发现须人工处理的事项" in text_of(report_pdf(sound, "zh", nothing))
    assert bare("Nothing was found that needs a person.") in text_of(
        report_pdf(sound, "en", nothing)
    )
