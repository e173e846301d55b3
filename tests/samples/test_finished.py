"""The dossiers kept in the repository are all there, small, and fit their truth."""

import json

from samples.finished import FINISHED, HERE


def test_every_kept_dossier_is_there_with_its_truth():
    index = {line["truth"]: line for line in json.loads((HERE / "index.json").read_text("utf-8"))}
    for one in FINISHED:
        line = index.pop(f"truth/{one.name}.json")
        truth = json.loads((HERE / line["truth"]).read_text("utf-8"))
        assert (HERE / truth["path"]).exists()
        assert [fault["rule"] for fault in truth["faults"]] == ([one.fault] if one.fault else [])
        assert truth["sound"] is not bool(one.fault)
        assert truth["tier"] == one.tier
    assert not index


def test_the_kept_dossiers_are_small():
    files = [path for path in (HERE / "dossiers").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 12_000_000
