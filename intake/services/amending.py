"""A dossier with one value put right, or one page told what it is: plain values in and out."""

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from dossier import (
    Application,
    ApplicationForm,
    Document,
    Dossier,
    Evidence,
    Field,
    Noun,
    PageRef,
    Unknown,
)
from dossier.declaration import enterprise_of
from intake.applications import of_form
from intake.refusals import Refusal
from validators import pair

PERSON = "person"
"""The voucher of a value that a person typed, and the reader of a place that one pointed at."""
_DATE = re.compile(r"^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$")
_WORDS = {"是": True, "有": True, "yes": True, "true": True} | {
    "否": False,
    "无": False,
    "no": False,
    "false": False,
}


def fields(thing: Noun, before: str = "") -> Iterator[tuple[str, Field[Any]]]:
    """Every field of a document with its path, as `vin` or `vehicles.2.vin`."""
    for name in type(thing).model_fields:
        value = getattr(thing, name)
        if isinstance(value, Field):
            yield before + name, value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Field):
                    yield f"{before}{name}.{index}", item
                elif isinstance(item, Noun) and name != "claims":
                    yield from fields(item, f"{before}{name}.{index}.")


def kind_of(document: Document, path: str) -> Any:
    """The type of the values that a field may have.

    Raises:
        Refusal: `not_found`: the document has no such field.
    """
    owner, name = _owner(document, path)
    return _value_type(type(owner).model_fields[name].annotation)


def choices(document: Document, path: str) -> tuple[str, ...]:
    """The only values that a field may have, where it has few; yes or no among them."""
    kind = kind_of(document, path)
    if kind is bool:
        return ("true", "false")
    return tuple(get_args(kind)) if get_origin(kind) is Literal else ()


def field_with(
    document: Document, path: str, typed: str, place: Evidence | None = None
) -> Field[Any]:
    """A field as a person reads it; nothing typed means that nothing stands there.

    Raises:
        Refusal: `no_such_value`; `not_found`.
    """
    kind = kind_of(document, path)
    old = dict(fields(document)).get(path, Field[Any]())
    evidence = (place,) if place is not None else old.evidence
    if not typed.strip():
        return Field[Any](confidence=1.0, vouchers=(PERSON,), evidence=evidence)
    try:
        value = TypeAdapter(kind).validate_python(_plain(typed.strip(), kind))
    except ValidationError as error:
        raise Refusal("no_such_value", value=typed) from error
    return Field[Any](
        value=value, raw=typed.strip(), confidence=1.0, vouchers=(PERSON,), evidence=evidence
    )


def typed_as(document: Document, path: str, kept: Field[Any]) -> Field[Any]:
    """A field that was kept as JSON, its values of the type that the document's field has."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind_of(document, path) | None)
    return kept.model_copy(
        update={
            "value": adapter.validate_python(kept.value),
            "alternatives": tuple(adapter.validate_python(one) for one in kept.alternatives),
        }
    )


def _plain(typed: str, kind: Any) -> Any:
    """What was typed, made ready for its type."""
    if kind is bool:
        return _WORDS.get(typed.lower(), typed)
    if get_origin(kind) is tuple:
        return [part.strip() for part in re.split(r"[,，、×xX*]\s*", typed) if part.strip()]
    if match := _DATE.match(typed):
        return "{}-{:0>2}-{:0>2}".format(*match.groups())
    if kind is not str and re.fullmatch(r"[\d,， ]+(\.\d+)?", typed):
        return re.sub(r"[,， ]", "", typed)
    return typed


def _value_type(annotation: Any) -> Any:
    metadata = getattr(annotation, "__pydantic_generic_metadata__", None) or {}
    if metadata.get("args"):
        return metadata["args"][0]
    inner = next(iter(get_args(annotation)), None)
    return _value_type(inner) if inner is not None else str


def _owner(document: Noun, path: str) -> tuple[Noun, str]:
    """The noun that a path's last name belongs to, and that name."""
    here: Any = document
    parts = path.split(".")
    while len(parts) > 1 and not (len(parts) == 2 and parts[1].isdigit()):
        name = parts.pop(0)
        rows = getattr(here, name, None)
        if not isinstance(rows, tuple) or not parts[0].isdigit() or int(parts[0]) >= len(rows):
            raise Refusal("not_found")
        here = rows[int(parts.pop(0))]
    if not isinstance(here, Noun) or parts[0] not in type(here).model_fields:
        raise Refusal("not_found")
    return here, parts[0]


