"""The rules, in the order of the announcement; one import and one entry each."""

from validators.rule import Rule
from validators.rules.after_sales_clause_missing import after_sales_clause_missing
from validators.rules.after_sales_confirmation_differs import after_sales_confirmation_differs
from validators.rules.after_sales_confirmation_missing import after_sales_confirmation_missing
from validators.rules.after_sales_confirmation_unsealed import after_sales_confirmation_unsealed
from validators.rules.after_sales_outlet_missing import after_sales_outlet_missing
from validators.rules.application_before_law import application_before_law
from validators.rules.application_dates_differ import application_dates_differ
from validators.rules.application_form_differs import application_form_differs
from validators.rules.application_form_incomplete import application_form_incomplete
from validators.rules.application_form_missing import application_form_missing
from validators.rules.application_unlike_certificate import application_unlike_certificate
from validators.rules.appraiser_certificate_expired import appraiser_certificate_expired
from validators.rules.appraiser_certificate_repeated import appraiser_certificate_repeated
from validators.rules.appraisers_too_few import appraisers_too_few
from validators.rules.appraisers_uninsured import appraisers_uninsured
from validators.rules.assembled_or_tampered import assembled_or_tampered
from validators.rules.audit_report_missing import audit_report_missing
from validators.rules.audit_report_not_by_accountants import audit_report_not_by_accountants
from validators.rules.audit_report_of_another import audit_report_of_another
from validators.rules.audit_report_unsealed import audit_report_unsealed
from validators.rules.audit_report_wrong_year import audit_report_wrong_year
from validators.rules.bid_award_missing import bid_award_missing
from validators.rules.brand_or_model_differs import brand_or_model_differs
from validators.rules.business_licence_expired import business_licence_expired
from validators.rules.business_licence_missing import business_licence_missing
from validators.rules.business_record_missing import business_record_missing
from validators.rules.certificate_number_malformed import certificate_number_malformed
from validators.rules.certificate_number_repeated import certificate_number_repeated
from validators.rules.certificate_number_unlike_barcode import certificate_number_unlike_barcode
from validators.rules.chinese_translation_missing import chinese_translation_missing
from validators.rules.commitment_incomplete import commitment_incomplete
from validators.rules.commitment_missing import commitment_missing
from validators.rules.commitment_unsealed import commitment_unsealed
from validators.rules.commitment_unsigned import commitment_unsigned
from validators.rules.consignor_not_exporter import consignor_not_exporter
from validators.rules.contract_destination_differs import contract_destination_differs
from validators.rules.contract_incomplete import contract_incomplete
from validators.rules.contract_missing import contract_missing
from validators.rules.contract_number_differs import contract_number_differs
from validators.rules.contract_replaced import contract_replaced
from validators.rules.contract_seller_not_exporter import contract_seller_not_exporter
from validators.rules.contract_unsigned import contract_unsigned
from validators.rules.contract_vehicles_differ import contract_vehicles_differ
from validators.rules.customs_code_differs import customs_code_differs
from validators.rules.customs_code_malformed import customs_code_malformed
from validators.rules.customs_code_missing import customs_code_missing
from validators.rules.customs_supervision_noted import customs_supervision_noted
from validators.rules.dates_out_of_order import dates_out_of_order
from validators.rules.declaration_not_required import declaration_not_required
from validators.rules.destination_not_abroad import destination_not_abroad
from validators.rules.display_premises_not_shown import display_premises_not_shown
from validators.rules.endorsement_stale import endorsement_stale
from validators.rules.engine_number_differs import engine_number_differs
from validators.rules.enterprise_application_missing import enterprise_application_missing
from validators.rules.enterprise_application_undated import enterprise_application_undated
from validators.rules.enterprise_application_unsealed import enterprise_application_unsealed
from validators.rules.enterprise_approval_expired import enterprise_approval_expired
from validators.rules.enterprise_basics_missing import enterprise_basics_missing
from validators.rules.enterprise_name_differs import enterprise_name_differs
from validators.rules.enterprise_not_legal_person import enterprise_not_legal_person
from validators.rules.enterprise_type_differs import enterprise_type_differs
from validators.rules.enterprise_type_unset import enterprise_type_unset
from validators.rules.enterprise_uscc_differs import enterprise_uscc_differs
from validators.rules.enterprise_uscc_invalid import enterprise_uscc_invalid
from validators.rules.export_endorsement_missing import export_endorsement_missing
from validators.rules.file_unreadable import file_unreadable
from validators.rules.filed_outside_province import filed_outside_province
from validators.rules.financial_statements_missing import financial_statements_missing
from validators.rules.financial_statements_of_another import financial_statements_of_another
from validators.rules.financial_statements_outdated import financial_statements_outdated
from validators.rules.goods_condition_not_used import goods_condition_not_used
from validators.rules.goods_name_malformed import goods_name_malformed
from validators.rules.hs_code_outside_catalogue import hs_code_outside_catalogue
from validators.rules.hs_code_unfit import hs_code_unfit
from validators.rules.implementation_plan_incomplete import implementation_plan_incomplete
from validators.rules.inspection_body_declaration_differs import inspection_body_declaration_differs
from validators.rules.inspection_body_declaration_incomplete import (
    inspection_body_declaration_incomplete,
)
from validators.rules.inspection_body_declaration_missing import inspection_body_declaration_missing
from validators.rules.inspection_body_declaration_unsealed import (
    inspection_body_declaration_unsealed,
)
from validators.rules.inspection_body_not_third_party import inspection_body_not_third_party
from validators.rules.inspection_brand_or_model_differs import inspection_brand_or_model_differs
from validators.rules.inspection_client_differs import inspection_client_differs
from validators.rules.inspection_not_qualified import inspection_not_qualified
from validators.rules.inspection_report_missing import inspection_report_missing
from validators.rules.inspection_report_stale import inspection_report_stale
from validators.rules.inspection_report_unsealed import inspection_report_unsealed
from validators.rules.inspection_standard_missing import inspection_standard_missing
from validators.rules.inspection_standard_wrong import inspection_standard_wrong
from validators.rules.inspection_vin_differs import inspection_vin_differs
from validators.rules.investor_audit_report_missing import investor_audit_report_missing
from validators.rules.investors_not_named import investors_not_named
from validators.rules.issuing_body_not_competent import issuing_body_not_competent
from validators.rules.lease_expired import lease_expired
from validators.rules.legal_representative_differs import legal_representative_differs
from validators.rules.letter_dated_after_application import letter_dated_after_application
from validators.rules.licence_validity_exceeded import licence_validity_exceeded
from validators.rules.maintenance_record_missing import maintenance_record_missing
from validators.rules.market_access_declaration_differs import market_access_declaration_differs
from validators.rules.market_access_declaration_missing import market_access_declaration_missing
from validators.rules.market_access_declaration_unsealed import market_access_declaration_unsealed
from validators.rules.mileage_beyond_guide import mileage_beyond_guide
from validators.rules.mileage_differs import mileage_differs
from validators.rules.modified_vehicle_unproven import modified_vehicle_unproven
from validators.rules.mortgage_open import mortgage_open
from validators.rules.origin_unlike_vin import origin_unlike_vin
from validators.rules.owner_code_differs import owner_code_differs
from validators.rules.owner_not_exporter import owner_not_exporter
from validators.rules.page_unrecognised import page_unrecognised
from validators.rules.paper_of_another_vehicle import paper_of_another_vehicle
from validators.rules.photo_repeated import photo_repeated
from validators.rules.pledge_open import pledge_open
from validators.rules.premises_proof_missing import premises_proof_missing
from validators.rules.premises_proof_of_another import premises_proof_of_another
from validators.rules.product_of_another_manufacturer import product_of_another_manufacturer
from validators.rules.project_contract_missing import project_contract_missing
from validators.rules.project_contractor_differs import project_contractor_differs
from validators.rules.project_destination_differs import project_destination_differs
from validators.rules.project_differs import project_differs
from validators.rules.project_filing_form_missing import project_filing_form_missing
from validators.rules.quantity_differs import quantity_differs
from validators.rules.registration_certificate_incomplete import registration_certificate_incomplete
from validators.rules.registration_certificate_missing import registration_certificate_missing
from validators.rules.registration_certificate_unsealed import registration_certificate_unsealed
from validators.rules.registration_vin_differs import registration_vin_differs
from validators.rules.report_number_repeated import report_number_repeated
from validators.rules.sales_proof_missing import sales_proof_missing
from validators.rules.sales_proof_of_another import sales_proof_of_another
from validators.rules.seizure_noted import seizure_noted
from validators.rules.service_life_ending import service_life_ending
from validators.rules.several_hs_codes import several_hs_codes
from validators.rules.social_security_of_another import social_security_of_another
from validators.rules.social_security_outdated import social_security_outdated
from validators.rules.social_security_record_missing import social_security_record_missing
from validators.rules.superseded_notice_cited import superseded_notice_cited
from validators.rules.text_layer_differs_from_image import text_layer_differs_from_image
from validators.rules.three_year_plan_missing import three_year_plan_missing
from validators.rules.too_many_vehicles import too_many_vehicles
from validators.rules.total_amount_differs import total_amount_differs
from validators.rules.trade_mode_not_contracting import trade_mode_not_contracting
from validators.rules.transfer_after_endorsement import transfer_after_endorsement
from validators.rules.translation_differs import translation_differs
from validators.rules.truthfulness_letter_missing import truthfulness_letter_missing
from validators.rules.truthfulness_letter_unsealed import truthfulness_letter_unsealed
from validators.rules.truthfulness_letter_unsigned import truthfulness_letter_unsigned
from validators.rules.unit_not_vehicle import unit_not_vehicle
from validators.rules.uscc_invalid import uscc_invalid
from validators.rules.vehicle_type_out_of_scope import vehicle_type_out_of_scope
from validators.rules.vehicle_unlike_certificate import vehicle_unlike_certificate
from validators.rules.vin_applied_for_elsewhere import vin_applied_for_elsewhere
from validators.rules.vin_malformed import vin_malformed
from validators.rules.vin_repeated import vin_repeated

