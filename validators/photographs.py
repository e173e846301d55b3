"""The photographs on a vehicle's own papers, and how like two of them are."""

from collections.abc import Iterator

from dossier import Dossier, Evidence, Photo, Unknown, Vehicle
from validators.weighing import reports

NEAR = 28
"""Bits of 256 in which two copies of one picture may differ.

Copies that were scanned or saved anew differ in up to 28 bits on sample dossiers, and pictures of
different vehicles in 38 and more.
"""
PICTURES = "车辆照片"
"""What a page of nothing but photographs is called."""


def photographs(dossier: Dossier, vehicle: Vehicle) -> Iterator[tuple[Evidence, Photo]]:
    """The photographs on a vehicle's certificate and inspection reports, and where they stand.

    Pages of photographs that are no other paper belong to the one that they follow in a file.
    """
    certificate = (vehicle.certificate,) if vehicle.certificate else ()
    own = {paper.id for paper in (*certificate, *reports(vehicle))}
    pictures = {
        document.id for document in dossier.documents_of(Unknown) if document.name.value == PICTURES
    }
    before: tuple[str, int] | None = None
    for page in dossier.pages:
        bare = page.document is None or page.document in pictures
        follows = before == (page.file, page.page - 1) and bare and page.photos
        if page.document not in own and not follows:
            continue
        before = page.file, page.page
        for photo in page.photos:
            place = Evidence(file=page.file, page=page.page, box=photo.box, reader="picture")
            yield place, photo


def distance(one: Photo, other: Photo) -> int:
    """In how many of 256 bits the looks of two photographs differ.

    >>> distance(Photo(box=(0, 0, 1, 1), look="0f"), Photo(box=(0, 0, 1, 1), look="ff"))
    4
    """
    return (int(one.look, 16) ^ int(other.look, 16)).bit_count()
