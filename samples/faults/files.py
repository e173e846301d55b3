"""Faults of the files themselves, and of what their text layer claims."""

from copy import deepcopy

from samples import sheets
from samples.bind import Finished, Members, picture_page
from samples.draft import Draft
from samples.faults import typos
from samples.faults.registry import fault
from samples.picture_pdf import picture_pdf
from samples.stored import stored
from samples.worn import Sheet

MISSING = (
    "application-form-missing",
    "registration-certificate-missing",
    "contract-missing",
    "chinese-translation-missing",
    "inspection-report-missing",
    "inspection-body-declaration-missing",
    "market-access-declaration-missing",
    "after-sales-confirmation-missing",
    "export-endorsement-missing",
    "page-unrecognised",
)


@fault("text-layer-differs-from-image")
def text_layer(draft: Draft) -> tuple[str | None, str]:
    """The picture shows the right VIN, the PDF's text layer says another."""
    paper = draft.one(
        draft.rng.choice(
            ("registration_certificate", "registration_certificate", "inspection_report")
        )
    )
    vin = paper.values["vin"]
    other = typos.other_vin(draft.rng, vin)
    paper.text_layer = {vin: other}
    return paper.vin, f"text layer says {other}"


@fault("file-unreadable", also=MISSING)
def unreadable(draft: Draft) -> tuple[str | None, str]:
    """One file is cut off, locked with a password, or not what it seems."""
    draft.broken_file = draft.rng.choice(("truncated", "truncated", "encrypted", "garbage"))
    return None, f"a file is {draft.broken_file}"


@fault("page-unrecognised")
def unrecognised(draft: Draft) -> tuple[str | None, str]:
    """A page more that nobody can read."""
    paper = deepcopy(draft.one("inspection_report"))
    paper.type, paper.prints = "unknown", paper.type
    paper.vin = None
    paper.illegible = True
    draft.papers.append(paper)
    return None, "a page is illegible"


def spoil(draft: Draft, members: Members, finished: list[Finished]) -> None:
    """Spoil one of the files as the draft says."""
    name = draft.rng.choice(sorted(name for name in members if not name.startswith("application.")))
    if draft.broken_file == "encrypted" and name.endswith((".pdf", ".PDF")):
        members[name] = _locked(finished, name)
    elif draft.broken_file == "garbage":
        members[name] = draft.rng.randbytes(min(len(members[name]), 40_000))
    else:
        members[name] = members[name][: len(members[name]) // 5]


def _locked(finished: list[Finished], name: str) -> bytes:
    """The file as a PDF that opens with a password only."""
    pages = [
        picture_page(stored(Sheet(picture, 70, 100)))
        for paper in finished
        if any(where["file"] == name for where in paper.where)
        for picture in sheets.pictures(paper.pdf, 100)
    ]
    return picture_pdf(pages, locked=True)
