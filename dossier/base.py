"""What all nouns share: they are frozen, and refuse what they do not know."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A value that cannot change once made, and has no attribute that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Noun):
    """One sentence in both languages of the product."""

    zh: str
    en: str
