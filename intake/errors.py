"""What can be wrong with what was handed in: a stable code, both languages, the next step.

The codes are those that the web form, the API and the report share.
"""

from typing import NamedTuple

from dossier import FileError, Text


class Problem(NamedTuple):
    """One kind of error."""

    status: int
    """The HTTP status of an answer that reports it."""
    permanent: bool
    """Whether trying again with the same bytes is of no use."""
    zh: str
    en: str


PROBLEMS: dict[str, Problem] = {
    "empty_file": Problem(
        422,
        True,
        "文件为空（0字节）。请检查原文件后重新提交。",
        "The file is empty. Check the original and send it again.",
    ),
    "no_files": Problem(
        422,
        True,
        "没有可核验的文件。请放入申请材料的扫描件后重新提交。",
        "There are no files to check. Put the scans of the papers there and try again.",
    ),
    "file_too_large": Problem(
        413,
        True,
        "文件超过{limit}MB的上限。请降低扫描分辨率（200 dpi即可）或拆分后重新提交。",
        "The file is larger than {limit} MB. Scan at a lower resolution (200 dpi will do) or "
        "split it.",
    ),
    "unsupported_type": Problem(
        415,
        True,
        "不支持该文件格式。请转换为PDF、JPEG、PNG、TIFF、DOCX、XLSX，或打包为ZIP后重新提交。",
        "This type of file is not supported. Send PDF, JPEG, PNG, TIFF, DOCX, XLSX, or a ZIP.",
    ),
    "type_mismatch": Problem(
        415,
        True,
        "文件扩展名为“{suffix}”，但内容不是该格式，也不是其他支持的格式。请用原程序打开后另存再提交。",
        "The name ends in “{suffix}”, but the content is of no supported type. "
        "Open it in the program that made it, save it anew and send that.",
    ),
    "damaged_file": Problem(
        422,
        True,
        "文件已损坏，无法打开{where}。请重新扫描或导出后提交。",
        "The file is damaged and cannot be opened{where}. Scan or export it anew.",
    ),
    "password_needed": Problem(
        422,
        True,
        "文件已加密，需要密码才能打开。请取消密码保护后重新提交。",
        "The file is locked by a password. Remove the password and send it again.",
    ),
    "too_many_pages": Problem(
        422,
        True,
        "文件超过{limit}页的上限。请拆分后重新提交。",
        "The file has more than {limit} pages. Split it and send the parts.",
    ),
    "page_too_large": Problem(
        422,
        True,
        "页面尺寸或像素过大（上限：{limit}百万像素、边长5米）{where}。请按实际纸张大小重新扫描。",
        "A page is too large (at most {limit} megapixels and 5 metres){where}. "
        "Scan it at the size of the paper.",
    ),
    "archive_too_large": Problem(
        422,
        True,
        "压缩包解压后超过{limit}MB的上限。请拆分后重新提交。",
        "The archive unpacks to more than {limit} MB. Split it and send the parts.",
    ),
    "archive_too_many": Problem(
        422,
        True,
        "压缩包内文件超过{limit}个的上限。请拆分后重新提交。",
        "The archive holds more than {limit} files. Split it and send the parts.",
    ),
    "archive_ratio": Problem(
        422,
        True,
        "压缩比异常（超过{limit}:1），可能是压缩炸弹。请直接提交原文件。",
        "The compression is abnormal (over {limit}:1) and may be an attack. Send the file itself.",
    ),
    "archive_unsafe": Problem(
        422,
        True,
        "压缩包内的该项不安全，未予解压：{reason}。请重新打包后提交。",
        "This entry of the archive is unsafe and was not unpacked: {reason}. Make a new archive.",
    ),
    "bad_application": Problem(
        422,
        True,
        "申请数据有误：{reason}。请更正后重新提交。",
        "The declared application has errors: {reason}. Correct them and send it again.",
    ),
    "decode_timeout": Problem(
        422,
        False,
        "打开文件超时{where}，已中止。请重新扫描或导出后提交。",
        "Opening the file took too long{where} and was stopped. Scan or export it anew.",
    ),
    "engine_crashed": Problem(
        500,
        False,
        "识别引擎处理时异常退出或超时{where}，其余页面不受影响。请重试；仍失败时请重新扫描该页。",
        "The reader crashed or took too long{where}; other pages are unaffected. "
        "Try again; if it fails again, scan that page anew.",
    ),
    "out_of_memory": Problem(
        422,
        False,
        "处理所需内存超过上限{where}。请降低扫描分辨率后重新提交。",
        "Reading needed more memory than is allowed{where}. Scan at a lower resolution.",
    ),
    "unreadable": Problem(
        422,
        False,
        "系统无法读取该文件（{reason}）。请检查文件权限与磁盘后重试。",
        "The system cannot read the file ({reason}). Check permissions and the disk, then try "
        "again.",
    ),
    "storage_low": Problem(
        507,
        False,
        "存储空间不足，暂不能接收材料，已收到的材料不受影响。请稍后重试，或联系管理员清理磁盘。",
        "Storage is running low and nothing can be taken in; what was received is safe. "
        "Try again later, or ask the administrator to free space.",
    ),
    "busy": Problem(
        503,
        False,
        "系统繁忙，请稍后重试。本次提交未被接收，不会重复。",
        "The system is busy. Try again in a moment; nothing was taken in twice.",
    ),
    "quota_exceeded": Problem(
        429,
        False,
        "今日提交的卷宗已达{limit}份的上限。请明日再提交，或联系管理员调整。",
        "No more than {limit} dossiers a day are taken from one person. Continue tomorrow, or ask "
        "the administrator for more.",
    ),
    "key_reused": Problem(
        409,
        True,
        "该幂等键（Idempotency-Key）已用于另一份内容不同的提交。请换用新的键。",
        "This Idempotency-Key was used for another request. Use a new one.",
    ),
    "decision_conflict": Problem(
        409,
        True,
        "另一位复核人员已先行处理，您看到的内容已过时。请刷新后重新确认。",
        "Somebody else decided in the meantime. Load the page again and look anew.",
    ),
    "not_found": Problem(
        404,
        True,
        "未找到所请求的卷宗或材料。请核对编号，或返回列表重新选择。",
        "There is no such dossier or paper. Check the number, or choose it from the list.",
    ),
    "not_ready": Problem(
        409,
        False,
        "该卷宗尚在核验中，结果尚未形成。请稍后再查看。",
        "The dossier is still being checked. Look again in a moment.",
    ),
    "no_broker": Problem(
        503,
        True,
        "未找到Redis或Valkey服务程序。请安装valkey或redis（6.2以上），或以SHENDAN_REDIS_URL指定。",
        "There is no Redis or Valkey server. Install valkey or redis (6.2 or later), or name one "
        "in SHENDAN_REDIS_URL.",
    ),
    "already_running": Problem(
        409,
        True,
        "该数据目录已有shendan serve在运行。请使用已打开的地址，或先停止它。",
        "shendan serve is running on this data folder already. Use its address, or stop it first.",
    ),
    "not_writable": Problem(
        507,
        False,
        "数据目录无法写入。请检查其权限，以及磁盘是否为只读，恢复后自动继续。",
        "The data folder cannot be written to. Check its permissions, and whether the disk is "
        "read-only; work goes on by itself once it can be.",
    ),
    "not_started": Problem(
        503,
        False,
        "服务未能启动。请查看数据目录下logs文件夹中的日志，并运行shendan doctor检查环境。",
        "The service did not start. See logs/ in the data folder, and run shendan doctor.",
    ),
    "backup_failed": Problem(
        500,
        False,
        "备份或恢复未完成：数据库自带的pg_dump或pg_restore未安装或执行失败。请安装PostgreSQL客户端后重试。",
        "Not done: the database's own pg_dump or pg_restore is missing or failed. Install "
        "PostgreSQL's client and try again.",
    ),
    "no_backup": Problem(
        422,
        True,
        "该文件夹中没有备份，或备份来自另一种数据库。请核对文件夹与SHENDAN_DATABASE_URL。",
        "The folder holds no backup, or one of another kind of database. Check the folder and "
        "SHENDAN_DATABASE_URL.",
    ),
    "not_empty": Problem(
        409,
        True,
        "目标位置已有数据，为免覆盖未作恢复。请另选SHENDAN_DATA_DIR，或先移走原有数据。",
        "There is data already, and nothing was overwritten. Choose another SHENDAN_DATA_DIR, or "
        "move that data away.",
    ),
    "bad_law_table": Problem(
        500,
        True,
        "法规数据表不能使用，尚未开始核验：{reason}。请更正后重新启动。",
        "A table of the law cannot be used, and nothing was checked: {reason}. Correct it and "
        "start again.",
    ),
    "damaged_blob": Problem(
        500,
        True,
        "存储中的文件已损坏或丢失（校验值不符）{where}。请从备份恢复，或请申请人重新提交该文件。",
        "The stored file is damaged or gone (its checksum differs){where}. Restore it from a "
        "backup, or have it handed in again.",
    ),
}

