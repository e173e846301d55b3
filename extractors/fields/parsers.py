"""What printed text can be: the parsers that several fields share."""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

from dossier.numbers import money
from extractors.fields.firm_words import as_meant, is_nameless

BLANKS = re.compile(r"^(?:[\s\-—–－_*/／.·~一]*|无)$")
"""An unused cell: nothing, dashes (which a reader may take for 一), or 无."""
_CJK = r"\u4e00-\u9fff"
_WORD = rf"[{_CJK}A-Za-z0-9（）()·&\-]"
_FIRM = re.compile(
    rf"{_WORD}*?[{_CJK}）)](?:(?:股份)?有限责任公司|(?:股份)?有限公司|公司"
    rf"|(?:集团|总厂|分厂|厂|研究院|研究所|检测站|检验站|中心|商行|经营部|合作社|事务所|总队|支队|车辆管理所)"
    rf"(?![{_CJK}]{{0,8}}公司))"
)
"""A name up to the word that ends such names; 集团 or 厂 inside …集团有限公司 ends none."""
_BRANCH = re.compile(rf"[{_CJK}]{{1,10}}?分(?:公司|厂|店|部)")
_LEADING = re.compile(
    r"^(?:.{0,14}(?:提交|报送|递交)(?:给|至|予|于)?"
    r"|.{0,6}(?:我单位|我公司|我司|我机构|本公司|本单位|本机构|本企业|声明人|声明单位|承诺人|委托方|委托单位"
    r"|出具单位)|兹就|兹有|兹|致|系|受|应|与|由|经|现所有人变更为|变更为|变更后为|转让给|转让至|过户给|过户至|·)[:：，,]?(?=.{4})"
)
"""Words of the sentence that a name stands in; a name has none of them at its beginning."""
_ORG_TAIL = re.compile(
    r"(?:有限责任公司|有限公司|公司|集团|厂|研究院|研究所|站|中心|商行|经营部|合作社|事务所)$"
)
_CORPORATE = re.compile(
    r"(?:\bLtd|\bLtda|\bLda|\bInc|\bLLC|\bLLP|\bL\.L\.C|\bCorp|\bS\.?A|\bS\.?A\.?R\.?L|\bGmbH|\bLimited"
    r"|\bPLC|\bFZE|\bFZCO|\bEIRL|\bS\.A\.C|\bS\.A\.S|\bOOO|\bООО|\bТОО|»|\")[.,]?$",
    re.IGNORECASE,
)
_LACKS_A_LETTER = re.compile(r"(?:(?<!国)有|(?<!有)限)公司$")
_PRONOUNS = frozenset({"我公司", "本公司", "贵公司", "该公司", "我集团", "本集团"})
_NAMES_NOBODY = re.compile(r"(?:[我贵该]|(?<!日)本)公司$")
"""How a sentence's part ends that only looks like a name: 本确认书仅用于贵公司."""
_ITEM = re.compile(r"^(?:[(（]\d{1,2}[)）]|\d{1,2}[.、])\s*")
_NUMBER = re.compile(r"^.{0,8}(?:[（(〔]\d{4}[)）〕])?第?\d{1,8}号(?=.{4})")
"""A paper's number before a name in its line: 某检（2026）第3198号……"""
_OFFICE = re.compile(r"^(?:.{0,14}(?:车辆管理所|交通警察[总支大]队|公安局)|车辆)(?=.{4})")
"""An office's name before another name comes from its seal."""
MOST_WORDS = 10
_SPECKS = re.compile(r"^[IVXLilvxm1|nNr\s]+$")
_NO_NAME = re.compile(
    r"^(?:[（(].{1,2}[)）])?[本我该]中心|^[（(]?(?:仅供|仅限|仅用于|复印无效|复印件|再次复印|签章|盖章|签字|公章|印章|名称|编码|代码|号码|地址|电话|日期|签名"
    r"|联系方式|联系电话|使用性质|车身颜色|身份证明|发动机|住所|邮政编码|发证机关|审核意见|审批意见)"
    r"|^(?:出售|购买|同意|应当|保证|负责|承担|提供|确认|收到|交付)"
    r"|^第\s*\d{0,2}\s*页$|^.{0,2}第[一二三四五六七八九十\d]{1,3}[条款章]"
    r"|^.{0,8}(?:签署|签字|签章|盖章|签名)$|^(?:股份|有限|责任|限|任)*公?司$"
)
_NUMBERISH = re.compile(r"^[\d\s\-./:年月日]+$")
_LATIN_NAME = re.compile(r"[^\W\d_][^\n]{2,}")


