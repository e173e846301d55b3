"""A number that the regulation sets, by the day from which it holds."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from validators.clause import Clause

T = TypeVar("T")


@dataclass(frozen=True)
class Parameter(Generic[T]):
    """A value by the first day on which it holds, and the clause that sets it."""

    values: Mapping[dt.date, T]
    clause: Clause

    def on(self, day: dt.date) -> T:
        """The value that holds on a day.

        Raises:
            LookupError: the day is before the first value; the rule ought not to run then.
        """
        begun = [start for start in self.values if start <= day]
        if not begun:
            raise LookupError(f"{self.clause.display} sets no value on {day}")
        return self.values[max(begun)]
