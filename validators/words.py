"""How values, fields and papers are called in both languages."""

import datetime as dt
from collections.abc import Mapping

from dossier import Text

DOCUMENT_NAMES: Mapping[str, Text] = {
    "application_form": Text(zh="出口许可证申请表", en="application form"),
    "registration_certificate": Text(zh="机动车登记证书", en="registration certificate"),
    "contract": Text(zh="出口合同", en="export contract"),
    "contract_translation": Text(zh="合同中文译本", en="Chinese translation of the contract"),
    "inspection_report": Text(zh="产品检测报告", en="inspection report"),
    "inspection_body_declaration": Text(
        zh="检测机构自我声明", en="inspection body's own declaration"
    ),
    "market_access_declaration": Text(
        zh="出口目标市场准入标准声明", en="market access declaration"
    ),
    "after_sales_confirmation": Text(
        zh="售后维修服务确认书", en="manufacturer's after-sales confirmation"
    ),
    "enterprise_application": Text(
        zh="开展二手车出口业务申请书", en="application letter of the enterprise"
    ),
    "business_licence": Text(zh="营业执照", en="business licence"),
    "customs_registration": Text(zh="海关备案材料", en="customs registration"),
    "truthfulness_letter": Text(zh="材料真实有效公函", en="letter on the truth of the papers"),
    "compliance_commitment": Text(zh="守法诚信承诺书", en="commitment on lawful conduct"),
    "premises_proof": Text(zh="经营场所产权或使用权证明", en="proof of premises"),
    "appraiser_certificate": Text(zh="鉴定评估专业人员能力证明", en="appraiser's certificate"),
    "social_security_record": Text(zh="社保缴纳证明", en="social security record"),
    "sales_trade_proof": Text(zh="汽车销售或贸易情况证明", en="proof of vehicle sales or trade"),
    "audit_report": Text(zh="财务审计报告", en="audit report"),
    "financial_statements": Text(zh="财务报表", en="financial statements"),
    "investor_audit_report": Text(zh="投资方财务审计报告", en="investor's audit report"),
    "bid_award": Text(zh="中标文件", en="award of the bid"),
    "project_filing_form": Text(zh="对外承包工程备案表", en="filing form of the project"),
    "project_contract": Text(zh="承包合同", en="project contract"),
    "unknown": Text(zh="其他材料", en="other paper"),
}
"""The name of each document type."""

