"""The settings as they are, each with where its value comes from; secrets only as set or not."""

import os
from dataclasses import dataclass
from typing import Literal

from pydantic import SecretStr

from dossier import Text
from intake.services.setting_words import CHINESE
from intake.settings import Settings


@dataclass(frozen=True)
class Shown:
    """One setting."""

    name: str
    """Its variable."""
    says: Text
    value: str
    source: Literal["environment", "default"]


def shown(settings: Settings) -> tuple[Shown, ...]:
    """Every setting, in the order in which they are described."""
    prefix = str(Settings.model_config.get("env_prefix", ""))
    given = {name.upper() for name in os.environ}
    told = []
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        variable = f"{prefix}{name}".upper()
        words = "●●●" if isinstance(value, SecretStr) else "—" if value is None else str(value)
        source: Literal["environment", "default"] = (
            "environment" if variable in given else "default"
        )
        english = field.description or ""
        says = Text(zh=CHINESE.get(name, english), en=english)
        told.append(Shown(variable, says, words, source))
    return tuple(told)
