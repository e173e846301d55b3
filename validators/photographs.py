"""The photographs on a vehicle's own papers, and how like two of them are."""

from typing import NamedTuple

from dossier import Dossier, Evidence, Page, Photo, Unknown
from validators.weighing import reports

NEAR = 28
"""Bits of 256 in which two copies of one picture may differ.

Copies that were scanned or saved anew differ in up to 28 bits on sample dossiers, and pictures of
different vehicles in 38 and more.
"""
PICTURES = "车辆照片"
"""What a page of nothing but photographs is called."""


class Placed(NamedTuple):
    """A photograph, and where it stands."""

    place: Evidence
    photo: Photo


def photographs(dossier: Dossier) -> tuple[tuple[Placed, ...], ...]:
    """For each vehicle the photographs on its certificate and inspection reports.

    Pages of photographs that are no other paper belong to the one that they follow in a file.
    """
    owner = {
        paper.id: number
        for number, vehicle in enumerate(dossier.vehicles)
        for paper in (vehicle.certificate, *reports(vehicle))
        if paper is not None
    }
    pictures = {
        document.id for document in dossier.documents_of(Unknown) if document.name.value == PICTURES
    }
    found: list[list[Placed]] = [[] for _ in dossier.vehicles]
    number: int | None = None
    last = "", 0
    for page in dossier.pages:
        bare = page.document is None or page.document in pictures
        if not (bare and page.photos and last == (page.file, page.page - 1)):
            number = owner.get(page.document or "")
        last = page.file, page.page
        if number is not None:
            found[number] += [Placed(_place(page, photo), photo) for photo in page.photos]
    return tuple(tuple(each) for each in found)


def _place(page: Page, photo: Photo) -> Evidence:
    return Evidence(file=page.file, page=page.page, box=photo.box, reader="picture")


def distance(one: Photo, other: Photo) -> int:
    """In how many of 256 bits the looks of two photographs differ.

    >>> distance(Photo(box=(0, 0, 1, 1), look="0f"), Photo(box=(0, 0, 1, 1), look="ff"))
    4
    """
    return (int(one.look, 16) ^ int(other.look, 16)).bit_count()