def tidy(text: str) -> str:
    """The text in compatibility form without the spaces that readers put between CJK letters."""
    plain = unicodedata.normalize("NFKC", text).strip(" :;,，。；：、|_")
    return re.sub(rf"(?<=[{_CJK}()])\s+(?=[{_CJK}()])", "", plain).strip()


def is_blank(text: str) -> bool:
    """Whether a cell is unused.

    >>> is_blank("——"), is_blank("白")
    (True, False)
    """
    return bool(BLANKS.match(text))


_STAMPED = re.compile(r".{0,6}(?:盖章|公章|签章)")


def firm(text: str) -> str | None:
    """A Chinese organisation's name, up to the word that ends such names.

    >>> firm("广州 某某汽车贸易有限公司 91440113MACPQJKN06"), firm("声明人：青岛某某集团有限公司")
    ('广州某某汽车贸易有限公司', '青岛某某集团有限公司')
    >>> firm("变更为深圳某某有限公司"), firm("·黑龙江某某检测服务有限公司")
    ('深圳某某有限公司', '黑龙江某某检测服务有限公司')
    >>> firm("(6) 青岛某某有限公司"), firm("车辆管理所 厦门某某贸易有限公司；身份证明名")
    ('青岛某某有限公司', '厦门某某贸易有限公司')
    >>> firm("（新疆某某检测有限公司）受广州某某有限公司委托"), firm("与委托方某某（广州）有限公司")
    ('新疆某某检测有限公司', '某某（广州）有限公司')
    >>> firm("JC（2026）第3198号新疆某某检测有限公司"), firm("上海）有限公司"), firm("（三）本中心")
    ('新疆某某检测有限公司', None, None)
    >>> firm("某某检测技木有限公司"), firm("重庆某某手车出口有限公司")
    ('某某检测技术有限公司', '重庆某某二手车出口有限公司')
    >>> firm("某某车辆检测有公司"), firm("某某中国国有公司"), firm("本函仅用于贵公司")
    (None, '某某中国国有公司', None)
    >>> firm("机动车检测有限公司")
    """
    plain = as_meant(_ITEM.sub("", tidy(text)).replace("(", "（").replace(")", "）"))
    found = _FIRM.search(plain)
    while found and found.group() in _PRONOUNS:
        found = _FIRM.search(plain, found.end())  # 我公司（某某有限公司，……
    if found is None:
        return None
    name, rest = _OFFICE.sub("", _NUMBER.sub("", found.group())), plain[found.end() :]
    if branch := _BRANCH.match(rest):
        name += branch.group()
    name = _LEADING.sub("", name)
    if name.startswith("（") and name.count("（") > name.count("）"):
        name = name[1:]
    if name.count("）") > name.count("（") or _LACKS_A_LETTER.search(name):
        return None  # its beginning was not seen, or a letter of its end
    stamped = _STAMPED.match(name)  # 声明单位盖章某某公司: where the name begins is not seen
    nobody = stamped or _NAMES_NOBODY.search(name) or is_nameless(name)
    return None if len(name) < 4 or nobody or _NO_NAME.match(name) else name


def open_firm(text: str) -> bool:
    """Whether a name has not come to the word that ends the names of organisations."""
    plain = tidy(text)
    if re.search(rf"[{_CJK}]", plain):
        return not _ORG_TAIL.search(plain)
    return not _CORPORATE.search(plain)


_LEGAL_FORM = re.compile(
    r"\b(?:Co\.?,?\s*Ltd|LLC|L\.L\.C|Inc|Ltd|Limited|Corp|Corporation|GmbH|FZE|FZCO|FZ-LLC|JSC|PLC"
    r"|S\.?A(?:\.?C)?|S\.?R\.?L|Ltda|S\.?A\.?R\.?L|Lda)\b\.?(?=\s*[,，(（;])",
    re.IGNORECASE,
)
"""The legal form with which a firm's name in Latin letters ends, before more is said of it."""


