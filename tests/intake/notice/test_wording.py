import re
import tomllib

import pytest

from intake.notice import WordingError, compose, wording
from tests.intake.notice.conftest import OWNER, RULES, VINS, finding, report
from validators.enterprise import ENTERPRISE_TYPES
from validators.papers import STATES
from validators.words import UNREAD

CHINESE = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def words(table):
    """Each entry of a file of words with its name."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", text) for inner, text in words(value))
        else:
            yield from ((name, text) for text in ([value] if isinstance(value, str) else value))


def file(tmp_path, content):
    path = tmp_path / "own.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_both_languages_fill_in_the_same_values():
    zh, en = ({}, {})
    for lang, names in (("zh", zh), ("en", en)):
        for name, text in words(wording(lang).model_dump(mode="json")):
            if not name.startswith("values."):
                names.setdefault(name, set()).update(PLACEHOLDER.findall(text))
    assert zh == en


def test_the_english_words_hold_no_chinese_but_the_places_in_the_law():
    for name, text in words(wording("en").model_dump(mode="json")):
        assert not CHINESE.search(re.sub(r"§[三四六](\([三四]\))?", "", text)), name


def test_an_office_may_put_its_own_words_in_place(tmp_path):
    own = file(tmp_path, '[words]\nissuer = "浙江省商务厅"\n[licence]\nclosing = "此告。"\n')
    notice = compose(report(finding(OWNER, VINS[0])), "zh", rules=RULES, said=wording("zh", own))
    assert (notice.issuer, notice.closing) == ("浙江省商务厅", "此告。")
    assert notice.title == ("二手车出口许可证申领材料", "一次性告知书")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[words]\nissuing = 'x'\n", "words.issuing"),
        ("[licence]\nopening = 'one'\n", "licence.opening"),
        ("[words\n", "own.toml"),
    ],
)
def test_a_file_of_words_with_an_error_is_refused_with_the_place(tmp_path, content, why):
    with pytest.raises(WordingError, match=re.escape(why)):
        wording("zh", file(tmp_path, content))


def test_a_missing_file_of_words_is_told(tmp_path):
    with pytest.raises(WordingError, match="No such file"):
        wording("zh", tmp_path / "none.toml")


@pytest.mark.parametrize("bad", ["{exporters}", "{", "{exporter.x}", "{0}"])
def test_a_placeholder_that_is_not_known_is_told_with_those_that_are(tmp_path, bad):
    own = wording("zh", file(tmp_path, f"[licence]\naddressee = '{bad}'\n"))
    with pytest.raises(WordingError, match=re.escape("{exporter}")):
        compose(report(finding(OWNER, VINS[0])), "zh", rules=RULES, said=own)


def test_braces_in_the_data_are_only_braces():
    made = report(finding(OWNER, VINS[0]), exporter="{by}公司{")
    assert compose(made, "zh", rules=RULES).addressee == "{by}公司{："


def test_the_words_are_those_that_stand_in_the_files():
    from intake.notice import wording as module

    for lang in ("zh", "en"):
        path = module.__globals__["_FOLDER"] / f"{lang}.toml"
        assert tomllib.loads(path.read_text("utf-8")) == wording(lang).model_dump(mode="json")


def test_what_rules_say_of_a_value_is_said_in_english():
    known = wording("en").values["any"]
    for text in (*STATES.values(), *ENTERPRISE_TYPES.values(), UNREAD):
        assert known[text.zh] == text.en.strip("()")
