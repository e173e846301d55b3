"""The owner on a certificate: the name before the kind and number of identity document."""

import re

from extractors.fields.parsers import open_firm, party, tidy
from extractors.fields.spec import Spec

_IDENTITY = re.compile(
    r"统一社会信用代码|组织机构代码|居民身份证|身份证明|营业执照|军官证|护照|身份证"
)

_LABEL = "机动车所有人/身份证明名称/号码"
_END_OF_LABEL = re.compile(r"^\W*身份?\s+")
_WATERMARK = frozenset("机动车登记证书 ")
_ITS_PART = re.compile(r".{0,5}(?:登记证|证书)|(?:机动车|动车登).{0,4}")
_COLUMN = re.compile(r"[IVX]{1,4}[.、]?")  # as tidy() leaves Roman numerals


def parse(text: str) -> str | None:
    """The name out of name/kind/number.

    A piece of the certificate's watermark is none, nor of the label, which may be broken in two.

    >>> parse("某某汽车有限公司/统一社会信用代码/91440113MACPQJKN06")
    '某某汽车有限公司'
    >>> parse("车登记证"), parse("机动"), parse("已证书"), parse("车晓明")
    (None, None, None, '车晓明')
    >>> parse("/身份"), parse("证明名称/号码"), parse("/身 何明亮/居民身份证")
    (None, None, '何明亮')
    """
    plain = tidy(_END_OF_LABEL.sub("", text))
    name = re.split(r"[/／|]", _IDENTITY.split(plain)[0])[0].strip()
    return None if name in _LABEL or is_watermark(name) else party(name)


def is_watermark(text: str) -> bool:
    """Whether a text is a piece of 机动车登记证书, printed all over a certificate's pages."""
    return set(text) <= _WATERMARK or bool(_ITS_PART.fullmatch(text))


def unfinished(text: str) -> bool:
    """Whether neither the name nor the number that follows it has come to its end.

    The number of a certificate's column is no name.

    >>> unfinished("某某汽车贸易"), unfinished("VII")
    (True, False)
    """
    plain = tidy(text)
    return (
        not _COLUMN.fullmatch(plain)
        and open_firm(plain)
        and not re.search(r"[0-9A-Z*]{8,}$", plain)
    )


OWNER = Spec(
    name="owner",
    labels=(
        _LABEL,
        "机动车所有人／身份证明名称／号码",
        "机动车所有人及身份证明名称、号码",
        "机动车所有人",
        "车辆所有人",
        "现机动车所有人",
        "现所有人",
        "变更后所有人",
        "所有人",
        "受让人",
        "姓名/名称",
        "姓名或名称",
        "单位名称",
        "名称",
        "姓名",
        "Owner",
    ),
    parse=parse,
    open_ended=unfinished,
    cut_off=unfinished,
)
