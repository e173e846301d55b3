"""A file that could not be opened."""

from collections.abc import Sequence

from dossier import Dossier, File, Judgement, Text
from validators.answers import answer, not_applicable, passed
from validators.clause import Clause
from validators.rule import rule


@rule(
    id="file-unreadable",
    clause=Clause("五"),
    severity="error",
    kind="both",
    title=Text(zh="文件无法打开", en="file unreadable"),
    fail=Text(
        zh="文件“{found}”无法打开：{fault}", en="The file “{found}” cannot be opened: {fault}"
    ),
    passed=Text(zh="全部{count}个文件均已打开。", en="All {count} files were opened."),
    remedy=Text(
        zh="重新扫描或导出该文件后再次提交；加密文件请去除密码。",
        en="Scan or export the file anew and hand it in again, without a password.",
    ),
)
def file_unreadable(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Every file that was received could be opened."""
    if not dossier.files:
        return not_applicable()
    broken = [_of(file) for file in dossier.files if file.error is not None]
    return broken or passed(count=len(dossier.files), fault="")


def _of(file: File) -> Judgement:
    fault = file.error.message if file.error is not None else ""
    return answer("fail", found=file.name, fault=fault)
