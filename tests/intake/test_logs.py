import io
import json
import logging

import pytest

from intake.logs import write_logs


@pytest.fixture
def written():
    out = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    write_logs(out)
    yield lambda: [json.loads(line) for line in out.getvalue().splitlines()]
    root.handlers[:], root.level = before, level


def test_a_log_line_bears_ids_and_drops_whatever_else_is_handed_to_it(written):
    logging.getLogger("shendan.web").info(
        "decided", extra={"dossier_id": "d1", "exporter": "广州远航汽车贸易有限公司"}
    )
    (line,) = written()
    assert (line["message"], line["dossier_id"], line["level"]) == ("decided", "d1", "info")
    assert "exporter" not in line
    assert "广州" not in json.dumps(line, ensure_ascii=False)


def test_an_exception_is_logged_by_its_type_and_place_without_its_words(written):
    try:
        raise ValueError("440101199001011234 is no number")
    except ValueError:
        logging.getLogger("shendan").exception("failed")
    (line,) = written()
    assert line["error"] == "ValueError"
    assert line["trace"][-1].startswith("test_logs.py:")
    assert "440101199001011234" not in json.dumps(line)