FIELD_NAMES: Mapping[str, Text] = {
    "address": Text(zh="住所", en="address"),
    "addressee": Text(zh="受理机关", en="department addressed"),
    "after_sales": Text(zh="售后服务", en="after-sales service"),
    "after_sales_clause": Text(zh="售后服务条款", en="after-sales clause"),
    "application_date": Text(zh="申请日期", en="application date"),
    "approval_date": Text(zh="企业申报审核通过日期", en="day of the enterprise's approval"),
    "assembled": Text(zh="拼（组）装、改装或凿改", en="assembly or tampering"),
    "auditee": Text(zh="被审计单位", en="firm audited"),
    "authority": Text(zh="受理机关", en="reviewing department"),
    "barcode_no": Text(zh="条形码号码", en="bar code number"),
    "basics": Text(zh="企业基本情况", en="basics of the enterprise"),
    "brand": Text(zh="车辆品牌", en="brand"),
    "business_figures": Text(zh="经营数据", en="figures of the business"),
    "business_record": Text(zh="业务经营情况", en="business record"),
    "buyer": Text(zh="买方", en="buyer"),
    "certificate_no": Text(zh="登记证书编号", en="certificate number"),
    "certificate_nos": Text(zh="证书编号", en="certificate numbers"),
    "chassis_brand": Text(zh="底盘品牌", en="chassis brand"),
    "client": Text(zh="委托单位", en="client"),
    "color": Text(zh="车身颜色", en="colour"),
    "conclusion": Text(zh="检测结论", en="conclusion"),
    "consignor": Text(zh="发货人", en="consignor"),
    "contract_no": Text(zh="合同号", en="contract number"),
    "contractor": Text(zh="承包单位", en="contractor"),
    "covers_application": Text(zh="适用车辆", en="vehicles covered"),
    "currency": Text(zh="币种", en="currency"),
    "customs_code": Text(zh="海关代码", en="customs code"),
    "customs_supervision": Text(zh="海关监管", en="customs supervision"),
    "date": Text(zh="日期", en="date"),
    "destination": Text(zh="目的国（地区）", en="destination"),
    "displacement": Text(zh="排量", en="displacement"),
    "displacement_ml": Text(zh="排量", en="displacement"),
    "display_area": Text(zh="二手车展示、销售场所", en="place to show and sell vehicles"),
    "domestic_or_imported": Text(zh="国产/进口", en="domestic or imported"),
    "employer": Text(zh="参保单位", en="employer"),
    "endorsement_date": Text(zh="转让登记待出口日期", en="date of the export endorsement"),
    "engine_no": Text(zh="发动机号", en="engine number"),
    "enterprise_type": Text(zh="企业类型", en="type of enterprise"),
    "established": Text(zh="成立日期", en="day of establishment"),
    "export_endorsement": Text(zh="“转让待出口”签注", en="endorsement 转让待出口"),
    "export_endorsement_date": Text(zh="“转让待出口”签注日期", en="date of the export endorsement"),
    "exporter": Text(zh="出口商", en="exporter"),
    "firm": Text(zh="会计师事务所", en="accounting firm"),
    "goods_condition": Text(zh="商品状态", en="condition of the goods"),
    "goods_name": Text(zh="商品名称", en="name of the goods"),
    "holder": Text(zh="产权人或承租人", en="owner or lessee"),
    "hs_code": Text(zh="商品编码", en="HS code"),
    "implementation_plan": Text(zh="实施方案", en="implementation plan"),
    "inspection_date": Text(zh="检测日期", en="inspection date"),
    "institution": Text(zh="检测机构", en="inspection body"),
    "investor_basics": Text(zh="企业投资方基本情况", en="basics of the investors"),
    "investors": Text(zh="投资方", en="investors"),
    "issue_date": Text(zh="发证日期", en="issue date"),
    "issuer": Text(zh="出具单位", en="issuer"),
    "issuing_body": Text(zh="发证机关", en="issuing body"),
    "lease_end": Text(zh="租赁期限", en="end of the lease"),
    "legal_representative": Text(zh="法定代表人", en="legal representative"),
    "licence_expiry": Text(zh="出口许可证有效截止日期", en="licence's last day"),
    "licence_type": Text(zh="营业执照载明类型", en="type on the business licence"),
    "language": Text(zh="合同语言", en="language"),
    "manufacture_date": Text(zh="车辆出厂日期", en="date of manufacture"),
    "manufacturer": Text(zh="制造厂名称", en="manufacturer"),
    "mileage_km": Text(zh="行驶里程", en="mileage"),
    "model": Text(zh="车辆型号", en="model"),
    "month": Text(zh="缴费所属期", en="month paid for"),
    "mortgage": Text(zh="抵押登记", en="mortgage"),
    "name": Text(zh="企业名称", en="name of the enterprise"),
    "no_dishonesty": Text(zh="无严重失信行为", en="no serious dishonesty"),
    "no_violations": Text(zh="无未整改违法违规行为", en="no violation left uncorrected"),
    "outlet": Text(zh="售后维修服务网点", en="service outlet"),
    "overseas_sales": Text(zh="境外销售", en="sale abroad"),
    "owner": Text(zh="机动车所有人", en="owner"),
    "owner_id": Text(zh="所有人身份证明号码", en="owner's identity number"),
    "pages": Text(zh="页码", en="pages"),
    "parties": Text(zh="交易主体", en="parties"),
    "period_end": Text(zh="报表期间", en="period of the statements"),
    "persons": Text(zh="人员", en="persons"),
    "plan_years": Text(zh="发展计划年限", en="years of the plan"),
    "plate_no": Text(zh="机动车登记编号", en="plate number"),
    "pledge": Text(zh="质押备案", en="pledge"),
    "project": Text(zh="项目名称", en="project"),
    "purchasing": Text(zh="国内采购", en="purchasing in China"),
    "quality_assurance": Text(zh="质量保障", en="quality assurance"),
    "quantity": Text(zh="数量", en="quantity"),
    "registration_date": Text(zh="注册登记日期", en="date of first registration"),
    "report_no": Text(zh="报告编号", en="report number"),
    "sealed": Text(zh="印章", en="seal"),
    "seats": Text(zh="核定载客", en="seats"),
    "seizure": Text(zh="查封、扣押", en="seizure"),
    "seller": Text(zh="卖方", en="seller"),
    "sign_date": Text(zh="签订日期", en="date of signing"),
    "signed": Text(zh="签字", en="signature"),
    "standards": Text(zh="检测标准", en="standard cited"),
    "term_end": Text(zh="营业期限", en="end of the term of operation"),
    "three_year_plan": Text(zh="未来三年发展计划", en="three-year plan"),
    "total_amount": Text(zh="总金额", en="total amount"),
    "total_in_words": Text(zh="总金额（大写）", en="total amount in words"),
    "trade_mode": Text(zh="贸易方式", en="trade mode"),
    "truthful": Text(zh="材料真实有效", en="truth of the papers"),
    "unit": Text(zh="单位", en="unit"),
    "unit_price": Text(zh="单价", en="unit price"),
    "arrival": Text(zh="目的港（地）", en="port or place of arrival"),
    "terms": Text(zh="条款中的期限、里程或比例", en="periods, distances or shares in the clauses"),
    "unqualified_items": Text(zh="不合格项", en="items not passed"),
    "uscc": Text(zh="统一社会信用代码", en="unified social credit code"),
    "use_nature": Text(zh="使用性质", en="use"),
    "valid_until": Text(zh="有效期", en="day of expiry"),
    "vehicle_type": Text(zh="车辆类型", en="vehicle type"),
    "vin": Text(zh="车辆识别代号", en="VIN"),
    "vins": Text(zh="车辆识别代号", en="VINs"),
    "year": Text(zh="审计年度", en="year audited"),
}
"""The name of each field that a finding may be about."""

UNREAD = Text(zh="（未能识别）", en="(not read)")
YES = Text(zh="是", en="yes")
NO = Text(zh="否", en="no")


def shown(value: object) -> Text:
    """A value in both languages, as messages show it: dates ISO, lists with commas.

    >>> shown(dt.date(2026, 1, 2)).en
    '2026-01-02'
    >>> shown(("a", "b")).zh
    'a、b'
    """
    if isinstance(value, Text):
        return value
    if value is None:
        return UNREAD
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, dt.date):
        return Text(zh=value.isoformat(), en=value.isoformat())
    if isinstance(value, tuple | list | frozenset):
        parts = [shown(item) for item in value]
        return Text(
            zh="、".join(part.zh for part in parts), en=", ".join(part.en for part in parts)
        )
    return Text(zh=str(value), en=str(value))


def plain(value: object) -> str | None:
    """A value as the report's `expected` and `found` print it: no language but its own."""
    if value is None:
        return None
    if isinstance(value, Text):
        return value.zh
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | list):
        return ", ".join(plain(item) or "" for item in value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)
