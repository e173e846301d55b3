import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier import Report
from intake.cli import COMMANDS, main
from tests.intake.conftest import pdf, write

ROOT = Path(__file__).parents[2]


def run(*arguments: str, **environment: str):
    return CliRunner().invoke(main, [*arguments], env={"LANG": "C.UTF-8", **environment})


SLOW_TO_COME = ("cv2", "numpy", "onnxruntime", "pypdfium2", "sqlalchemy", "flask", "boto3")


def test_help_waits_for_none_of_the_large_libraries():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "intake.cli", "--help"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        cwd=ROOT,
    )
    come = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert come.isdisjoint(SLOW_TO_COME)
    assert "intake.cli" in come
    assert all(name in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"bench", "samples"}))
def test_every_command_has_help(name):
    done = run(name, "--help")
    assert done.exit_code == 0
    assert "Usage:" in done.output


def test_the_published_schema_is_the_one_of_the_report():
    done = run("schema")
    assert done.output == (ROOT / "docs/report.schema.json").read_text(encoding="utf-8")
    assert json.loads(done.output)["title"] == "Report"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verify"], "Missing argument"),
        (["verify", "/no/such/dossier"], "找不到"),
        (["verify", "/no/such/dossier", "--lang", "en"], "There is no"),
        (["verify", "{here}", "--date", "tomorrow"], "不是日期"),
        (["verify", "{empty}"], "没有可核验的文件"),
        (["rules", "no-such-rule"], "没有"),
        (["nonsense"], "No such command"),
    ],
)
def test_wrong_use_is_told_in_a_sentence_with_exit_two(tmp_path, arguments, said):
    places = {"here": write(tmp_path, "a.pdf", pdf()), "empty": tmp_path / "empty"}
    (tmp_path / "empty").mkdir()
    done = run(*[argument.format(**places) for argument in arguments])
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output


def test_a_setting_that_is_none_is_told(tmp_path):
    path = write(tmp_path, "a.pdf", pdf())
    done = subprocess.run(
        [sys.executable, "-m", "intake.cli", "verify", str(path)],
        capture_output=True,
        text=True,
        env={**os.environ, "SHENDAN_MAX_PAGES": "many"},
        cwd=ROOT,
    )
    assert done.returncode == 2
    assert "max_pages" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_dossier_that_cannot_be_opened_at_all_is_unprocessable(tmp_path):
    write(tmp_path, "d/a.pdf", pdf()[:90])
    write(tmp_path, "d/b.jpg", b"no picture")
    done = run("verify", str(tmp_path / "d"), "--json", "--jobs", "1")
    report = Report.model_validate_json(done.stdout)
    assert done.exit_code == 1
    assert report.dossier.verdict == "unprocessable"
    assert [file.error and file.error.code for file in report.files] == [
        "damaged_file",
        "type_mismatch",
    ]


def test_the_language_follows_the_locale_and_the_option(tmp_path):
    path = str(write(tmp_path, "a.jpg", b"no picture"))
    assert "无法处理" in run("verify", path).output
    assert "Unprocessable" in run("verify", path, LANG="en_GB.UTF-8").output
    assert "无法处理" in run("verify", path, "--lang", "zh", LANG="en_GB.UTF-8").output


def test_an_internal_failure_is_told_as_one_that_may_be_tried_again(tmp_path, monkeypatch, caplog):
    def broken(*_, **__):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("intake.cli.verify.judged", broken)
    done = run("verify", str(write(tmp_path, "a.pdf", pdf())))
    assert done.exit_code == 3
    assert "可以重试" in done.output
    assert "a fault of ours" in caplog.text


def test_what_is_not_a_terminal_gets_no_colour_and_no_bar(tmp_path):
    done = run("verify", str(write(tmp_path, "a.jpg", b"no picture")))
    assert "\x1b" not in done.stdout + done.stderr


def test_the_doctor_tells_what_each_missing_part_costs(monkeypatch):
    from extractors.readers import models

    assert run("doctor").exit_code == 0

    def missing(model):
        raise models.ModelMissing(model)

    monkeypatch.setattr("extractors.readers.models.model_file", missing)
    done = run("doctor", "--lang", "en")
    assert done.exit_code == 1
    assert "missing" in done.output
    assert "get it: pip install" in done.output
