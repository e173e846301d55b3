"""Makes whole dossiers: a story, its papers, perhaps a fault, wear, files and the truth."""

import json
import shutil
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from samples import bind, faults, press, sheets, typed
from samples.bind import Finished, Members
from samples.draft import Draft, draft
from samples.faults import Mark
from samples.paper import Paper
from samples.picture_pdf import Word
from samples.sheets import python_random
from samples.story import story

TIERS = ("digital", "scan", "poor", "photo")


@dataclass(frozen=True)
class Order:
    """One dossier to be made."""

    out: Path
    number: int
    seed: int
    tier: str
    split: str
    faults: tuple[str, ...]
    name: str

    @property
    def key(self) -> str:
        """What all of the dossier's dice are seeded with."""
        return f"{self.seed}/{self.number}/{self.tier}/{self.split}/{'+'.join(self.faults)}"


def generate(
    out: Path | str,
    count: int = 10,
    seed: int = 1,
    tier: str = "scan",
    split: str = "tune",
    sound_share: float = 0.5,
    fault: str | Iterable[str] | None = None,
    jobs: int = 1,
    name: str | None = None,
) -> list[dict[str, Any]]:
    """Make dossiers under `out`, with the truth beside them.

    Args:
        out: the folder; `dossiers/`, `truth/` and `index.json` are made in it.
        count: how many.
        seed: the same seed gives the same bytes.
        tier: digital, scan, poor, photo, or all (by turns).
        split: the layouts and fonts used: tune, test, or all (by turns).
        sound_share: how many of them have no fault, 0 to 1; not asked where `fault` is given.
        fault: a rule id (or several) that every dossier breaks.
        jobs: processes.
        name: the dossier's name instead of a number, where only one is made.

    Returns:
        The index: path, truth, tier, split, sound and the rules broken, a line a dossier.
    """
    out = Path(out)
    for part in ("dossiers", "truth"):
        (out / part).mkdir(parents=True, exist_ok=True)
    orders = [
        _order(out, number, seed, tier, split, sound_share, fault, name)
        for number in range(1, count + 1)
    ]
    if jobs > 1:
        with ProcessPoolExecutor(jobs) as pool:
            index = list(pool.map(make, orders))
    else:
        index = [make(order) for order in orders]
    (out / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
    return index


def _order(
    out: Path,
    number: int,
    seed: int,
    tier: str,
    split: str,
    sound_share: float,
    fault: str | Iterable[str] | None,
    name: str | None,
) -> Order:
    rng = python_random(f"order/{seed}/{number}")
    chosen: tuple[str, ...]
    if fault is not None:
        chosen = (fault,) if isinstance(fault, str) else tuple(fault)
    elif rng.random() < sound_share:
        chosen = ()
    else:
        chosen = faults.drawn(rng)
    return Order(
        out,
        number,
        seed,
        TIERS[number % 4] if tier == "all" else tier,
        ("tune", "test")[number % 2] if split == "all" else split,
        chosen,
        name or f"{number:04d}",
    )


def make(order: Order) -> dict[str, Any]:
    """Make one dossier and its truth; returns its line of the index."""
    rng = python_random(order.key)
    wish = faults.wish(order.faults)
    plan = draft(rng, story(rng, wish), order.split, order.tier)
    marks = [mark for rule in order.faults for mark in faults.put(plan, rule)]
    return finish(order, plan, marks)


def finish(order: Order, plan: Draft, marks: list[Mark]) -> dict[str, Any]:
    """Print a draft, bind it and write down its truth; returns its line of the index."""
    rng = plan.rng
    members, finished = _printed(plan, order)
    single = plan.declared is None and len(members) == 1
    container = "file" if single else rng.choice(("folder", "folder", "zip"))
    if plan.declared is not None:
        _type(plan, members)
    if container != "file" and rng.random() < 0.15:
        bind.litter(members, rng.choice(sorted(members)), container)
    gbk = container == "zip" and rng.random() < 0.3
    target = order.out / "dossiers"
    for old in (target / order.name, target / f"{order.name}.zip", target / f"{order.name}.pdf"):
        if old.is_dir():
            shutil.rmtree(old)
        old.unlink(missing_ok=True)
    stored = bind.store(members, target, order.name, container, gbk)
    prefix = {"file": None, "zip": f"{stored}/", "folder": ""}[container]
    truth = _truth(plan, order, marks, finished, stored, prefix)
    path = order.out / "truth" / f"{order.name}.json"
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1), "utf-8")
    return {
        "path": truth["path"],
        "truth": f"truth/{order.name}.json",
        "tier": order.tier,
        "split": order.split,
        "sound": truth["sound"],
        "faults": [fault["rule"] for fault in truth["faults"]],
    }