def party(text: str) -> str | None:
    """A party's name: a Chinese organisation, a person, or a foreign firm as printed.

    >>> party("Savanna Wheels Ltd."), party("91350203MA7K8TJK5L"), party("（盖章）")
    ('Savanna Wheels Ltd.', None, None)
    >>> party("仅供办理出口许可证使用"), party("售方代表签署")
    (None, None)
    >>> party("Xiamen Truck Trading Co., Ltd. (USCC 91350205MAQN4JKJ12), Room 5, No. 1 Haifu Road")
    'Xiamen Truck Trading Co., Ltd.'
    """
    if name := firm(text):
        return name
    plain = _ITEM.sub("", tidy(text))
    if ended := _LEGAL_FORM.search(plain):
        plain = plain[: ended.end()]  # an address, or a number in brackets, follows
    refused = (_NUMBERISH, _SPECKS, _NO_NAME)
    if is_blank(plain) or any(pattern.match(plain) for pattern in refused):
        return None
    if re.fullmatch(rf"[{_CJK}·]{{2,12}}", plain):
        return plain
    found = _LATIN_NAME.search(plain)
    if found is None or re.search(rf"[{_CJK}]", plain) or len(plain) < 4:
        return None
    name = re.sub(r"\s+", " ", found.group()).strip(" ,:;，。")
    coded = " " not in name and any(letter.isdigit() for letter in name)
    if ":" in name or len(name.split()) > MOST_WORDS:
        return None  # a clause of the contract, not who makes it
    return None if coded or name[0].islower() else name


def organisation(text: str) -> str | None:
    """As `party`, but no person: a word or two in Chinese are a label or a note.

    >>> organisation("某某汽车制造厂"), organisation("出口商")
    ('某某汽车制造厂', None)
    """
    name = party(text)
    return None if name and re.fullmatch(rf"[{_CJK}·]{{1,4}}", name) else name


def words(least: int = 1, most: int = 40) -> Callable[[str], str | None]:
    """A parser of free text of so many letters; dashes and bare punctuation are refused."""

    def parse(text: str) -> str | None:
        plain = tidy(text)
        return None if is_blank(plain) or not least <= len(plain) <= most else plain

    return parse


def whole(unit: str = "", least: int = 0, most: int = 10**9) -> Callable[[str], int | None]:
    """A parser of a whole number, followed by a unit (a regular expression) or nothing.

    A note in brackets may stand behind the unit.

    >>> whole("km")("118,930 km（仪表显示）"), whole("km")("118930（1）")
    (118930, None)
    """
    number = r"\d{1,3}(?:[,， ]\d{3})+|\d+"
    behind = rf"(?:{unit})(?:\s*[(（][^\d(（]*)?" if unit else ""
    pattern = re.compile(rf"^\D{{0,2}}({number})(?:\.0+)?\s*(?:{behind})?\s*$", re.IGNORECASE)

    def parse(text: str) -> int | None:
        found = pattern.match(tidy(text).rstrip(")） "))
        if found is None:
            return None
        value = int(re.sub(r"\D", "", found.group(1)))
        return value if least <= value <= most else None

    return parse


def one_of(vocabulary: tuple[str, ...]) -> Callable[[str], str | None]:
    """A parser of a value out of a short vocabulary; the longest word that the text holds."""
    ordered = sorted(vocabulary, key=len, reverse=True)

    def parse(text: str) -> str | None:
        plain = tidy(text).replace(" ", "")
        for word in ordered:
            if plain == word or (plain.startswith(word) and len(plain) <= len(word) + 8):
                return word
        return None

    return parse


_SMALL = re.compile(r"[a-km-z]")


