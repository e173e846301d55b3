"""Settings: `SHENDAN_*` of the environment, with defaults that serve one machine."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

MEGABYTE = 1024 * 1024
Role = Literal["submitter", "reviewer", "senior_reviewer", "auditor", "administrator"]


def _data_dir() -> Path:
    """Where a person's programs keep their data."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(home) / "shendan"


class Settings(BaseSettings):
    """Where things are kept, limits on what is taken in, and what one child process may use."""

    model_config = SettingsConfigDict(env_prefix="SHENDAN_", frozen=True)

    data_dir: Path = Field(default_factory=_data_dir, description="Where everything is kept.")
    database_url: SecretStr | None = Field(
        None, description="postgresql://…; SQLite in the data folder if unset."
    )
    redis_url: SecretStr | None = Field(
        None, description="redis://…; a private server that `serve` starts if unset."
    )
    store_url: str | None = Field(
        None, description="s3://bucket/prefix; a folder in the data folder if unset."
    )
    law_dir: Path | None = Field(
        None, description="Tables of the law to load; `law` in the data folder if unset."
    )
    secret_key: SecretStr | None = Field(
        None, description="Signs cookies; made once in the data folder if unset."
    )
    host: str = Field("127.0.0.1", description="Where the pages are served.")
    port: int = Field(8700, ge=0, le=65535, description="Where the pages are served; 0: any.")
    public_url: str | None = Field(None, description="How people reach it, as behind a proxy.")
    workers: int | None = Field(None, ge=0, description="Reading processes; all cores if unset.")
    logs: Literal["files", "stderr"] = Field(
        "files", description="Whether parts of `serve` log to files in the data folder."
    )
    lease_seconds: float = Field(45, gt=0, description="A job unheard of for so long is another's.")
    sweep_seconds: float = Field(5, gt=0, description="How often waiting jobs are called out.")
    attempts: int = Field(3, ge=1, description="A job is given up after so many.")
    queue_depth: int = Field(1000, ge=1, description="Most calls that wait in Redis.")
    least_free_mb: int = Field(2048, ge=0, description="Below this nothing more is taken in.")
    keep_decided_days: int | None = Field(
        None, ge=1, description="Papers are destroyed so long after the decision; never if unset."
    )
    keep_draft_days: int | None = Field(
        30, ge=1, description="So are drafts that nobody handed in."
    )
    keep_jobs_days: int = Field(
        30, ge=1, description="So are rows of work done, of sign-ins and of requests answered."
    )
    webhooks_local: bool = Field(
        False, description="Whether webhooks may lead to this very machine."
    )
    requests_per_minute: int = Field(
        1200, ge=0, description="What a token, a person or a stranger's address may ask; 0: all."
    )
    trusted_proxy: str | None = Field(
        None, description="The address of the proxy whose word on who calls is taken."
    )
    cache_mb: int = Field(4096, ge=64, description="Pictures and copies that are kept at hand.")
    dossiers_per_day: int = Field(5000, ge=1, description="What one person may hand in a day.")

    oidc_issuer: str | None = Field(
        None, description="Single sign-on: the provider's address (OpenID Connect); off if unset."
    )
    oidc_client_id: str = Field("", description="What the provider knows this service by.")
    oidc_client_secret: SecretStr | None = Field(
        None, description="The secret between the two; none for a public client."
    )
    oidc_scope: str = Field("openid profile email", description="What the provider is asked for.")
    oidc_title: str | None = Field(
        None, description="What the button says, as the organisation's name."
    )
    oidc_name_claim: str = Field(
        "preferred_username", description="The claim that a new account is named by."
    )
    oidc_role_claim: str = Field(
        "roles", description="The claim that roles are told by; a dot leads into it."
    )
    oidc_roles: dict[str, Role] = Field(
        {}, description='Its values as roles, as {"clerks": "submitter"}.'
    )
    oidc_role: Role | None = Field(
        None, description="The role of those for whom none is told; they stay out if unset."
    )
    oidc_adopt: bool = Field(
        False, description="Whether an account that has the name already is the same person's."
    )

    max_file_mb: int = Field(50, gt=0, description="Largest single file.")
    max_archive_file_mb: int = Field(200, gt=0, description="Largest ZIP as received.")
    max_archive_mb: int = Field(1024, gt=0, description="What a ZIP may unpack to.")
    max_archive_members: int = Field(1000, gt=0, description="Files in a ZIP.")
    max_archive_ratio: int = Field(100, gt=0, description="Unpacked to packed size.")
    max_pages: int = Field(500, gt=0, description="Pages of one file.")
    max_megapixels: int = Field(100, gt=0, description="Pixels of one picture.")
    decode_seconds: float = Field(30, gt=0, description="Opening a file or page.")
    read_seconds: float = Field(120, gt=0, description="Reading a page.")
    child_mb: int = Field(1850, ge=256, description="Memory of one child process.")
    recycle_mb: int = Field(1400, ge=256, description="A child above this is started anew.")
    jobs: int | None = Field(None, ge=1, description="Pages read at once; all cores if unset.")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process.

    Raises:
        pydantic.ValidationError: A variable holds no value of its kind.
    """
    return Settings()
