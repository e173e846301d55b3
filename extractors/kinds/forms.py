"""Which fields each type of document has, and the labels that end a neighbour's value there."""

from collections.abc import Mapping
from typing import Any

from dossier import Claim, Field
from extractors.fields.acquisition import ACQUISITION
from extractors.fields.amount import AMOUNT
from extractors.fields.application_date import APPLICATION_DATE
from extractors.fields.brand import BRAND
from extractors.fields.brand_model import BRAND_MODEL
from extractors.fields.buyer import BUYER
from extractors.fields.certificate_no import CERTIFICATE_NO
from extractors.fields.chassis_brand import CHASSIS_BRAND
from extractors.fields.client import CLIENT
from extractors.fields.cma_no import CMA_NO
from extractors.fields.color import COLOR
from extractors.fields.conclusion import CONCLUSION
from extractors.fields.consignor import CONSIGNOR
from extractors.fields.contract_no import CONTRACT_NO
from extractors.fields.currency import CURRENCY
from extractors.fields.date import DATE
from extractors.fields.destination import DESTINATION
from extractors.fields.dimensions_mm import DIMENSIONS_MM
from extractors.fields.displacement_ml import DISPLACEMENT_ML
from extractors.fields.domestic_or_imported import DOMESTIC_OR_IMPORTED
from extractors.fields.endorsement_date import ENDORSEMENT_DATE
from extractors.fields.engine_model import ENGINE_MODEL
from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.entry_date import ENTRY_DATE
from extractors.fields.exporter import EXPORTER
from extractors.fields.fuel import FUEL
from extractors.fields.goods_condition import GOODS_CONDITION
from extractors.fields.goods_name import GOODS_NAME
from extractors.fields.gross_mass_kg import GROSS_MASS_KG
from extractors.fields.hs_code import HS_CODE
from extractors.fields.inspection_date import INSPECTION_DATE
from extractors.fields.institution import INSTITUTION
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.issuer import ISSUER
from extractors.fields.issuing_body import ISSUING_BODY
from extractors.fields.licence_expiry import LICENCE_EXPIRY
from extractors.fields.manufacture_date import MANUFACTURE_DATE
from extractors.fields.manufacturer import MANUFACTURER
from extractors.fields.mileage_km import MILEAGE_KM
from extractors.fields.model import MODEL
from extractors.fields.outlet import OUTLET
from extractors.fields.owner import OWNER
from extractors.fields.owner_id import OWNER_ID
from extractors.fields.payload_kg import PAYLOAD_KG
from extractors.fields.plate_no import PLATE_NO
from extractors.fields.power_kw import POWER_KW
from extractors.fields.quantity import QUANTITY
from extractors.fields.registration_authority import REGISTRATION_AUTHORITY
from extractors.fields.registration_date import REGISTRATION_DATE
from extractors.fields.report_no import REPORT_NO
from extractors.fields.seats import SEATS
from extractors.fields.seller import SELLER
from extractors.fields.sign_date import SIGN_DATE
from extractors.fields.spec import Spec
from extractors.fields.standards import STANDARDS
from extractors.fields.total_amount import TOTAL_AMOUNT
from extractors.fields.trade_mode import TRADE_MODE
from extractors.fields.unit import UNIT
from extractors.fields.unit_price import UNIT_PRICE
from extractors.fields.uscc import USCC
from extractors.fields.use_nature import USE_NATURE
from extractors.fields.vehicle_type import VEHICLE_TYPE
from extractors.fields.vin import VIN
from extractors.layout.labels import Label

AnySpec = Spec[Any]


def vocabulary(specs: tuple[AnySpec, ...], *stops: str) -> tuple[Label, ...]:
    """The labels of a type's fields, and those of cells that no rule needs but that end a value."""
    return (*(spec.label for spec in specs), Label("", stops))


