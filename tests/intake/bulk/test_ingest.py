import pytest

from intake.bulk import ingest
from intake.bulk.ingest import Run
from intake.bulk.ledger import Ledger
from intake.bulk.show import Ticker, table
from intake.bulk.summary import reports, summed
from intake.errors import IntakeError
from tests.intake.bulk.conftest import judge, put, row


@pytest.fixture
def ledger():
    with Ledger() as made:
        yield made


@pytest.fixture
def tree(tmp_path):
    for number in range(5):
        put(tmp_path, f"in/d{number}/a.png")
    put(tmp_path, "in/read me.txt", b"x")
    return tmp_path / "in"


def test_a_run_ends_when_every_dossier_has_its_verdict(service, hand, ledger, tree):
    run = Run(service, hand, ledger, [tree])
    assert run.found == 5
    assert not run.step()
    assert not run.step()
    for dossier_id in list(ledger.dossiers())[:4]:
        judge(service, dossier_id)
    assert not run.step()
    judge(service, list(ledger.dossiers())[4])
    assert run.step()
    found = summed(service, ledger)
    assert dict(found.came) == {"new": 5}
    assert sum(found.verdicts.values()) == 5
    assert found.status == 1
    assert [one.dossier.reference for one in reports(service, ledger)] == [
        f"d{number}" for number in range(5)
    ]
    assert (run.left, run.left_count) == (["read me.txt"], 1)


def test_a_run_that_was_cut_off_goes_on_and_a_finished_one_has_nothing_to_do(service, hand, tree):
    with Ledger() as cut:
        Run(service, hand, cut, [tree / "d0", tree / "d1"], wait=False).step()
        known = set(cut.dossiers())
    for dossier_id in known:
        judge(service, dossier_id)
    with Ledger() as again:
        run = Run(service, hand, again, [tree])
        run.step()
        assert (again.count("known"), again.count("new")) == (2, 3)
        for dossier_id in set(again.dossiers()) - known:
            judge(service, dossier_id)
        assert run.step()
    with Ledger() as third:
        assert Run(service, hand, third, [tree]).step()
        assert third.count("known") == 5


def test_handing_in_waits_for_the_workers_and_says_so(service, hand, ledger, tree, monkeypatch):
    monkeypatch.setattr(ingest, "MOST_WAITING", 2)
    now = [0.0]

    def clock():
        now[0] += 0.3  # a dossier or two a step
        return now[0]

    run = Run(service, hand, ledger, [tree], clock=clock)
    for _ in range(20):
        run.step()
    assert len(ledger) <= 4
    assert run.how_far().held_up == "backlog"
    for _ in range(20):
        for dossier_id in ledger.dossiers():
            if row(service, dossier_id).state == "received":
                judge(service, dossier_id)
        if run.step():
            break
    assert len(ledger) == 5


def test_what_waits_already_is_known_at_once_and_counted_once(service, hand, tree, monkeypatch):
    with Ledger() as cut:
        Run(service, hand, cut, [tree], wait=False).step()
    monkeypatch.setattr(ingest, "MOST_WAITING", 5)
    put(tree, "d9/a.png")
    with Ledger() as again:
        run = Run(service, hand, again, [tree])
        run.step()
        assert again.count("known") == 5
        far = run.how_far()
        assert (far.handed, far.waiting, far.held_up) == (5, 5, "backlog")
        judge(service, next(again.dossiers()))
        run.step()
        assert again.count("new") == 1


def test_a_disk_that_is_full_holds_a_run_up_and_loses_nothing(
    service, hand, ledger, tree, monkeypatch
):
    now = [0.0]
    run = Run(service, hand, ledger, [tree], wait=False, clock=lambda: now[0])
    put_before = service.blobs.put

    def full(stream, limit=None):
        raise IntakeError("storage_low")

    monkeypatch.setattr(type(service.blobs), "put", lambda self, *args: full(*args))
    assert not run.step()
    assert (len(ledger), run.how_far().held_up) == (0, "storage_low")
    monkeypatch.undo()
    assert service.blobs.put.__func__ is put_before.__func__
    assert not run.step(), "it waits a little before it tries again"
    now[0] += 6
    assert run.step()
    assert ledger.count("new") == 5


def test_no_time_is_told_before_there_is_a_pace_to_tell_it_by(service, hand, ledger, tree):
    now = [0.0]
    run = Run(service, hand, ledger, [tree], clock=lambda: now[0])
    run.step()
    ids = list(ledger.dossiers())
    for dossier_id in ids[:2]:
        judge(service, dossier_id)
    now[0] = 60.0
    assert run.how_far().seconds_left is None
    assert "尚不能估计" in Ticker("zh").line(run.how_far())
    judge(service, ids[2])
    far = run.how_far()
    assert (far.judged, far.waiting) == (3, 2)
    assert far.seconds_left == pytest.approx(2 * 60 / 3)


def test_the_time_is_told_by_the_pace_of_late(service, hand, ledger, tree):
    now = [0.0]
    run = Run(service, hand, ledger, [tree], clock=lambda: now[0])
    run.step()
    ids = list(ledger.dossiers())
    for dossier_id in ids[:3]:
        judge(service, dossier_id)
    now[0] = 600.0
    run.how_far()
    judge(service, ids[3])
    now[0] = 640.0
    assert run.how_far().seconds_left == pytest.approx(40.0)


def test_a_large_tree_is_begun_before_all_of_it_is_counted(service, hand, ledger, tree):
    now = [0.0]

    def clock():
        now[0] += 0.45  # two or three things a step
        return now[0]

    run = Run(service, hand, ledger, [tree], clock=clock)
    assert not run.counted
    run.step()
    far = run.how_far()
    assert far.handed >= 1
    assert far.seconds_left is None
    assert f"/{far.found}+" in Ticker("zh").line(far)
    for _ in range(30):
        run.step()
    assert (run.counted, run.found, run.how_far().handed) == (True, 5, 5)


def test_what_was_refused_is_in_the_table_and_in_the_report_file(service, hand, ledger, tree):
    (tree / "d0/gone.png").symlink_to(tree / "d0/nothing")
    run = Run(service, hand, ledger, [tree])
    run.step()
    for dossier_id in ledger.dossiers():
        judge(service, dossier_id)
    assert run.step()
    found = summed(service, ledger)
    assert (found.verdicts["refused"], found.errors["unreadable"]) == (1, 1)
    lines = "\n".join(table(found, 700, "zh"))
    assert "共5份卷宗" in lines
    assert "未能收取：1" in lines
    told = list(reports(service, ledger))
    assert len(told) == 5
    assert told[-1].files[0].error.code == "unreadable"


def test_two_folders_with_the_same_papers_are_one_dossier_in_the_report(
    service, hand, ledger, tmp_path
):
    put(tmp_path, "in/a/1.png", b"\x89PNG\r\n\x1a\nsame")
    put(tmp_path, "in/b/1.png", b"\x89PNG\r\n\x1a\nsame")
    Run(service, hand, ledger, [tmp_path / "in"], wait=False).step()
    assert len(ledger) == 2
    assert len(list(ledger.dossiers())) == 1