REASONS: dict[str, Text] = {
    "outside": Text(zh="路径指向压缩包之外", en="its path points outside the archive"),
    "link": Text(zh="是指向其他位置的链接", en="it is a link to somewhere else"),
    "nested": Text(zh="压缩包内又有压缩包", en="it is an archive inside an archive"),
    "encrypted": Text(zh="已加密", en="it is encrypted"),
    "duplicate": Text(zh="与包内另一文件重名", en="another entry has the same name"),
    "method": Text(zh="压缩方式不受支持", en="its compression method is not supported"),
}


class IntakeError(Exception):
    """Something was handed in that cannot be taken; says why and what to do."""

    file: str | None = None
    """The name of the file that is at fault, where there are several."""

    def __init__(self, code: str, message: Text | None = None) -> None:
        self.code = code
        self.problem = PROBLEMS[code]
        self.message = message or text(code)
        super().__init__(f"{code}: {self.message.en}")


def text(code: str, page: int | None = None, reason: Text | None = None, **values: str) -> Text:
    """The words of an error: `page` counts from 1; other values fill the words' placeholders."""
    problem = PROBLEMS[code]
    why = reason or Text(zh="", en="")
    zh_where, en_where = ("", "") if page is None else (f"（第{page}页）", f" (page {page})")
    return Text(
        zh=problem.zh.format(where=zh_where, reason=why.zh, **values),
        en=problem.en.format(where=en_where, reason=why.en, **values),
    )


def file_error(
    code: str, page: int | None = None, reason: Text | None = None, **values: str
) -> FileError:
    """An error of one file, as the report shows it."""
    return FileError(code=code, message=text(code, page, reason, **values))