def code(least: int, most: int, digits: int = 1) -> Callable[[str], str | None]:
    """A parser of a number of Latin letters, digits, dashes, slashes; `digits` at the least.

    >>> code(4, 20)("HGl20261105-06"), code(4, 20)("hgl-2026")
    ('HGI20261105-06', 'HGL-2026')
    """
    pattern = re.compile(rf"[A-Z0-9][A-Z0-9\-/_.()]{{{least - 1},{most - 1}}}", re.IGNORECASE)

    def parse(text: str) -> str | None:
        plain = tidy(text).replace("（", "(").replace("）", ")")
        plain = re.sub(r"\s*([\-/_—–])\s*", r"\1", plain).replace("—", "-").replace("–", "-")
        for found in pattern.finditer(plain):
            word = found.group()
            if not _SMALL.search(word):
                word = word.replace("l", "I")  # a capital among capitals, read as a small letter
            word = word.upper().strip("-/_.(")
            if len(word) >= least and sum(c.isdigit() for c in word) >= digits:
                return word
        return None

    return parse


_MONEY = re.compile(r"(?:(?<!\d)\d{1,3}(?: \d{3})+|\d[\d.,'’]*)[.,]\d{2}(?!\d)")
LEAST = 100
"""A bare whole number below this is a count or a row's number, no price of a vehicle."""
_ONE_MARK = re.compile(r"(?<![\d.,])(\d{1,3})([.,]) ?(\d{3})\2 ?(\d{2})(?!\d)")
"""A comma that a reader took for a stop, or a stop for a comma: before two digits it is decimal."""
_YEAR = re.compile(r"(?:19|20)[0-3]\d")
BESIDE = 6
"""Letters from a number within which its currency stands."""
_ITEM_OF_FORM = re.compile(r"^\s*\d{1,2}[.、．](?=[^\d\s])")
_AMOUNT = re.compile(r"\d[\d.,'’ ]*\d|\d")
_TELEPHONE = re.compile(r"电话|手机|传真|\b(?:tel|fax|phone|mobile)\b|тел[.:]", re.IGNORECASE)
_COUNT = re.compile(r"(?<![\d.,])\d{1,4}\s*(?:辆|台|部)")


def open_amount(text: str) -> bool:
    """Whether an amount has its number in the next line: no more than a currency stands there.

    >>> open_amount("CNY"), open_amount("为人民币"), open_amount("USD 100.00"), open_amount("附件")
    (True, True, False, False)
    """
    plain = re.sub(r"[^\w¥$€]", "", unicodedata.normalize("NFKC", text)).removeprefix("为")
    return bool(plain) and len(plain) <= 4 and money.currency(plain) is not None


def amount(text: str) -> Decimal | None:
    """The one amount of money in a text, counts aside; None where there is none, or several.

    >>> amount("del contrato EUR 62,150.00."), amount("合计（大写）"), amount("3 шт., 100.00")
    (Decimal('62150.00'), None, Decimal('100.00'))
    >>> amount("Общая сумма составляет 9 350,00 USD (Инкотермс 2020).")
    Decimal('9350.00')
    >>> amount("3.600.00"), amount("17.总值折美元"), amount("2020).")
    (Decimal('3600.00'), None, None)
    >>> amount("以美元计价，FOB 青岛（Incoterms 2020）"), amount("USD 2020")
    (None, Decimal('2020'))
    >>> amount("1辆 CNY"), amount("2台 105,700.00")
    (None, Decimal('105700.00'))
    >>> amount("经办人电话：13858073898")
    """
    if _TELEPHONE.search(text):
        return None
    text = _COUNT.sub(" ", _ITEM_OF_FORM.sub("", text))
    text = _ONE_MARK.sub(lambda found: "".join((*found.group(1, 3), ".", found[4])), text)
    plain = unicodedata.normalize("NFKC", text)
    found = _AMOUNT.findall(plain)
    if len(found) > 1:
        # 3 шт., USD 76,500.00: beside counts, the amount is what bears a currency or cents.
        found = [m[0] for m in _MONEY.finditer(plain)]
    if len(found) != 1:
        return None
    value = money.parse(text) or money.parse(found[0].strip(" .,"))
    marked = "." in found[0].rstrip(" .") or "," in found[0].rstrip(" ,")
    if _YEAR.fullmatch(found[0]):
        at = plain.index(found[0])  # a year unless its own currency stands there (Incoterms 2020)
        text = plain[max(0, at - BESIDE) : at + len(found[0]) + BESIDE]
        return value if money.currency(text) else None
    told = marked or (value is not None and value >= LEAST)
    return value if told or money.currency(text) else None
