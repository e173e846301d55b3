"""The total amount in words, which stands beside its figures."""

from dossier.numbers import in_words
from extractors.fields.spec import Spec

IN_WORDS = Spec(
    name="total_in_words", labels=(), parse=in_words.parse, open_ended=in_words.unfinished
)
