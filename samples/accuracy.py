"""How right the reports are: each held against the truth of the dossier that it is about.

What is counted is what decides whether Shendan is good: faulty dossiers cleared (must be none),
sound ones cleared, seeded faults named by their rule, false failures, and values read exactly.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

KEY_FIELDS = ("vin", "engine_no", "owner", "contract_no")
"""Beside all dates, the values whose exactness is reported."""
SURE = 0.95
NEVER_FAILS = frozenset({"page-unrecognised"})
"""Rules that only ever ask a person to look."""

Json = Mapping[str, Any]


@dataclass
class Tally:
    """Counts over the dossiers of one tier."""

    sound: int = 0
    sound_cleared: int = 0
    faulty: int = 0
    faulty_cleared: int = 0
    faults: int = 0
    faults_named: int = 0
    faults_flagged: int = 0
    """Seeded faults whose rule said at least `unsure`."""
    sound_findings: int = 0
    false_fails: int = 0
    values: int = 0
    values_exact: int = 0
    values_missing: int = 0
    sure: int = 0
    sure_wrong: int = 0
    read: list[tuple[float, bool, bool]] = field(default_factory=list)
    """Of each value read: its confidence, whether it was taken as sure, whether it was exact."""
    cleared_at: Counter[tuple[float, bool]] = field(default_factory=Counter)
    """Dossiers cleared by the confidence that counts as sure, and whether they are sound."""
    notes: list[str] = field(default_factory=list)
    fails: Counter[str] = field(default_factory=Counter)
    unsures: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)


def plain(value: Any) -> Any:
    """A value as it is compared: names without spaces and with one kind of bracket."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).upper()
        return re.sub(r"\s+", "", text)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def same(truth: Any, read: Any) -> bool:
    """Whether a value was read exactly; money compares as a number, lists in any order."""
    if isinstance(truth, list) and isinstance(read, list):
        return sorted(map(str, plain(truth))) == sorted(map(str, plain(read)))
    try:
        return math.isclose(float(truth), float(read), abs_tol=1e-9)
    except (TypeError, ValueError):
        return bool(plain(truth) == plain(read))


def _key(document: Json) -> frozenset[tuple[str, int]]:
    return frozenset((page["file"], page["page"]) for page in document["pages"])


def _pairs(truth: Json, report: Json) -> Iterable[tuple[Json, Json | None]]:
    """Each true document with the document of its type that shares the most pages."""
    for document in truth["documents"]:
        pages = _key(document)
        same_type = [one for one in report["documents"] if one["type"] == document["type"]]
        best = max(same_type, key=lambda one: len(_key(one) & pages), default=None)
        yield document, best if best is not None and _key(best) & pages else None


def add(tally: Tally, truth: Json, report: Json) -> None:
    """Count one dossier's report into a tally."""
    verdict = report["dossier"]["verdict"]
    findings = report["findings"]
    path = truth["path"]
    if truth["sound"]:
        tally.sound += 1
        tally.sound_cleared += verdict == "cleared"
        tally.sound_findings += sum(one["outcome"] in ("pass", "fail") for one in findings)
        for one in findings:
            if one["severity"] == "info" or one["outcome"] not in ("fail", "unsure"):
                continue
            if one["outcome"] == "fail":
                tally.false_fails += 1
                tally.fails[one["rule"]] += 1
                tally.notes.append(f"{path} false fail {one['rule']}: {one['message']['zh']}")
            else:
                tally.unsures[one["rule"]] += 1
                tally.notes.append(f"{path} unsure {one['rule']}: {one['message']['zh']}")
    else:
        tally.faulty += 1
        if verdict == "cleared":
            tally.faulty_cleared += 1
            tally.notes.append(f"{path} CLEARED THOUGH FAULTY {truth['faults']}")
        for fault in truth["faults"]:
            tally.faults += 1
            said = {one["outcome"] for one in findings if one["rule"] == fault["rule"]}
            named = "fail" in said or (fault["rule"] in NEVER_FAILS and "unsure" in said)
            tally.faults_named += named
            tally.faults_flagged += bool(said & {"fail", "unsure"})
            if not named:
                tally.missed[fault["rule"]] += 1
                tally.notes.append(f"{path} fault not named {fault['rule']} ({said})")
    for document, read in _pairs(truth, report):
        _count_values(tally, document, read, path)


def _count_values(tally: Tally, document: Json, read: Json | None, path: str) -> None:
    for name, value in document["fields"].items():
        if value is None or not (name in KEY_FIELDS or name.endswith("date")):
            continue
        tally.values += 1
        seen = read["fields"].get(name) if read is not None else None
        where = f"{document['type']}.{name}"
        if seen is None or seen["value"] is None:
            tally.values_missing += 1
            tally.wrong[f"{where} missing"] += 1
            tally.notes.append(f"{path} missing {where}: {value} {document['pages'][:1]}")
            continue
        exact = same(value, seen["value"])
        tally.values_exact += exact
        sure = seen["confidence"] >= SURE and not seen["alternatives"]
        tally.sure += sure
        tally.sure_wrong += sure and not exact
        tally.read.append((seen["confidence"], sure, exact))
        if not exact:
            tally.wrong[where] += 1
            mark = "SURE " if sure else ""
            tally.notes.append(f"{path} {mark}misread {where}: {value} as {seen['value']}")


def interval(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson), as fractions; (0, 1) where nothing was counted."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def shares(tally: Tally) -> list[tuple[str, int, int]]:
    """What is told of a tier: each figure's name, hits, and out of how many."""
    return [
        ("faulty dossiers cleared", tally.faulty_cleared, tally.faulty),
        ("sound dossiers cleared", tally.sound_cleared, tally.sound),
        ("seeded faults named", tally.faults_named, tally.faults),
        ("seeded faults named or unsure", tally.faults_flagged, tally.faults),
        ("false fails on sound dossiers", tally.false_fails, tally.sound_findings),
        ("key values exact", tally.values_exact, tally.values),
        ("wrong among sure values", tally.sure_wrong, tally.sure),
    ]


def told(hits: int, of: int) -> str:
    """A share with n and its 95 % interval."""
    low, high = interval(hits, of)
    share = f"{100 * hits / of:.2f} %" if of else "–"
    return f"{share} ({hits}/{of}; {100 * low:.1f}–{100 * high:.1f} %)"


def table(tallies: Mapping[str, Tally]) -> list[tuple[str, str, str]]:
    """The figures as rows of (tier, what, figure), shares with n and their 95 % interval."""
    return [
        (tier, what, told(hits, of))
        for tier, tally in tallies.items()
        for what, hits, of in shares(tally)
    ]
