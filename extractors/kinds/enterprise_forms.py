"""Which fields the papers of a declaration have, and the labels that end a neighbour's value."""

from extractors.fields.accounting_firm import ACCOUNTING_FIRM
from extractors.fields.appraiser_certificate_no import APPRAISER_CERTIFICATE_NO
from extractors.fields.appraiser_name import APPRAISER_NAME
from extractors.fields.audit_year import AUDIT_YEAR
from extractors.fields.auditee import AUDITEE
from extractors.fields.contractor import CONTRACTOR
from extractors.fields.customs_code import CUSTOMS_CODE
from extractors.fields.date import DATE
from extractors.fields.employer import EMPLOYER
from extractors.fields.enterprise_name import ENTERPRISE_NAME
from extractors.fields.enterprise_type import ENTERPRISE_TYPE
from extractors.fields.established import ESTABLISHED
from extractors.fields.filing_no import FILING_NO
from extractors.fields.holder import HOLDER
from extractors.fields.issuer import ISSUER
from extractors.fields.lease_end import LEASE_END
from extractors.fields.legal_representative import LEGAL_REPRESENTATIVE
from extractors.fields.lessor import LESSOR
from extractors.fields.licence_type import LICENCE_TYPE
from extractors.fields.period_end import PERIOD_END
from extractors.fields.project import PROJECT
from extractors.fields.project_country import PROJECT_COUNTRY
from extractors.fields.report_no import REPORT_NO
from extractors.fields.seat import SEAT
from extractors.fields.sign_date import SIGN_DATE
from extractors.fields.term_end import TERM_END
from extractors.fields.uscc import USCC
from extractors.fields.valid_until import VALID_UNTIL
from extractors.kinds.forms import AnySpec, vocabulary

_CONTACT = (
    "联系人",
    "联系电话",
    "电话",
    "传真",
    "手机",
    "电子邮箱",
    "邮箱",
    "邮编",
    "地址",
    "网址",
)

LETTER_FIELDS: tuple[AnySpec, ...] = (
    ENTERPRISE_NAME,
    USCC,
    ENTERPRISE_TYPE,
    CUSTOMS_CODE,
    LEGAL_REPRESENTATIVE,
    SEAT,
    DATE,
)
LETTER_FORM = vocabulary(
    (*LETTER_FIELDS, ESTABLISHED),
    *_CONTACT,
    "注册资本",
    "注册资金",
    "成立日期",
    "经营范围",
    "职工人数",
    "员工人数",
    "主营业务",
    "申请日期",
    "填表日期",
    "申报日期",
    "盖章",
    "签字",
)
STATEMENT_FIELDS: tuple[AnySpec, ...] = (ISSUER, LEGAL_REPRESENTATIVE, DATE)
STATEMENT_FORM = vocabulary((*STATEMENT_FIELDS, USCC), *_CONTACT, "盖章", "公章", "单位盖章")
LICENCE_FIELDS: tuple[AnySpec, ...] = (
    ENTERPRISE_NAME,
    USCC,
    LICENCE_TYPE,
    SEAT,
    LEGAL_REPRESENTATIVE,
    ESTABLISHED,
    TERM_END,
)
LICENCE_FORM = vocabulary(
    LICENCE_FIELDS, "注册资本", "经营范围", "登记机关", "注册号", "证照编号", "副本", "正本"
)
CUSTOMS_FIELDS: tuple[AnySpec, ...] = (ENTERPRISE_NAME, CUSTOMS_CODE, USCC)
CUSTOMS_FORM = vocabulary(
    (*CUSTOMS_FIELDS, LEGAL_REPRESENTATIVE, SEAT),
    *_CONTACT,
    "海关备案日期",
    "首次注册日期",
    "注册登记日期",
    "报关有效期",
    "有效期",
    "备案日期",
    "所在地海关",
    "注册海关",
    "行政区划",
    "经济区划",
    "经营类别",
    "报关单位类别",
    "组织机构类型",
    "经济类型",
    "行业种类",
    "年报情况",
    "注销标志",
    "英文名称",
)
PREMISES_FIELDS: tuple[AnySpec, ...] = (HOLDER, LESSOR, SEAT, LEASE_END)
PREMISES_FORM = vocabulary(
    PREMISES_FIELDS,
    *_CONTACT,
    "共有情况",
    "不动产单元号",
    "权利类型",
    "权利性质",
    "用途",
    "房屋用途",
    "面积",
    "建筑面积",
    "租金",
    "押金",
    "法定代表人",
    "统一社会信用代码",
    "身份证号",
    "签订日期",
)
PERSON_FIELDS: tuple[AnySpec, ...] = (APPRAISER_NAME, APPRAISER_CERTIFICATE_NO, VALID_UNTIL)
PERSON_FORM = vocabulary(
    PERSON_FIELDS,
    "性别",
    "出生年月",
    "出生日期",
    "身份证号",
    "身份证号码",
    "证件号码",
    "证件类型",
    "文化程度",
    "职业名称",
    "职业(工种)",
    "职业及等级",
    "职业资格",
    "等级",
    "技能等级",
    "级别",
    "评定成绩",
    "理论知识考试成绩",
    "操作技能考核成绩",
    "发证日期",
    "发证机构",
    "发证单位",
    "发证机关",
    "颁发日期",
    "评价机构",
    "工作单位",
    "单位",
    "序号",
    "备注",
    "资格名称",
    "专业名称",
)
INSURANCE_FORM = vocabulary(
    (EMPLOYER, APPRAISER_NAME, USCC),
    "身份证号",
    "身份证号码",
    "证件号码",
    "社会保障号",
    "社会保障号码",
    "社保编号",
    "个人编号",
    "单位编号",
    "缴费基数",
    "缴费月份",
    "缴费年月",
    "缴费起止时间",
    "起止年月",
    "费款所属期",
    "参保险种",
    "险种",
    "险种类型",
    "参保状态",
    "缴费状态",
    "参保时间",
    "养老保险",
    "失业保险",
    "工伤保险",
    "医疗保险",
    "生育保险",
    "单位缴费",
    "个人缴费",
    "打印日期",
    "出具日期",
    "序号",
    "备注",
    "性别",
)
AUDIT_FIELDS: tuple[AnySpec, ...] = (AUDITEE, ACCOUNTING_FIRM, REPORT_NO, AUDIT_YEAR)
AUDIT_FORM = vocabulary(
    (*AUDIT_FIELDS, DATE), *_CONTACT, "中国注册会计师", "注册会计师", "报备号码", "报备编码"
)
STATEMENTS_FIELDS: tuple[AnySpec, ...] = (ENTERPRISE_NAME, PERIOD_END)
STATEMENTS_FORM = vocabulary(
    STATEMENTS_FIELDS, "单位", "金额单位", "货币单位", "项目", "行次", "资产", "负债和所有者权益"
)
PROJECT_FIELDS: tuple[AnySpec, ...] = (CONTRACTOR, PROJECT, PROJECT_COUNTRY)
PROJECT_FORM = vocabulary(
    (*PROJECT_FIELDS, FILING_NO, DATE, SIGN_DATE, USCC),
    *_CONTACT,
    "招标人",
    "招标单位",
    "业主名称",
    "业主",
    "发包人",
    "发包方",
    "甲方",
    "中标价",
    "中标金额",
    "中标日期",
    "合同额",
    "合同金额",
    "合同编号",
    "工期",
    "合同工期",
    "资金来源",
    "承包方式",
    "项目类别",
    "工程类别",
    "所属行业",
    "项目概况",
    "备案日期",
    "备案机关",
    "法定代表人",
    "The Employer",
    "Employer",
    "Contract price",
)
