"""Faults of the application, as declared and on the form."""

from samples.draft import Draft
from samples.faults.registry import fault


@fault("goods-condition-not-used")
def not_used(draft: Draft) -> tuple[str | None, str]:
    """商品状态 is not 旧."""
    word = draft.rng.choice(("新", "全新", "—"))
    for copy in draft.applications():
        copy["goods_condition"] = word
    return None, f"condition {word}"
