"""The consignor against the exporter."""

from dossier import Dossier, Judgement, Text
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.firms import key
from validators.rule import rule


@rule(
    id="consignor-not-exporter",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="发货人与出口商不一致", en="consignor is not the exporter"),
    fail=Text(
        zh="发货人“{found}”与出口商“{expected}”不一致；两栏均应填写二手车出口企业名称。",
        en="The consignor is “{found}”, the exporter “{expected}”; both must be the same firm.",
    ),
    passed=Text(
        zh="发货人与出口商一致：{found}。", en="Consignor and exporter are the same: {found}."
    ),
    unsure=Text(
        zh="发货人识别为“{found}”，出口商为“{expected}”，是否一致请人工核对。",
        en="The consignor was read as “{found}”, the exporter as “{expected}”. Please look.",
    ),
    remedy=Text(
        zh="“出口商”“发货人”两栏均填写二手车出口企业名称；不得由其他企业代为申领。",
        en="Put the exporting firm's name into both columns; no other firm may apply for it.",
    ),
)
def consignor_not_exporter(dossier: Dossier) -> Judgement:
    """Both columns bear the very same name; 有限公司 and 有限责任公司 are two firms."""
    exporter, consignor = dossier.application.exporter, dossier.application.consignor
    return unstated(dossier, exporter, consignor) or compare_fields(
        consignor, exporter, key=key, name="consignor", about=(dossier.form,)
    )
