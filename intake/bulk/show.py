"""How a run looks in a terminal: one line that moves, and a table at the end."""

import sys
import time
from collections.abc import Iterator

from intake.bulk.ingest import HowFar
from intake.bulk.summary import Summary
from intake.cli.language import Language, pick, said
from intake.words import VERDICTS

_EVERY_S = 1.0
_PLAIN_EVERY_S = 30.0
_HELD_UP = {
    "busy": ("数据库繁忙，稍后继续", "the database is busy, going on in a moment"),
    "storage_low": (
        "磁盘空间不足，清理后自动继续",
        "disk space is low, going on once there is more",
    ),
    "not_writable": (
        "数据目录无法写入，恢复后自动继续",
        "the data folder cannot be written to, going on once it can be",
    ),
    "backlog": ("等待识读", "waiting for the workers"),
}
_CAME = {
    "new": ("新收", "new"),
    "version": ("有更新，按新版本重新核验", "changed, judged anew as a new version"),
    "known": ("此前已收，未变化", "known before and unchanged"),
    "refused": ("未能收取", "not taken in"),
}


class Ticker:
    """Shows how far a run is: a moving line at a terminal, else a line now and then."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._moving = sys.stderr.isatty()
        self._next = 0.0

    def due(self) -> bool:
        """Whether it is time to look again."""
        return time.monotonic() >= self._next

    def show(self, far: HowFar) -> None:
        """Show it."""
        self._next = time.monotonic() + (_EVERY_S if self._moving else _PLAIN_EVERY_S)
        line = self.line(far)
        sys.stderr.write(f"\r\x1b[K{line}" if self._moving else f"{line}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Leave the line to what comes next."""
        if self._moving:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def line(self, far: HowFar) -> str:
        """The line itself."""
        done = max(0, far.handed - far.waiting)
        share = done / far.found if far.found else 1.0
        total = f"{far.found}" if far.counted else f"{far.found}+"
        bar = "█" * int(20 * share) + "░" * (20 - int(20 * share))
        pace = far.pages / max(far.seconds, 1.0) * 60
        parts = [
            pick(self._lang, f"已收{far.handed}/{total}份", f"{far.handed}/{total} taken in"),
            pick(self._lang, f"已核验{done}", f"{done} judged"),
            pick(self._lang, f"{pace:.0f}页/分", f"{pace:.0f} pages/min"),
            self._left(far.seconds_left),
        ]
        if far.held_up is not None:
            parts.append(pick(self._lang, *_HELD_UP[far.held_up]))
        return f"{bar} " + pick(self._lang, "，", ", ").join(parts)

    def _left(self, seconds: float | None) -> str:
        if seconds is None:
            return pick(self._lang, "剩余时间尚不能估计", "time left not known yet")
        return pick(
            self._lang, f"预计还需{span(seconds, 'zh')}", f"about {span(seconds, 'en')} left"
        )


def span(seconds: float, lang: Language) -> str:
    """A time as a person says it, no more exact than it is known.

    >>> span(40, "zh"), span(700, "zh"), span(20_000, "en")
    ('不到1分钟', '12分钟', '5 h 33 min')
    """
    minutes = round(seconds / 60)
    if seconds < 60:
        return pick(lang, "不到1分钟", "less than a minute")
    if minutes < 60:
        return pick(lang, f"{minutes}分钟", f"{minutes} min")
    hours, rest = divmod(minutes, 60)
    return pick(lang, f"{hours}小时{rest}分", f"{hours} h {rest} min")


def table(found: Summary, seconds: float, lang: Language) -> Iterator[str]:
    """The lines of the summary."""
    total = sum(found.verdicts.values())
    took = (
        span(seconds, lang)
        if seconds >= 600
        else pick(lang, "{:.0f}秒", "{:.0f} s").format(seconds)
    )
    yield pick(
        lang,
        f"共{total}份卷宗，{found.pages}页，用时{took}。",
        f"{total} dossiers, {found.pages} pages, in {took}.",
    )
    for how, words in _CAME.items():
        if found.came[how]:
            yield f"  {pick(lang, *words)}{pick(lang, '：', ': ')}{found.came[how]}"
    yield pick(lang, "结论", "Verdicts")
    others = {
        "refused": pick(lang, "未能收取", "not taken in"),
        "waiting": pick(lang, "尚未核验完", "not judged yet"),
    }
    for verdict, number in found.verdicts.most_common():
        name = said(VERDICTS[verdict], lang) if verdict in VERDICTS else others[verdict]
        yield f"  {name}{pick(lang, '：', ': ')}{number}"
    counts = found.findings
    if any(counts.values()):
        yield pick(
            lang,
            "  不符{fails}项（其中禁止出口{blocking}项），待核实{unsure}项",
            "  findings: {fails} fail ({blocking} of them blocking), {unsure} unsure",
        ).format_map(counts)
    if found.errors:
        yield pick(lang, "未能使用的文件", "Files that could not be used")
        for code, number in found.errors.most_common():
            yield f"  {code}{pick(lang, '：', ': ')}{number}"


__all__ = ["Ticker", "span", "table"]