RULES: tuple[Rule, ...] = (
    # 一 总则
    application_before_law,
    vehicle_type_out_of_scope,
    destination_not_abroad,
    uscc_invalid,
    # 二 企业申报条件
    enterprise_type_unset,
    enterprise_type_differs,
    enterprise_not_legal_person,
    business_licence_expired,
    product_of_another_manufacturer,
    premises_proof_of_another,
    lease_expired,
    display_premises_not_shown,
    sales_proof_of_another,
    appraisers_too_few,
    appraiser_certificate_repeated,
    appraiser_certificate_expired,
    # 三 企业申报程序及材料
    filed_outside_province,
    enterprise_application_missing,
    enterprise_application_unsealed,
    enterprise_application_undated,
    enterprise_basics_missing,
    investors_not_named,
    business_record_missing,
    three_year_plan_missing,
    implementation_plan_incomplete,
    business_licence_missing,
    enterprise_name_differs,
    enterprise_uscc_invalid,
    enterprise_uscc_differs,
    customs_code_missing,
    customs_code_malformed,
    customs_code_differs,
    truthfulness_letter_missing,
    truthfulness_letter_unsigned,
    truthfulness_letter_unsealed,
    commitment_missing,
    commitment_incomplete,
    commitment_unsigned,
    commitment_unsealed,
    legal_representative_differs,
    premises_proof_missing,
    appraisers_uninsured,
    social_security_record_missing,
    social_security_of_another,
    social_security_outdated,
    sales_proof_missing,
    audit_report_missing,
    audit_report_of_another,
    audit_report_wrong_year,
    audit_report_not_by_accountants,
    audit_report_unsealed,
    financial_statements_missing,
    financial_statements_of_another,
    financial_statements_outdated,
    investor_audit_report_missing,
    declaration_not_required,
    bid_award_missing,
    project_filing_form_missing,
    project_contract_missing,
    project_contractor_differs,
    project_differs,
    project_destination_differs,
    trade_mode_not_contracting,
    # 四 出口许可证申领流程
    enterprise_approval_expired,
    issuing_body_not_competent,
    dates_out_of_order,
    licence_validity_exceeded,
    export_endorsement_missing,
    several_hs_codes,
    hs_code_unfit,
    too_many_vehicles,
    quantity_differs,
    unit_not_vehicle,
    vin_applied_for_elsewhere,
    goods_name_malformed,
    transfer_after_endorsement,
    endorsement_stale,
    contract_replaced,
    # 五 出口许可证申领材料
    file_unreadable,
    page_unrecognised,
    # 五(一) 出口许可证申请表
    application_form_missing,
    application_form_incomplete,
    application_form_differs,
    application_dates_differ,
    vin_malformed,
    vin_repeated,
    registration_vin_differs,
    brand_or_model_differs,
    application_unlike_certificate,
    consignor_not_exporter,
    goods_condition_not_used,
    paper_of_another_vehicle,
    # 五(二) 出口合同
    contract_missing,
    contract_incomplete,
    contract_unsigned,
    chinese_translation_missing,
    translation_differs,
    after_sales_clause_missing,
    contract_number_differs,
    contract_seller_not_exporter,
    contract_destination_differs,
    contract_vehicles_differ,
    total_amount_differs,
    # 五(三) 机动车登记证书
    registration_certificate_missing,
    owner_not_exporter,
    owner_code_differs,
    registration_certificate_incomplete,
    registration_certificate_unsealed,
    certificate_number_malformed,
    # 五(四) 产品检测报告
    inspection_report_missing,
    inspection_vin_differs,
    inspection_brand_or_model_differs,
    inspection_standard_missing,
    inspection_standard_wrong,
    inspection_report_unsealed,
    inspection_body_not_third_party,
    inspection_client_differs,
    inspection_report_stale,
    inspection_body_declaration_missing,
    inspection_body_declaration_differs,
    inspection_body_declaration_incomplete,
    inspection_body_declaration_unsealed,
    # 五(五) 目标市场准入声明
    market_access_declaration_missing,
    market_access_declaration_unsealed,
    market_access_declaration_differs,
    letter_dated_after_application,
    # 六 禁止出口情形
    service_life_ending,
    mileage_beyond_guide,
    mortgage_open,
    pledge_open,
    customs_supervision_noted,
    seizure_noted,
    engine_number_differs,
    vehicle_unlike_certificate,
    assembled_or_tampered,
    origin_unlike_vin,
    inspection_not_qualified,
    # 七 职责要求
    text_layer_differs_from_image,
    mileage_differs,
    maintenance_record_missing,
    certificate_number_repeated,
    photo_repeated,
    certificate_number_unlike_barcode,
    report_number_repeated,
    # 八 附则
    superseded_notice_cited,
    # 附件
    hs_code_outside_catalogue,
    # 商贸函〔2025〕648号、工作指引（企业版）
    after_sales_confirmation_missing,
    after_sales_confirmation_unsealed,
    after_sales_outlet_missing,
    after_sales_confirmation_differs,
    modified_vehicle_unproven,
)
