"""The operator's tables of the law: read when a process starts, and in use as long as it runs."""

from pathlib import Path

from dossier import Text
from intake.errors import IntakeError, text
from intake.settings import Settings
from validators.law.table_files import BadTable, load
from validators.law.tables import Tables, use


def law_folder(settings: Settings) -> Path:
    """Where the tables lie: `SHENDAN_LAW_DIR`, else `law` in the data folder."""
    return settings.law_dir or settings.data_dir / "law"


def put_in_use(settings: Settings) -> Tables:
    """Load the tables and have the rules of this process go by them.

    A folder that is not there leaves everything as shipped, unless it was set by name.

    Raises:
        IntakeError: `bad_law_table`: a table cannot be used. The tables in use stay.
    """
    folder = law_folder(settings)
    if settings.law_dir is not None and not folder.is_dir():
        raise _bad(Text(zh=f"{folder}：没有这个文件夹", en=f"{folder}: there is no such folder"))
    try:
        tables = load(folder)
    except BadTable as error:
        reason = error.message
        raise _bad(Text(zh=reason.zh.rstrip("。"), en=reason.en.rstrip("."))) from error
    except OSError as error:
        raise _bad(Text(zh=str(error), en=str(error))) from error
    use(tables)
    return tables


def _bad(reason: Text) -> IntakeError:
    return IntakeError("bad_law_table", text("bad_law_table", reason=reason))
