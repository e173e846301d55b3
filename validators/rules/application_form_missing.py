"""No application at all."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed
from validators.clause import Clause
from validators.doubt import absent
from validators.rule import rule


@rule(
    id="application-form-missing",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="缺少出口许可证申请表", en="application form missing"),
    fail=Text(
        zh="未见出口许可证申请表，也未填报电子申请信息。",
        en="There is neither an application form nor a declared application.",
    ),
    passed=Text(zh="出口许可证申请信息已提交。", en="The application is there."),
    remedy=Text(
        zh="补交出口许可证申请表，或在线填报申请信息。",
        en="Hand in the application form, or declare the application online.",
    ),
)
def application_form_missing(dossier: Dossier) -> Judgement:
    """A declared application (the paperless form) or the form's own page is there."""
    if dossier.declared or dossier.form is not None:
        return passed(about=(dossier.form,))
    return absent(dossier)
