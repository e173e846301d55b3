"""The rules, in the order of the announcement; one import and one entry each."""

from validators.rule import Rule

RULES: tuple[Rule, ...] = ()
