"""The texts that the rules enforce, and the places in them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier import Text
from validators import announcement


@dataclass(frozen=True)
class Source:
    """A text of law or guidance, and the days on which it holds."""

    key: str
    title: Text
    issue: str
    """Number and day of issue, as cited."""
    in_force: dt.date
    until: dt.date | None = None
    """The last day on which it holds, where one is known."""
    words: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False, hash=False)
    """What each place says, by its locator."""
    verbatim: bool = False
    """Whether `words` are the text's own, rather than what is known of it."""


ANNOUNCEMENT = Source(
    key="announcement",
    title=Text(
        zh="商务部 工业和信息化部 公安部 交通运输部 海关总署关于二手车出口有关事项的公告",
        en="Announcement of the five ministries on matters of used-car export",
    ),
    issue="公告2024年第6号",
    in_force=dt.date(2024, 3, 1),
    words=announcement.WORDS,
    verbatim=True,
)

LETTER_648 = Source(
    key="648",
    title=Text(
        zh="关于进一步加强二手车出口管理工作的通知",
        en="Notice on the further strengthening of used-car export administration",
    ),
    issue="商贸函〔2025〕648号，2025年11月11日",
    in_force=dt.date(2026, 1, 1),
    words={
        "售后维修服务确认书": (
            "自2026年1月1日起，对注册登记日期至申领日期未满180天（含）的车辆，申领出口许可证时须"
            "提交车辆生产企业出具的《售后维修服务确认书》，载明出口国别、车辆信息和售后维修服务网点"
            "信息，并加盖生产企业公章；未提交的，不予签发出口许可证。"
        ),
        "申领信息": (
            "申领时填报的车辆品牌、型号、注册登记日期、转让登记待出口日期应与《机动车登记证书》一致"
            "，两项日期载入出口许可证附表；不一致的，不予签发出口许可证。"
        ),
        "改装车": (
            "改装车应注明底盘品牌、改装品牌和车辆型号，并证明其真实性；无法证明真实性、产品未列入"
            "《道路机动车辆生产企业及产品公告》或无有效强制性产品认证的，不予签发出口许可证。"
        ),
    },
)

GUIDELINE = Source(
    key="guideline",
    title=Text(
        zh="二手车出口工作指引（企业版）",
        en="Working guideline on used-car export (for enterprises)",
    ),
    issue="商务部，2025年12月11日",
    in_force=dt.date(2026, 1, 1),
    words={
        "出具主体": (
            "《售后维修服务确认书》由列入《道路机动车辆生产企业及产品公告》的车辆生产企业以同一名称"
            "出具；其销售公司、海外事业部、授权经销商及改装车生产企业不得出具。"
        ),
        "确认书内容": (
            "《售后维修服务确认书》应涵盖所申领的全部车辆，载明目的国、车辆识别代号、服务网点地址和"
            "服务提供者，加盖生产企业公章；一份许可证涉及多个生产企业的，分别出具。"
        ),
        "时间计算": "180天按出口许可证申领日期与注册登记日期之差计算。",
        "过渡安排": "2026年1月1日前已办理转让待出口登记的车辆，有序执行已签订的出口合同。",
    },
)

SCRAPPING = Source(
    key="scrapping",
    title=Text(
        zh="机动车强制报废标准规定",
        en="Provisions on the standards for compulsory scrapping of motor vehicles",
    ),
    issue="商务部 发展改革委 公安部 环境保护部令2012年第12号",
    in_force=dt.date(2013, 5, 1),
)

SOURCES = {source.key: source for source in (ANNOUNCEMENT, LETTER_648, GUIDELINE, SCRAPPING)}
"""Every text that a rule may cite."""


@dataclass(frozen=True)
class Clause:
    """One place in a text.

    >>> Clause("五(三)").display
    '§五(三)'
    >>> Clause("申领信息", LETTER_648).display
    '商贸函〔2025〕648号'
    """

    locator: str
    source: Source = ANNOUNCEMENT

    def __post_init__(self) -> None:
        """Refuse a place that the text, where it is known word for word, does not have."""
        if self.source.verbatim and self.locator not in self.source.words:
            raise ValueError(f"{self.source.key} has no clause {self.locator}")

    @property
    def display(self) -> str:
        """How reports and pages cite the place."""
        if self.source is ANNOUNCEMENT:
            return self.locator if self.locator == "附件" else f"§{self.locator}"
        if self.source is LETTER_648:
            return "商贸函〔2025〕648号"
        name = f"《{self.source.title.zh}》"
        return name if self.locator in self.source.words else f"{name}{self.locator}"

    @property
    def words(self) -> str:
        """What stands there: the text's own words, or what is known of them; may be empty."""
        return self.source.words.get(self.locator, "")