CERTIFICATE_DATA: tuple[AnySpec, ...] = (
    VEHICLE_TYPE,
    BRAND,
    CHASSIS_BRAND,
    MODEL,
    COLOR,
    VIN,
    DOMESTIC_OR_IMPORTED,
    ENGINE_NO,
    ENGINE_MODEL,
    FUEL,
    DISPLACEMENT_ML,
    POWER_KW,
    MANUFACTURER,
    GROSS_MASS_KG,
    PAYLOAD_KG,
    SEATS,
    DIMENSIONS_MM,
    USE_NATURE,
    ACQUISITION,
    MANUFACTURE_DATE,
    ISSUE_DATE,
)
CERTIFICATE_LABELS = vocabulary(
    (
        *CERTIFICATE_DATA,
        OWNER,
        OWNER_ID,
        REGISTRATION_AUTHORITY,
        REGISTRATION_DATE,
        PLATE_NO,
        CERTIFICATE_NO,
        ENTRY_DATE,
    ),
    "转向形式",
    "轮距",
    "轮胎数",
    "轮胎规格",
    "钢板弹簧片数",
    "轴距",
    "轴数",
    "货厢内部尺寸",
    "准牵引总质量",
    "发证机关章",
    "发证机关",
    "登记栏",
    "注册登记机动车信息栏",
    "注册登记摘要信息栏",
    "转移登记摘要信息栏",
    "转让登记摘要信息栏",
    "抵押权人姓名/名称",
    "抵押权人",
    "质权人",
    "机动车获得方式",
    "原登记编号",
    "备注",
    "经办人",
)
APPLICATION: tuple[AnySpec, ...] = (
    EXPORTER,
    CONSIGNOR,
    USCC,
    CONTRACT_NO,
    HS_CODE,
    GOODS_NAME,
    GOODS_CONDITION,
    DESTINATION,
    TRADE_MODE,
    QUANTITY,
    UNIT,
    TOTAL_AMOUNT,
    CURRENCY,
    APPLICATION_DATE,
    LICENCE_EXPIRY,
    ISSUING_BODY,
)
VEHICLE_COLUMNS: tuple[AnySpec, ...] = (
    VIN,
    BRAND,
    MODEL,
    BRAND_MODEL,
    VEHICLE_TYPE,
    DISPLACEMENT_ML,
    REGISTRATION_DATE,
    ENDORSEMENT_DATE,
    QUANTITY,
    UNIT_PRICE,
    AMOUNT,
    ENGINE_NO,
    COLOR,
    MILEAGE_KM,
)
APPLICATION_LABELS = vocabulary(
    (*APPLICATION, *VEHICLE_COLUMNS, ENGINE_MODEL),
    "出口许可证号",
    "许可证号",
    "报关口岸",
    "付款方式",
    "支付方式",
    "运输方式",
    "总值折美元",
    "总值折美",
    "备注",
    "申请单位签章",
    "申领单位签章",
    "出口商签章",
    "申请人签章",
    "审核意见",
    "领证人姓名",
    "领证人电话",
    "领证人",
    "联系人",
    "联系电话",
    "电话",
    "序号",
    "电子钥匙编号",
    "发货人代码",
    "企业代码",
    "编码",
    "发证日期",
    "签字日期",
    "Export licence No.",
    "Place of clearance",
    "Payment",
    "Payment conditions",
    "Mode of transport",
    "Amount in USD",
    "Supplementary details",
    "No.",
)
CONTRACT: tuple[AnySpec, ...] = (
    CONTRACT_NO,
    SELLER,
    BUYER,
    SIGN_DATE,
    QUANTITY,
    TOTAL_AMOUNT,
    CURRENCY,
    DESTINATION,
)
CONTRACT_LABELS = vocabulary(
    (*CONTRACT, *VEHICLE_COLUMNS, ENGINE_MODEL),
    "地址",
    "电话",
    "传真",
    "签订地点",
    "签约地点",
    "法定代表人",
    "授权代表",
    "Address",
    "Tel",
    "Fax",
    "Place of signing",
    "Адрес",
    "Тел.",
    "Место подписания",
    "Dirección",
    "Adresse",
    "Endereço",
    "العنوان",
    "序号",
    "No.",
    "N°",
    "N.°",
    "N.º",
    "Nº",
    "№",
    "#",
    "Item",
    "Pos.",
    "Poz.",
    "年份",
    "Year",
    "Año",
    "Année",
    "Ano",
    "Год выпуска",
)
INSPECTION: tuple[AnySpec, ...] = (
    REPORT_NO,
    INSTITUTION,
    CMA_NO,
    CLIENT,
    VIN,
    PLATE_NO,
    ENGINE_NO,
    BRAND,
    MODEL,
    VEHICLE_TYPE,
    COLOR,
    MILEAGE_KM,
    STANDARDS,
    CONCLUSION,
    INSPECTION_DATE,
    ISSUE_DATE,
)
INSPECTION_LABELS = vocabulary(
    (*INSPECTION, BRAND_MODEL, REGISTRATION_DATE, MANUFACTURE_DATE, FUEL, ENGINE_MODEL, USE_NATURE),
    "检测类别",
    "检验类别",
    "检测地点",
    "检验地点",
    "检测项目",
    "检验项目",
    "检测员",
    "检验员",
    "审核人",
    "审核",
    "批准人",
    "批准",
    "签发人",
    "主检",
    "编制",
    "地址",
    "电话",
    "联系电话",
    "传真",
    "邮编",
    "排量",
    "核定载客",
    "备注",
    "序号",
    "判定",
    "单项判定",
    "技术要求",
    "样品名称",
    "样品编号",
    "受理编号",
)
LETTER: tuple[AnySpec, ...] = (ISSUER, DATE, DESTINATION)
LETTER_LABELS = vocabulary(
    (*LETTER, OUTLET, *VEHICLE_COLUMNS, ENGINE_MODEL, MANUFACTURE_DATE, CONTRACT_NO, USCC),
    "法定代表人",
    "联系人",
    "联系电话",
    "电话",
    "地址",
    "序号",
    "注册地址",
    "盖章",
    "签字",
)


def claims(fields: Mapping[str, object]) -> tuple[Claim, ...]:
    """The values whose text layer says something else than the picture shows."""
    return tuple(
        Claim(
            field=name,
            text_layer=str(field.alternatives[0]),
            picture=str(field.value),
            confidence=field.confidence,
            evidence=field.evidence,
        )
        for name, field in fields.items()
        if isinstance(field, Field)
        and field.alternatives
        and field.evidence
        and field.evidence[0].reader == "text-layer"
        and "text-layer" not in field.vouchers
    )
