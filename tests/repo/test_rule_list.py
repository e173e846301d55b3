"""Each rule is one module and one entry, under one name."""

from collections import Counter

from validators.rules import RULES


def test_each_rule_module_is_listed_once_under_its_own_name(root):
    modules = {path.stem for path in (root / "validators/rules").glob("[a-z]*.py")}
    listed = Counter(rule.id.replace("-", "_") for rule in RULES)
    assert set(listed) == modules
    assert [name for name, times in listed.items() if times > 1] == []
