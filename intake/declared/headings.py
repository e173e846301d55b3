"""What a column or key of a declared application is called, in both languages."""

import re
from functools import lru_cache

from dossier.numbers.name import normalise

APPLICATION_NAMES: dict[str, str] = {
    "exporter": "出口商 出口企业 出口企业名称 出口商名称 申请企业 申请单位 企业名称 申领企业",
    "consignor": "发货人 发货人名称 发货单位",
    "uscc": "统一社会信用代码 社会信用代码 信用代码 企业代码 usci 统一信用代码",
    "contract_no": "合同号 合同编号 合同号码 合同协议号 contractnumber contractno",
    "goods_name": "商品名称 货物名称 品名 goods description",
    "goods_condition": "商品状态 设备状态 货物状态 新旧状态 condition",
    "destination": (
        "进口国(地区) 进口国 进口国家 目的国 目的国(地区) 最终目的国 最终目的国(地区) "
        "目的国家 出口国家 出口目的国 目的地 country countryofdestination"
    ),
    "trade_mode": "贸易方式 termsoftrade trademode",
    "unit": "单位 计量单位",
    "total_amount": ("总值 总价 总金额 合同金额 合同总价 合同总金额 金额合计 amount totalvalue"),
    "application_date": "申请日期 申领日期 填表日期 申请时间 date",
    "enterprise_type": "企业类型 企业性质 申报类型",
    "approval_date": "备案日期 备案时间 批准日期 企业备案日期",
    "total_quantity": "总数量 数量合计 合计数量 总台数 总计数量",
}
"""Names of the application → further names, Chinese ones first."""

VEHICLE_NAMES: dict[str, str] = {
    "vin": (
        "vin码 车辆识别代号 车架号 车辆识别代号/车架号 车辆识别代码 车辆识别号 车架号(vin) "
        "车辆识别代号(vin) vincode vinno vinnumber 车辆识别代号(车架号)"
    ),
    "brand": "品牌 车辆品牌 汽车品牌 厂牌 make",
    "model": "型号 车辆型号 规格型号 车型号 modelno",
    "specification": "规格、等级 规格,等级 规格等级 规格 品牌型号 厂牌型号 品牌及型号 spec",
    "displacement": (
        "排量 排气量 排量(ml) 排气量(ml) 发动机排量 排量/功率 排量(l) 排气量(l) "
        "displacementml enginesize"
    ),
    "vehicle_type": "车辆类型 车辆种类 type",
    "kind": "车型",
    "hs_code": "商品编码 hs编码 hs hs码 海关编码 商品编号 税则号 税号 hscode",
    "registration_date": "注册登记日期 初次登记日期 登记日期 注册日期 首次登记日期 上牌日期",
    "endorsement_date": (
        "转让登记待出口日期 转让待出口日期 待出口日期 转让登记(待出口)日期 转让待出口登记日期 "
        "exportendorsementdate"
    ),
    "quantity": "数量 台数 数量(辆) 辆数 qty",
    "engine_no": "发动机号 发动机号码 发动机编号 engine engineno enginenumber",
    "mileage_km": "里程表读数 里程 行驶里程 表显里程 里程(km) 行驶里程(km) mileage odometer",
    "unit_price": "单价 单价(fob) price unitvalue",
    "currency": "币种 币制 货币 币别 成交币制",
}
"""Names of a vehicle → further names. `specification` is brand and model in one; `kind` either
the type or the model, as the word 车型 is used for both."""

SHOWN: dict[str, str] = {
    name: others.split()[0] for name, others in (APPLICATION_NAMES | VEHICLE_NAMES).items()
}
"""Each name → its Chinese name, for messages."""


def _plain(text: str) -> str:
    """A heading without numbering, units of the form, stars, colons and separators."""
    plain = re.sub(r"^[\d.、()*#]+", "", normalise(text).casefold())
    return re.sub(r"[\s_:*\-]|\(必填\)|\(选填\)", "", plain)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {
        _plain(other): name
        for name, others in (APPLICATION_NAMES | VEHICLE_NAMES).items()
        for other in (name, *others.split())
    }


def heading(text: str) -> str | None:
    """The name that a heading stands for, or None where it is none of ours.

    >>> heading("VIN码"), heading("8. 进口国（地区）"), heading("registration_date")
    ('vin', 'destination', 'registration_date')
    >>> heading("单价（USD）"), heading("排量 (mL)")
    ('unit_price', 'displacement')
    """
    plain = _plain(text)
    if plain in _known():
        return _known()[plain]
    bare = re.sub(r"[(/].*$", "", plain)
    return _known().get(bare)
