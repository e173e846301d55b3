"""Makes whole declarations: a story, its papers, perhaps a fault, wear, files and the truth."""

import json
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

from samples import bind, looks, sheets, typed
from samples.bind import Finished
from samples.enterprise import faults, papers, press, printed
from samples.enterprise.faults import Draft
from samples.enterprise.story import Story, Wish, story
from samples.paper import Look, Paper, Values
from samples.sheets import python_random

TIERS = ("digital", "scan", "poor", "photo")


def generate(
    out: Path | str,
    count: int = 10,
    seed: int = 1,
    tier: str = "scan",
    split: str = "tune",
    sound_share: float = 0.5,
    fault: str | Iterable[str] | None = None,
    name: str | None = None,
) -> list[dict[str, Any]]:
    """Make declarations under `out`, with the truth beside them.

    Args:
        out: the folder; `dossiers/`, `truth/` and `index.json` are made in it.
        count: how many.
        seed: the same seed gives the same bytes.
        tier: digital, scan, poor, photo, or all (by turns).
        split: the layouts and fonts used: tune, test, or all (by turns).
        sound_share: how many of them have no fault, 0 to 1; not asked where `fault` is given.
        fault: a rule id (or several, by turns) that the declarations break.
        name: the dossier's name instead of a number, where only one is made.

    Returns:
        The index: path, truth, tier, split, sound and the rules broken, a line a dossier.
    """
    out = Path(out)
    for part in ("dossiers", "truth"):
        (out / part).mkdir(parents=True, exist_ok=True)
    chosen = (fault,) if isinstance(fault, str) else tuple(fault or ())
    index = []
    for number in range(1, count + 1):
        rng = python_random(f"enterprise/{seed}/{number}")
        rule = chosen[(number - 1) % len(chosen)] if chosen else None
        if not chosen and rng.random() >= sound_share:
            rule = rng.choice(sorted(faults.FAULTS))
        index.append(
            make(
                out,
                name or f"e{number:04d}",
                rng,
                TIERS[number % 4] if tier == "all" else tier,
                ("tune", "test")[number % 2] if split == "all" else split,
                rule,
            )
        )
    (out / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
    return index


def make(
    out: Path, name: str, rng: Random, tier: str, split: str, rule: str | None
) -> dict[str, Any]:
    """Make one declaration and its truth; returns its line of the index."""
    wish = faults.FAULTS[rule].wish if rule else Wish(kind=None)
    told = story(rng, wish)
    draft = Draft(rng, told, papers.papers(rng, told, _looks(rng, split)), None)
    draft.declared = _declared(told) if told.declared else None
    note = faults.FAULTS[rule].put(draft) if rule else ""
    with tempfile.TemporaryDirectory() as scratch:
        finished = [
            _finished(paper, at, tier, f"{name}/{tier}/{at}", Path(scratch))
            for at, paper in enumerate(draft.papers)
        ]
    whole = draft.declared is None and rng.random() < 0.35
    members = bind.bound(rng, finished, tier, "all" if whole else "")
    container = (
        "file" if len(members) == 1 and draft.declared is None else rng.choice(("folder", "zip"))
    )
    if draft.declared is not None:
        members["application.json"] = typed.as_json(draft.declared)
    target = out / "dossiers"
    for old in target.glob(f"{name}*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    stored = bind.store(members, target, name, container)
    truth = _truth(draft, finished, rule, note, stored, container)
    truth |= {"tier": tier, "split": split}
    (out / "truth" / f"{name}.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=1), "utf-8"
    )
    line = {"path": truth["path"], "truth": f"truth/{name}.json", "tier": tier, "split": split}
    return line | {"sound": rule is None, "faults": [rule] if rule else []}


def _looks(rng: Random, split: str) -> Any:
    """Looks whose layout belongs to the family that the paper will be printed with."""

    def look(kind: str, lease: bool = True) -> Look:
        made = looks.look(rng, "contract", split)
        made.watermark = ""
        families = printed.TEMPLATES[kind]
        family = families[made.dice[0] % len(families)]
        if kind == "premises_proof":
            family = "prose" if lease else "form"
        made.layout = rng.choice(press.layouts(family, split))
        if kind == "business_licence":
            made.date_style = "zh0"
        return made

    return look


def _declared(told: Story) -> Values:
    """The declared application (`application.json`)."""
    return {
        "kind": "enterprise",
        "name": told.firm.name,
        "uscc": told.firm.uscc,
        "enterprise_type": {"trade": "流通", "production": "生产"}[told.kind],
        "customs_code": told.customs_code,
        "authority": told.authority,
        "filing_date": told.filed,
    }


def _finished(paper: Paper, at: int, tier: str, seed: str, scratch: Path) -> Finished:
    pdf = press.press(paper, scratch)
    worn = None if tier == "digital" else sheets.worn_sheets(pdf, tier, seed)
    pages = len(worn) if worn is not None else sheets.page_count(pdf)
    return Finished(at, paper.type, pdf, worn, list(range(pages)))


def _truth(
    draft: Draft,
    finished: list[Finished],
    rule: str | None,
    note: str,
    stored: str,
    container: str,
) -> dict[str, Any]:
    prefix = {"file": None, "zip": f"{stored}/", "folder": ""}[container]
    documents = []
    for done in finished:
        paper = draft.papers[done.index]
        pages = [
            {"file": stored if prefix is None else prefix + where["file"], "page": where["page"]}
            for where in done.where
        ]
        documents.append(
            {
                "type": paper.type,
                "layout": f"{printed.family(paper)}-{paper.look.layout}",
                "font": paper.look.font,
                "pages": pages,
                "fields": typed.plain(paper.values),
            }
        )
    return {
        "path": f"dossiers/{stored}",
        "kind": "enterprise",
        "sound": rule is None,
        "faults": [{"rule": rule, "note": note}] if rule else [],
        "also": sorted(faults.FAULTS[rule].also) if rule else [],
        "application": typed.plain(_declared(draft.story)),
        "new": draft.story.new,
        "documents": documents,
    }
