import pytest

from intake.bulk.settled import Settling
from intake.bulk.watch import DONE, Watch
from intake.errors import IntakeError
from tests.intake.bulk.conftest import names, picture, put


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "watched"
    made.mkdir()
    return made


@pytest.fixture
def told():
    return []


@pytest.fixture
def watch(service, hand, folder, told):
    def made(**values):
        quiet = Settling(quiet_s=5)
        return Watch(service, hand, folder, settling=quiet, tell=told.append, **values)

    return made


def test_a_dossier_is_taken_once_when_it_has_come_to_rest(watch, folder, told, service):
    one = watch()
    put(folder, "d1/a.png")
    assert one.look(0) == 0
    put(folder, "d1/b.png")
    assert one.look(4) == 0
    assert one.look(8) == 0
    assert one.look(9) == 1
    assert one.look(20) == 0
    assert [done.how for done in told] == ["new"]
    assert sorted(names(service, told[0].dossier_id)) == ["a.png", "b.png"]


def test_each_thing_in_a_watched_folder_is_a_dossier_of_its_own(watch, folder, told):
    put(folder, "first.png")
    put(folder, "second.png")
    one = watch()
    one.look(0)
    assert one.look(5) == 2
    assert [done.name for done in told] == ["first.png", "second.png"]


def test_a_file_more_later_is_a_new_version(watch, folder, told):
    put(folder, "d1/a.png")
    one = watch()
    one.look(0)
    one.look(5)
    put(folder, "d1/b.png")
    one.look(6)
    one.look(11)
    assert [done.how for done in told] == ["new", "version"]
    assert told[0].dossier_id == told[1].dossier_id


def test_a_restart_looks_through_all_and_takes_nothing_twice(watch, folder, told):
    put(folder, "d1/a.png")
    before = watch()
    before.look(0)
    before.look(5)
    put(folder, "d2/a.png")
    after = watch()
    after.look(100)
    after.look(105)
    assert [done.name for done in told] == ["d1", "d2"]


def test_half_a_file_is_waited_for_and_named_damaged_only_after_long(watch, folder, told):
    put(folder, "d1/a.png", picture("x")[:100])
    one = watch()
    for now in (0, 5, 30, 59):
        assert one.look(now) == 0
    assert one.look(60) == 1


def test_nothing_is_moved_or_deleted_unless_asked_for(watch, folder):
    file = put(folder, "d1/a.png")
    one = watch()
    one.look(0)
    one.look(5)
    assert file.exists()


def test_what_is_safe_is_moved_aside_and_not_taken_again(watch, folder, told):
    put(folder, "d1/a.png")
    one = watch(after="move")
    one.look(0)
    one.look(5)
    assert not (folder / "d1").exists()
    (moved,) = (folder / DONE).rglob("a.png")
    assert moved.parent.name == "d1"
    one.look(10)
    one.look(15)
    assert len(told) == 1


def test_two_of_one_name_are_both_kept_when_they_are_moved(watch, folder):
    one = watch(after="move")
    for turn in range(2):
        put(folder, "d1/a.png", picture(f"turn {turn}"))
        one.look(turn * 10)
        one.look(turn * 10 + 5)
    assert len(list((folder / DONE).rglob("a.png"))) == 2


def test_nothing_is_deleted_before_all_of_it_is_surely_kept(
    watch, folder, service, told, monkeypatch
):
    file = put(folder, "d1/a.png")
    one = watch(after="delete")
    one.look(0)

    def broken(self, stream, limit=None):
        raise IntakeError("storage_low")

    with monkeypatch.context() as patch:
        patch.setattr(type(service.blobs), "put", broken)
        assert one.look(5) == 0
    assert file.exists()
    assert one.look(6) == 1
    assert not file.exists()


def test_a_blob_that_went_bad_keeps_the_original_where_it_is(
    watch, folder, service, told, monkeypatch
):
    from intake.blobs import Damaged

    file = put(folder, "d1/a.png")
    one = watch(after="delete")
    one.look(0)
    local = type(service.blobs).local

    def bad(self, sha256, *, fresh=False):
        if not fresh:  # as it is when papers are handed in
            raise Damaged(sha256)
        return local(self, sha256, fresh=True)

    monkeypatch.setattr(type(service.blobs), "local", bad)
    assert one.look(5) == 1
    assert file.exists()


def test_what_is_refused_is_told_once_and_tried_until_it_works(watch, folder, told):
    put(folder, "d1/a.png")
    (folder / "d1/b.png").symlink_to(folder / "d1/nothing")
    one = watch()
    for now in (0, 60, 65, 70):
        one.look(now)
    assert [done.how for done in told] == ["refused"]
    put(folder, "d1/nothing")
    for now in (80, 85):
        one.look(now)
    assert [done.how for done in told] == ["refused", "new"]


def test_a_folder_that_is_away_for_a_while_is_looked_for_again(watch, folder, told):
    put(folder, "d1/a.png")
    one = watch()
    folder.rename(folder.with_name("away"))
    assert one.look(0) == 0
    folder.with_name("away").rename(folder)
    one.look(5)
    assert one.look(10) == 1
