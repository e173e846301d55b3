from dossier import File, FileError, Text
from validators import judge, verdict
from validators.rules.file_unreadable import file_unreadable as rule


def broken(name):
    error = FileError(code="file-damaged", message=Text(zh="文件已损坏。", en="It is damaged."))
    return File(name=name, sha256="1", size=1, media_type="application/pdf", error=error)


def test_each_file_that_could_not_be_opened_is_a_fault(kit):
    dossier = kit.dossier(files=(broken("b.pdf"), broken("c.pdf")))
    found = kit.told(rule, dossier)
    assert [f.outcome for f in found] == ["fail", "fail"]
    assert "“b.pdf”无法打开：文件已损坏。" in found[0].message.zh
    assert verdict(dossier, judge(dossier)) == "needs_review"


def test_opened_files_pass_and_no_files_are_nothing_to_judge(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]
    assert kit.ask(rule, kit.dossier(files=())) == ["not_applicable"]
