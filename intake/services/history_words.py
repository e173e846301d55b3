"""How decisions are called in both languages."""

from collections.abc import Mapping
from typing import Final

from dossier import Text

CHOICES: Final[Mapping[str, Text]] = {
    "holds": Text(zh="属实", en="holds"),
    "overridden": Text(zh="不成立", en="overruled"),
    "asked": Text(zh="请申请人说明", en="ask the exporter"),
    "undone": Text(zh="撤销决定", en="undone"),
    "accepted": Text(zh="复核通过", en="accepted"),
    "returned": Text(zh="退回补正", en="returned"),
    "passed_on": Text(zh="转交他人复核", en="passed on"),
    "reopened": Text(zh="重新办理", en="reopened"),
    "sound": Text(zh="抽查：无误", en="sample: sound"),
    "faulty": Text(zh="抽查：有误", en="sample: faulty"),
}
STATUSES: Final[Mapping[str, Text]] = {
    "open": Text(zh="待处理", en="open"),
    "holds": CHOICES["holds"],
    "overridden": CHOICES["overridden"],
    "awaits_second": Text(zh="待第二人确认", en="awaits a second person"),
    "asked": CHOICES["asked"],
}
