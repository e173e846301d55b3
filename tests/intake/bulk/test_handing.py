import os
import zipfile
from pathlib import Path

from intake.bulk.discover import Found
from intake.bulk.handing import Hand
from intake.bulk.manifest import Manifest
from tests.intake.bulk.conftest import judge, names, picture, put, row


def found(path):
    return Found(path, path.name)


def test_the_same_dossier_again_is_known_whether_or_not_it_was_touched(service, hand, tmp_path):
    root = tmp_path / "d1"
    file = put(root, "a.png")
    first = hand.hand(found(root))
    assert (first.how, row(service, first.dossier_id).reference) == ("new", "d1")
    assert hand.hand(found(root)).how == "known"
    os.utime(file, ns=(1, 1))
    again = hand.hand(found(root))
    assert (again.how, again.dossier_id) == ("known", first.dossier_id)
    assert row(service, first.dossier_id).revision == 1


def test_the_same_papers_elsewhere_are_the_same_dossier(service, hand, tmp_path):
    put(tmp_path, "d1/a.png", picture("x"))
    put(tmp_path, "moved/b.png", picture("x"))
    first = hand.hand(found(tmp_path / "d1"))
    moved = hand.hand(found(tmp_path / "moved"))
    assert (moved.how, moved.dossier_id) == ("known", first.dossier_id)


def test_one_more_file_is_a_new_version_of_the_same_dossier(service, hand, tmp_path):
    put(tmp_path, "d1/a.png")
    first = hand.hand(found(tmp_path / "d1"))
    judge(service, first.dossier_id)
    put(tmp_path, "d1/b.png")
    more = hand.hand(found(tmp_path / "d1"))
    assert (more.how, more.dossier_id) == ("version", first.dossier_id)
    assert names(service, first.dossier_id) == ["a.png", "b.png"]
    now = row(service, first.dossier_id)
    assert (now.revision, now.state) == (2, "received")
    assert hand.hand(found(tmp_path / "d1")).how == "known"


def test_a_paper_that_is_replaced_or_taken_away_is_no_longer_counted(service, hand, tmp_path):
    for name in ("a.png", "b.png", "c.png"):
        put(tmp_path / "d1", name)
    first = hand.hand(found(tmp_path / "d1"))
    put(tmp_path / "d1", "b.png", picture("a better scan"))
    (tmp_path / "d1/c.png").unlink()
    assert hand.hand(found(tmp_path / "d1")).how == "version"
    assert sorted(names(service, first.dossier_id)) == ["a.png", "b.png"]
    (tmp_path / "d1/b.png").unlink()
    assert hand.hand(found(tmp_path / "d1")).how == "version"
    assert names(service, first.dossier_id) == ["a.png"]


def test_a_folder_or_scan_whose_name_is_used_again_is_another_dossier(service, hand, tmp_path):
    put(tmp_path, "today/a.png", picture("monday"))
    put(tmp_path, "scan0001.png", picture("monday too"))
    before = [hand.hand(found(tmp_path / name)) for name in ("today", "scan0001.png")]
    put(tmp_path, "today/a.png", picture("tuesday"))
    put(tmp_path, "scan0001.png", picture("tuesday too"))
    after = [hand.hand(found(tmp_path / name)) for name in ("today", "scan0001.png")]
    assert [one.how for one in after] == ["new", "new"]
    assert not {one.dossier_id for one in before} & {one.dossier_id for one in after}


def test_an_archive_with_one_more_member_is_a_new_version(service, hand, tmp_path):
    place = tmp_path / "d.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("a.png", picture("a"))
    first = hand.hand(found(place))
    with zipfile.ZipFile(place, "a") as archive:
        archive.writestr("b.png", picture("b"))
    more = hand.hand(found(place))
    assert (more.how, more.dossier_id) == ("version", first.dossier_id)


def test_a_manifest_declares_the_application_and_a_change_of_it_is_a_new_version(
    service, hand, tmp_path
):
    put(tmp_path, "d1/a.png")
    table = tmp_path / "list.csv"

    def handed(exporter):
        table.write_text(f"卷宗,出口商,VIN码\nd1,{exporter},LFMAP54C1N0209348\n", "utf-8")
        with Manifest(table) as listed:
            own = Hand(service, hand.submitter, listed)
            return own.hand(found(tmp_path / "d1"))

    first = handed("甲公司")
    assert sorted(names(service, first.dossier_id)) == ["a.png", "application.csv"]
    assert handed("甲公司").how == "known"
    second = handed("乙公司")
    assert (second.how, second.dossier_id) == ("version", first.dossier_id)


def test_a_file_that_is_refused_is_named_in_the_dossiers_report(service, hand, tmp_path):
    put(tmp_path, "d1/a.png")
    put(tmp_path, "d1/empty.pdf", b"")
    put(tmp_path, "d1/page.wps", b"\0\1\2")
    done = hand.hand(found(tmp_path / "d1"))
    assert done.how == "new"
    assert len(names(service, done.dossier_id)) == 3


def test_what_cannot_be_read_is_refused_by_name_and_tried_again_next_time(hand, tmp_path):
    put(tmp_path, "d1/a.png")
    (tmp_path / "d1/gone.png").symlink_to(tmp_path / "d1/nothing")
    done = hand.hand(found(tmp_path / "d1"))
    assert (done.how, done.error.code) == ("refused", "unreadable")
    assert "gone.png" in done.error.message.zh
    put(tmp_path, "d1/nothing", picture("back again"))
    assert hand.hand(found(tmp_path / "d1")).how == "new"


def test_a_link_out_of_a_dossier_is_not_followed_and_the_dossier_not_taken_in_without_it(
    hand, tmp_path
):
    put(tmp_path, "secret.png")
    put(tmp_path, "d1/a.png")
    (tmp_path / "d1/b.png").symlink_to(tmp_path / "secret.png")
    done = hand.hand(found(tmp_path / "d1"))
    assert (done.how, done.error.code) == ("refused", "archive_unsafe")
    assert "b.png" in done.error.message.zh


def test_a_dossier_may_have_more_files_than_a_process_may_have_open(hand, tmp_path):
    import resource

    for number in range(60):
        put(tmp_path, f"d1/{number}.png", picture(str(number))[:60] + picture(str(number))[60:])
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    open_now = len(list(Path("/proc/self/fd").iterdir()))
    resource.setrlimit(resource.RLIMIT_NOFILE, (open_now + 20, hard))
    try:
        assert hand.hand(found(tmp_path / "d1")).how == "new"
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
