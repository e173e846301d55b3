"""What is installed, what is missing, what that costs, and how to get it."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from dossier import Text
from extractors.readers import models
from intake.errors import IntakeError
from intake.law import law_folder, put_in_use
from intake.serve.broker import found as broker_program
from intake.settings import Settings


@dataclass(frozen=True)
class Part:
    """One thing that the product uses."""

    name: Text
    found: str
    """What there is: a version, a path; "" where it is missing."""
    cost: Text
    """What the product does without it."""
    remedy: str
    """A command that gets it."""
    needed: bool = False
    """Whether nothing can be cleared without it."""


_PIP = "pip install -r requirements.lock"


def examine() -> tuple[Part, ...]:
    """Every part, found or missing."""
    return (
        _small_recogniser(),
        _tiny_reader(),
        _reader_of_numbers(),
        _reader_of_hanzi(),
        _spare_reader(),
        _witness(),
        _language(
            "chi_sim", Text(zh="缺少PP-OCR时无法识读中文", en="without PP-OCR, no Chinese is read")
        ),
        _language("rus", Text(zh="俄文合同不识读", en="Russian contracts are not read")),
        _language("ara", Text(zh="阿拉伯文合同不识读", en="Arabic contracts are not read")),
        _fonts(),
        _broker(),
        _memory(),
        *_law(),
    )


def _model(
    name: Text,
    files: tuple[tuple[str, str], ...],
    cost: Text,
    needed: bool,
    remedy: str = _PIP,
) -> Part:
    try:
        paths = [models.model_file(file) for file in files]
    except models.ModelMissing:
        paths = []
    runtime = importlib.util.find_spec("onnxruntime") is not None
    return Part(name, str(paths[0]) if paths and runtime else "", cost, remedy, needed)


def _small_recogniser() -> Part:
    return _model(
        Text(zh="PP-OCR 精读模型", en="PP-OCR small recogniser"),
        (models.SMALL,),
        Text(
            zh="数值只能快读，多数须人工核实",
            en="values are read by the quick model only, most need a person",
        ),
        needed=True,
    )


def _tiny_reader() -> Part:
    return _model(
        Text(zh="PP-OCR 快读与方向模型", en="PP-OCR tiny reader and orientation model"),
        (models.TINY, models.TINY_ALPHABET, models.DETECTOR, models.ORIENTATION),
        Text(
            zh="改用备用引擎，侧放的页面不能自动转正",
            en="the spare engine reads, and turned pages stay turned",
        ),
        needed=True,
    )


def _reader_of_numbers() -> Part:
    return _own_reader(
        Text(zh="号码识别模型", en="reader of numbers"),
        models.NUMBERS,
        Text(
            zh="号码、日期仅由Tesseract复核，待核实项增多",
            en="numbers and days are borne out by Tesseract alone, more is left unsure",
        ),
    )


def _reader_of_hanzi() -> Part:
    return _own_reader(
        Text(zh="汉字识别模型", en="reader of Chinese letters"),
        models.HANZI,
        Text(
            zh="名称中的生僻字无其他引擎复核，待核实项增多",
            en="rare letters of names are read by PP-OCR alone, more is left unsure",
        ),
    )


def _own_reader(name: Text, model: tuple[str, str], cost: Text) -> Part:
    """A reader of our own, whose file comes with the package."""
    remedy = "pip install --force-reinstall --no-deps ."
    return _model(name, (model,), cost, needed=False, remedy=remedy)


def _spare_reader() -> Part:
    present = importlib.util.find_spec("faster_paddle") is not None
    return Part(
        Text(zh="备用引擎 faster-paddle", en="spare engine faster-paddle"),
        "faster-paddle" if present else "",
        Text(zh="主引擎缺失时无可替代", en="nothing stands in where the main engine is missing"),
        _PIP,
    )


def _witness() -> Part:
    folder = _data_folder("eng")
    library = importlib.util.find_spec("tesserocr") is not None
    program = shutil.which("tesseract")
    found = str(folder) if folder and (library or program) else ""
    return Part(
        Text(zh="Tesseract（复核引擎）", en="Tesseract (further witness)"),
        found,
        Text(
            zh="号码识别模型未能识读处无其他引擎复核，待核实项增多",
            en="where the reader of numbers sees nothing no other is asked, more is left unsure",
        ),
        "apt-get install tesseract-ocr tesseract-ocr-eng",
    )


def _language(code: str, cost: Text) -> Part:
    folder = _data_folder(code)
    package = f"tesseract-ocr-{code.replace('_', '-')}"
    name = Text(zh=f"Tesseract 语言数据 {code}", en=f"Tesseract data for {code}")
    return Part(name, str(folder or ""), cost, f"apt-get install {package}")


def _data_folder(code: str) -> Path | None:
    from extractors.readers.tesseract import DATA_FOLDERS

    for folder in (os.environ.get("TESSDATA_PREFIX", ""), *DATA_FOLDERS):
        if folder and Path(folder, f"{code}.traineddata").is_file():
            return Path(folder)
    return None


def _fonts() -> Part:
    return Part(
        Text(zh="中文字体", en="a Chinese font"),
        _chinese_font(),
        Text(zh="告知书与Word页面中的汉字显示为方框", en="notices and Word pages show boxes"),
        "apt-get install fonts-noto-cjk",
    )


def _chinese_font() -> str:
    if (lister := shutil.which("fc-list")) is not None:
        done = subprocess.run(  # noqa: S603  the system's own list of fonts
            [lister, ":lang=zh-cn", "file"], capture_output=True, text=True, check=False
        )
        return done.stdout.split(":")[0].strip()
    for folder in (Path("/usr/share/fonts"), Path("/System/Library/Fonts")):
        for file in sorted(folder.glob("**/*.tt[cf]")) + sorted(folder.glob("**/*.otf")):
            if re.search(r"CJK|wqy|PingFang|SimSun|YaHei", file.name):
                return str(file)
    return ""


def _broker() -> Part:
    program = broker_program()
    return Part(
        Text(zh="Redis或Valkey服务程序", en="Redis or Valkey server"),
        str(program) if program else "",
        Text(
            zh="shendan serve无法启动专用Redis，须以SHENDAN_REDIS_URL指定；verify不受影响",
            en="serve starts no private Redis and needs SHENDAN_REDIS_URL; verify is unaffected",
        ),
        _PIP,
    )


def _memory() -> Part:
    megabytes = _first(_total_memory, 0)
    enough = megabytes >= 2000
    return Part(
        Text(zh="内存", en="memory"),
        f"{megabytes} MB" if enough else "",
        Text(
            zh="每个识别进程约需0.6 GB；内存不足时请用 --jobs 1",
            en="each reading process takes about 0.6 GB; use --jobs 1 where memory is short",
        ),
        "shendan verify --jobs 1 PATH",
    )


def _law() -> tuple[Part, ...]:
    """The operator's tables of the law; one that cannot be used keeps everything from starting."""
    try:
        here = Settings()
        tables = put_in_use(here)
    except (ValidationError, IntakeError) as error:
        told = error.message if isinstance(error, IntakeError) else Text(zh="", en="")
        name = Text(zh="法规数据表", en="tables of the law")
        return (Part(name, "", told, "docs/law.md", needed=True),)
    folder = law_folder(here)
    return (
        Part(
            Text(zh="二手车产品目录", en="the annex 二手车产品目录"),
            f"{len(tables.catalogue)}" if tables.catalogue else "",
            Text(
                zh="不核对商品编码是否在目录内",
                en="that a commodity code is in the annex is not checked",
            ),
            f"{folder / 'catalogue.csv'} (docs/law.md)",
        ),
        Part(
            Text(zh="工作日历", en="working days"),
            f"{min(tables.calendar)}–{max(tables.calendar)}",
            Text(zh="", en=""),
            "",
        ),
        Part(
            Text(zh="车辆生产企业名单", en="list of manufacturers"),
            f"{len(tables.manufacturers)}" if tables.manufacturers else "",
            Text(
                zh="不核对售后维修服务确认书的出具企业是否列入公告",
                en="that the issuer of an after-sales confirmation is listed is not checked",
            ),
            f"{folder / 'manufacturers.csv'} (docs/law.md)",
        ),
    )


def _total_memory() -> int:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // (1024 * 1024)


def _first(ask: Callable[[], int], otherwise: int) -> int:
    try:
        return ask()
    except (ValueError, OSError):
        return otherwise
