"""Made-up people and firms of China, with regions, addresses and Latin names."""

import csv
from pathlib import Path
from random import Random
from typing import NamedTuple

from samples import numbers

DATA = Path(__file__).parent / "data" / "cities.csv"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓"
    "曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文斌鹏宇欣雨佳俊海晨思远浩然子轩一鸣"
)

STEMS = (
    ("恒启", "Hengqi"),
    ("骋远", "Chengyuan"),
    ("渝捷", "Yujie"),
    ("永固", "Yonggu"),
    ("腾驰", "Tengchi"),
    ("懿德", "Yide"),
    ("鼎丰", "Dingfeng"),
    ("中瀚", "Zhonghan"),
    ("瑞途", "Ruitu"),
    ("海陆通", "Hailutong"),
    ("丝路达", "Siluda"),
    ("云帆", "Yunfan"),
    ("金桥", "Jinqiao"),
    ("华骐", "Huaqi"),
    ("博远", "Boyuan"),
    ("天悦", "Tianyue"),
    ("盛驰", "Shengchi"),
    ("铭泽", "Mingze"),
    ("齐鲁行", "Qiluxing"),
    ("万里", "Wanli"),
)


class City(NamedTuple):
    """A city: plate head, region code, name, short name, Latin name and a district."""

    head: str
    region: str
    city: str
    short: str
    en: str
    district: str


def _cities() -> tuple[City, ...]:
    with DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(City(**row) for row in csv.DictReader(lines))


CITIES = _cities()
EXPORT_TRADES = (
    ("国际贸易", "International Trade Co., Ltd."),
    ("汽车进出口", "Auto Import & Export Co., Ltd."),
    ("二手车出口", "Used Car Export Co., Ltd."),
    ("供应链管理", "Supply Chain Management Co., Ltd."),
    ("汽车贸易", "Automobile Trading Co., Ltd."),
)
BANKS = (
    "中国工商银行股份有限公司",
    "招商银行股份有限公司",
    "平安银行股份有限公司",
    "上汽通用汽车金融有限责任公司",
    "大众汽车金融(中国)有限公司",
    "交通银行股份有限公司",
    "中国建设银行股份有限公司",
)


class Firm(NamedTuple):
    """A made-up Chinese firm."""

    name: str
    en: str
    uscc: str
    region: str
    head: str
    city: str
    address: str
    person: str

    @property
    def organisation_code(self) -> str:
        """The nine characters by which older certificates name the firm."""
        return self.uscc[8:17]


def person(rng: Random) -> str:
    """A Chinese name of two or three characters."""
    return rng.choice(SURNAMES) + "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2))))


def exporter(rng: Random) -> Firm:
    """An enterprise that exports used cars; a third have their place in brackets in the name."""
    place = rng.choice(CITIES)
    stem, stem_en = rng.choice(STEMS)
    trade, trade_en = rng.choice(EXPORT_TRADES)
    shape = rng.choice(
        ("{p}{s}{t}有限公司", "{p}{s}{t}有限公司", "{s}（{p}）{t}有限公司", "{p}{s}{t}有限责任公司")
    )
    en = (
        f"{stem_en} ({place.en}) {trade_en}"
        if "（" in shape
        else f"{place.en} {stem_en} {trade_en}"
    )
    return _firm(rng, place, shape.format(p=place.short, s=stem, t=trade), en)


def inspector(rng: Random) -> Firm:
    """A third-party inspection body."""
    place = rng.choice(CITIES)
    stem, stem_en = rng.choice(STEMS)
    kind, kind_en = rng.choice(
        (
            ("机动车检测有限公司", "Motor Vehicle Testing Co., Ltd."),
            ("检测技术有限公司", "Testing Technology Co., Ltd."),
            ("汽车检验认证有限公司", "Auto Inspection & Certification Co., Ltd."),
            ("质量技术服务有限公司", "Quality Services Co., Ltd."),
        )
    )
    return _firm(rng, place, f"{place.short}{stem}{kind}", f"{place.en} {stem_en} {kind_en}")


def owner_firm(rng: Random) -> Firm:
    """A firm that once owned a car: haulage, leasing, trade."""
    place = rng.choice(CITIES)
    stem, stem_en = rng.choice(STEMS)
    trade = rng.choice(("物流", "汽车销售", "建筑工程", "汽车租赁", "商贸", "旧机动车经纪", "运输"))
    return _firm(rng, place, f"{place.short}{stem}{trade}有限公司", f"{stem_en} Co., Ltd.")


def _firm(rng: Random, place: City, name: str, en: str) -> Firm:
    street = rng.choice(
        ("港城大道", "科技路", "人民路", "金山街", "汽车城一路", "保税西路", "迎宾大道")
    )
    address = f"{place.city}{place.district}{street}{rng.randrange(2, 399)}号"
    return Firm(
        name,
        en,
        numbers.uscc(rng, place.region),
        place.region,
        place.head,
        place.city,
        address,
        person(rng),
    )


def authority(head: str, city: str) -> str:
    """The vehicle office that registers in a city, and puts its seal on certificates."""
    if city in {"上海市", "天津市", "重庆市", "北京市"}:
        bureau = "公安局交通警察总队" if city == "上海市" else "公安局交通管理局"
        return f"{city}{bureau}车辆管理所"
    province = numbers.PROVINCES[head][1]
    return f"{province}{city}公安局交通警察支队车辆管理所"