def _printed(plan: Draft, order: Order) -> tuple[Members, list[Finished]]:
    with tempfile.TemporaryDirectory() as scratch:
        finished = [
            _finished(plan, order, index, Path(scratch)) for index in range(len(plan.papers))
        ]
    if plan.rng.random() < 0.06:
        finished.append(_again(plan.rng.choice(finished)))
    whole = plan.declared is None and plan.broken_file is None and plan.rng.random() < 0.35
    layered = any(paper.words for paper in finished)
    pictured = any((paper.sheets is None) != (finished[0].sheets is None) for paper in finished)
    way = "paper" if pictured else "all" if whole else "paper" if layered else ""
    members = bind.bound(plan.rng, finished, plan.tier, way)
    if plan.broken_file is not None:
        faults.spoil(plan, members, finished)
    return members, finished


def _finished(plan: Draft, order: Order, index: int, scratch: Path) -> Finished:
    paper = plan.papers[index]
    pdf = press.press(paper, scratch)
    layered = bool(paper.text_layer) or paper.searchable
    worn = None
    if plan.tier != "digital" or layered or paper.illegible:
        seed = f"{order.key}/wear/{index}"
        worn = sheets.worn_sheets(pdf, plan.tier, seed, paper.illegible, layered)
    pages = len(worn) if worn is not None else sheets.page_count(pdf)
    kept = [page for page in range(pages) if page + 1 not in paper.drop_pages]
    words = {page: _claimed(sheets.words(pdf, page), paper) for page in kept} if layered else {}
    return Finished(index, paper.type, pdf, worn, kept, words)


def _again(paper: Finished) -> Finished:
    """The same sheets handed in once more: more evidence for the same document."""
    return replace(paper, again=True)


def _claimed(words: tuple[Word, ...], paper: Paper) -> tuple[Word, ...]:
    """The words of a page as its text layer has them."""
    claimed = []
    for word in words:
        text = word.text
        for printed, other in paper.text_layer.items():
            text = text.replace(printed, other)
        claimed.append(word._replace(text=text))
    return tuple(claimed)


def _type(plan: Draft, members: Members) -> None:
    assert plan.declared is not None  # noqa: S101 - the caller asked
    way = plan.rng.choice(("json", "json", "csv", "xlsx"))
    repeated = plan.rng.random() < 0.5
    if way == "json":
        members["application.json"] = typed.as_json(plan.declared)
    elif way == "csv":
        members["application.csv"] = typed.as_csv(plan.declared, repeated)
    else:
        members["application.xlsx"] = typed.as_xlsx(plan.declared, repeated)


def _truth(
    plan: Draft,
    order: Order,
    marks: list[Mark],
    finished: list[Finished],
    stored: str,
    prefix: str | None,
) -> dict[str, Any]:
    documents = []
    for done in finished:
        if done.again:
            continue
        paper = plan.papers[done.index]
        pages = [
            {"file": stored if prefix is None else prefix + where["file"], "page": where["page"]}
            for where in done.where
        ]
        documents.append(
            {
                "type": paper.type,
                "vin": paper.values.get("vin", paper.vin) if paper.vin else None,
                "name": paper.prints if paper.type == "unknown" else None,
                "layout": paper.look.layout,
                "font": paper.look.font,
                "pages": pages,
                "fields": typed.plain(press.truth(paper)),
            }
        )
    copies = plan.applications()
    application = plan.declared if plan.declared is not None else copies[0] if copies else {}
    main = [mark for mark in marks if not mark.also]
    return {
        "path": f"dossiers/{stored}",
        "tier": order.tier,
        "seed": order.seed,
        "split": order.split,
        "sound": not main,
        "faults": [{"rule": mark.rule, "vin": mark.vin, "note": mark.note} for mark in main],
        "also": sorted({mark.rule for mark in marks if mark.also} - {mark.rule for mark in main}),
        "application": typed.plain(application),
        "documents": documents,
    }