def with_field(thing: Noun, path: str, value: Field[Any]) -> Any:
    """A document with one field put in place of what is there.

    Raises:
        Refusal: `not_found`.
    """
    name, _, rest = path.partition(".")
    if name not in type(thing).model_fields:
        raise Refusal("not_found")
    if not rest:
        return thing.model_copy(update={name: value})
    number, _, inner = rest.partition(".")
    rows = getattr(thing, name)
    if not number.isdigit() or int(number) >= len(rows):
        raise Refusal("not_found")
    changed = with_field(rows[int(number)], inner, value) if inner else value
    return thing.model_copy(
        update={name: tuple(changed if at == int(number) else row for at, row in enumerate(rows))}
    )


def amended(dossier: Dossier, document: Document) -> Dossier:
    """The dossier with a document in place of the one of its id; what follows from it follows."""
    documents = tuple(document if one.id == document.id else one for one in dossier.documents)
    return rebuilt(dossier, documents)


def rebuilt(dossier: Dossier, documents: tuple[Document, ...]) -> Dossier:
    """The dossier with other documents: the application, the pairs and the day as they follow."""
    forms = [one for one in documents if isinstance(one, ApplicationForm)]
    application = _application(dossier.application, forms[0] if forms else None)
    vehicles, stray = pair(application, documents)
    enterprise = dossier.enterprise
    if dossier.kind == "enterprise" and enterprise.source != "declared":
        enterprise = enterprise_of(None, documents)
    day = dossier.day
    if day == dossier.application.application_date.value:
        day = application.application_date.value or dossier.received_on
    return dossier.model_copy(
        update={
            "application": application,
            "enterprise": enterprise,
            "vehicles": vehicles,
            "stray": stray,
            "documents": documents,
            "day": day,
        }
    )


def _application(application: Application, form: ApplicationForm | None) -> Application:
    """The application with what it has from the form's page as the form now reads."""
    if form is None or application.source == "none":
        return application
    read = of_form(form)
    if application.source == "form":
        return read
    # What was declared bears no place on a page; the rest was taken from the form.
    update = {
        name: getattr(read, name)
        for name in type(application).model_fields
        if isinstance(getattr(application, name), Field) and getattr(application, name).evidence
    }
    return application.model_copy(update=update)


def document_at(dossier: Dossier, page: PageRef) -> Document | None:
    """The document that a page belongs to."""
    return next((one for one in dossier.documents if page in one.pages), None)


def with_page(dossier: Dossier, page: PageRef, made: Document) -> Dossier:
    """The dossier in which a page is a paper of its own, taken out of the one that had it."""
    rest = []
    for one in dossier.documents:
        if page not in one.pages:
            rest.append(one)
        elif len(one.pages) > 1:
            left = tuple(ref for ref in one.pages if ref != page)
            rest.append(one.model_copy(update={"pages": left}))
    pages = tuple(
        one.model_copy(update={"legibility": "read", "resembles": (), "document": made.id})
        if (one.file, one.page) == (page.file, page.page)
        else one
        for one in dossier.pages
    )
    return rebuilt(dossier.model_copy(update={"pages": pages}), (*rest, made))


def harmless(identity: str, page: PageRef) -> Unknown:
    """A page that a person says is none of the papers that matter."""
    name = Field[str](value="无关材料", raw="无关材料", confidence=1.0, vouchers=(PERSON,))
    return Unknown(id=identity, pages=(page,), name=name)
