"""The rules, in the order of the announcement; one import and one entry each."""

from validators.rule import Rule
from validators.rules.application_dates_differ import application_dates_differ
from validators.rules.application_form_differs import application_form_differs
from validators.rules.application_form_incomplete import application_form_incomplete
from validators.rules.application_form_missing import application_form_missing
from validators.rules.brand_or_model_differs import brand_or_model_differs
from validators.rules.consignor_not_exporter import consignor_not_exporter
from validators.rules.customs_supervision_noted import customs_supervision_noted
from validators.rules.destination_not_abroad import destination_not_abroad
from validators.rules.export_endorsement_missing import export_endorsement_missing
from validators.rules.goods_condition_not_used import goods_condition_not_used
from validators.rules.mortgage_open import mortgage_open
from validators.rules.owner_code_differs import owner_code_differs
from validators.rules.owner_not_exporter import owner_not_exporter
from validators.rules.pledge_open import pledge_open
from validators.rules.quantity_differs import quantity_differs
from validators.rules.registration_certificate_missing import registration_certificate_missing
from validators.rules.registration_vin_differs import registration_vin_differs
from validators.rules.seizure_noted import seizure_noted
from validators.rules.several_hs_codes import several_hs_codes
from validators.rules.too_many_vehicles import too_many_vehicles
from validators.rules.transfer_after_endorsement import transfer_after_endorsement
from validators.rules.unit_not_vehicle import unit_not_vehicle
from validators.rules.uscc_invalid import uscc_invalid
from validators.rules.vin_malformed import vin_malformed
from validators.rules.vin_repeated import vin_repeated

RULES: tuple[Rule, ...] = (
    # 一 总则
    destination_not_abroad,
    uscc_invalid,
    # 四 出口许可证申领流程
    export_endorsement_missing,
    several_hs_codes,
    too_many_vehicles,
    quantity_differs,
    unit_not_vehicle,
    transfer_after_endorsement,
    # 五(一) 出口许可证申请表
    application_form_missing,
    application_form_incomplete,
    application_form_differs,
    application_dates_differ,
    vin_malformed,
    vin_repeated,
    registration_vin_differs,
    brand_or_model_differs,
    consignor_not_exporter,
    goods_condition_not_used,
    # 五(二) 出口合同
    # 五(三) 机动车登记证书
    registration_certificate_missing,
    owner_not_exporter,
    owner_code_differs,
    # 五(四) 产品检测报告
    # 五(五) 目标市场准入声明
    # 六 禁止出口情形
    mortgage_open,
    pledge_open,
    customs_supervision_noted,
    seizure_noted,
    # 七 职责要求
)
