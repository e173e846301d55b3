"""What no tracked file may hold."""

import re

LARGEST = 1_500_000
LARGE = {
    "samples/dossiers/photo-sound.zip": 2_500_000,  # photographed page by page
    "extractors/readers/hanzi.onnx": 8_000_000,  # 4 million weights in half precision
    "extractors/readers/numbers.onnx": 3_000_000,  # 1.4 million weights in half precision
}
LONGEST = 300
TABLES = {
    "validators/rules/__init__.py",
    "extractors/kinds/forms.py",
    "extractors/kinds/marks.py",
}
"""Lists of one line an entry: they are looked up, not read."""
CEILINGS = {
    "tests/validators/conftest.py": 320,
}
"""Longer than they should be: they may shrink, never grow."""

REGISTRIES = re.compile(
    "|".join(
        re.escape(host)
        for host in (
            "pypi" + ".org",
            "pythonhosted" + ".org",
            "tuna" + ".tsinghua",
            "mirrors" + ".aliyun",
            "registry" + ".npmjs",
            "deb" + ".debian.org",
        )
    )
)
MACHINE = re.compile(r"(?<![\w.~])/(?:work|farm|root|home/\w+|Users/\w+)/[\w.-]")
SECRET = re.compile(
    "-----BEGIN [A-Z ]*" + "PRIVATE KEY-----"
    r"|\bAKIA[0-9A-Z]{16}\b"
    r"|\bgh[pousr]_[0-9A-Za-z]{36}\b"
    r"|\bxox[baprs]-[0-9A-Za-z-]{20,}"
)
UNDONE = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b(?!\w)")


def found(texts, pattern, skip=()):
    return [
        f"{path}:{text[: match.start()].count(chr(10)) + 1}: {match[0]}"
        for path, text in texts.items()
        if path.name not in skip
        for match in pattern.finditer(text)
    ]


def test_no_file_is_large(root, tracked):
    sizes = {str(path): (root / path).stat().st_size for path in tracked}
    assert {path: size for path, size in sizes.items() if size > LARGE.get(path, LARGEST)} == {}


def test_no_file_names_a_package_registry(texts):
    assert found(texts, REGISTRIES) == []


def test_no_file_names_a_place_on_somebodys_machine(texts):
    assert found(texts, MACHINE) == []


def test_no_file_holds_a_secret(texts):
    assert found(texts, SECRET) == []


def test_nothing_is_left_to_be_done_later(texts):
    assert found(texts, UNDONE, skip=("test_files.py",)) == []


def test_no_module_is_longer_than_a_reader_bears(texts):
    long = {
        str(path): lines
        for path, text in texts.items()
        if path.suffix == ".py" and str(path) not in TABLES
        if (lines := text.count("\n")) > CEILINGS.get(str(path), LONGEST)
    }
    assert long == {}


def test_no_line_ends_in_blanks(texts):
    kinds = (".py", ".md", ".toml", ".sh", ".yaml", ".html", ".css", ".js")
    ours = {path: text for path, text in texts.items() if path.suffix in kinds}
    assert found(ours, re.compile(r"[ \t]+$", re.MULTILINE)) == []


def test_no_file_that_is_made_on_the_spot_is_tracked(tracked):
    made = ("__pycache__", ".venv", ".cache", ".hypothesis", "node_modules")
    assert [str(path) for path in tracked if set(path.parts) & set(made)] == []
