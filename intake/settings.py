"""Settings: `SHENDAN_*` of the environment, with defaults that serve one machine."""

from functools import lru_cache

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

MEGABYTE = 1024 * 1024


class Settings(BaseSettings):
    """Limits on what is taken in, and on what one child process may use."""

    model_config = SettingsConfigDict(env_prefix="SHENDAN_", frozen=True)

    max_file_mb: int = Field(50, gt=0, description="Largest single file.")
    max_archive_file_mb: int = Field(200, gt=0, description="Largest ZIP as received.")
    max_archive_mb: int = Field(1024, gt=0, description="What a ZIP may unpack to.")
    max_archive_members: int = Field(1000, gt=0, description="Files in a ZIP.")
    max_archive_ratio: int = Field(100, gt=0, description="Unpacked to packed size.")
    max_pages: int = Field(500, gt=0, description="Pages of one file.")
    max_megapixels: int = Field(100, gt=0, description="Pixels of one picture.")
    decode_seconds: float = Field(30, gt=0, description="Opening a file or page.")
    read_seconds: float = Field(120, gt=0, description="Reading a page.")
    child_mb: int = Field(2000, ge=256, description="Memory of one child process.")
    recycle_mb: int = Field(1400, ge=256, description="A child above this is started anew.")
    jobs: int | None = Field(None, ge=1, description="Pages read at once; all cores if unset.")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process.

    Raises:
        pydantic.ValidationError: A variable holds no value of its kind.
    """
    return Settings()
