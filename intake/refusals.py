"""Why the service does not do what it was asked for: a stable code, both languages, the next step.

What is wrong with a file is in `intake.errors`; here is what is wrong with a request, or with the
moment at which it came.
"""

from collections.abc import Mapping
from typing import Any

from dossier import Text
from intake.errors import PROBLEMS, IntakeError, Problem

REFUSALS: Mapping[str, Problem] = {
    "forbidden": Problem(
        403,
        True,
        "您的角色（{role}）不能进行此操作。请由有权限的人员办理，或与管理员联系。",
        "Your role ({role}) may not do this. Ask somebody who may, or the administrator.",
    ),
    "already_handed_in": Problem(
        409,
        True,
        "该卷宗已提交，不能再向本次上传添加内容。如需补充材料，请新建上传。",
        "The dossier is handed in and this upload is closed. Start a new upload to add papers.",
    ),
    "offset_differs": Problem(
        409,
        False,
        "续传位置不符：服务器已收到{offset}字节。请从该位置继续上传。",
        "The upload stands at {offset} bytes, not where this piece begins. Go on from there.",
    ),
    "checksum_differs": Problem(
        422,
        False,
        "收到的内容与所声明的SHA-256不一致，可能在传输中损坏。请重新上传该文件。",
        "What arrived has another SHA-256 than was declared; it was damaged on the way. Send the "
        "file again.",
    ),
    "upload_incomplete": Problem(
        409,
        False,
        "文件“{name}”尚未传完（{offset}/{size}字节）。请传完后再提交卷宗。",
        "The file “{name}” is not complete ({offset} of {size} bytes). Finish it, then hand in.",
    ),
    "bad_address": Problem(
        422,
        True,
        "回调地址无效。请填写完整的http或https地址，不含用户名与#片段。",
        "The webhook's address is no good. Give a whole http or https URL, no user, no fragment.",
    ),
    "bad_cursor": Problem(
        422,
        True,
        "翻页游标无效。请使用上一页答复中next的值，或不带after从头读取。",
        "The cursor is none of ours. Send what `next` said, or begin anew without `after`.",
    ),
    "no_reasons": Problem(
        409,
        False,
        "没有已确认的不符合项，无需出具告知书。如确有不符，请先对相应核验结果作出决定。",
        "There is no confirmed reason, so there is no notice to write. Where a finding holds, "
        "decide so first.",
    ),
    "font_missing": Problem(
        503,
        False,
        "服务器未安装中文字体，无法生成PDF。请管理员安装（apt-get install fonts-noto-cjk）后重试。",
        "The server has no Chinese font, so no PDF can be set. Have the administrator install one "
        "(apt-get install fonts-noto-cjk), then try again.",
    ),
    "name_taken": Problem(
        409,
        True,
        "登录名“{name}”已被使用。请换一个登录名。",
        "The name “{name}” is taken. Choose another.",
    ),
    "bad_account": Problem(
        422,
        True,
        "账号信息有误：登录名不能为空，角色须为列表中之一，密码至少8个字符。请更正后重试。",
        "The account is no good: it needs a name, one of the roles, and a password of at least 8 "
        "characters. Correct it and try again.",
    ),
    "last_administrator": Problem(
        409,
        True,
        "这是最后一个可用的管理员账号，不能停用或更改角色。请先另设管理员。",
        "This is the last administrator; the account cannot be changed so. Make another one first.",
    ),
    "link_used": Problem(
        410,
        True,
        "登录链接无效、已使用或已过期。请向管理员索取新链接，或用密码登录。",
        "This sign-in link is unknown, used or expired. Ask for a new one, or sign in by password.",
    ),
    "upload_link_over": Problem(
        410,
        True,
        "此上传链接无效、已到期或已被收回。请向发给您链接的人索取新链接；此前传到的文件均已妥善保存。",
        "This upload link is unknown, has expired or was taken back. Ask whoever sent it for a new "
        "one; what arrived before is safe.",
    ),
    "upload_link_full": Problem(
        409,
        True,
        "通过此链接传送的文件数量或总大小已达上限。如还有材料，请联系发给您链接的人。",
        "This link has taken as much as it may. If there is more, tell whoever sent it to you.",
    ),
    "too_many_links": Problem(
        409,
        True,
        "该卷宗同时有效的上传链接已达{count}个。请先收回不再使用的链接。",
        "This dossier has {count} links that hold. Take back those that are not used any more.",
    ),
    "closed_to_papers": Problem(
        409,
        True,
        "该卷宗已办结，不再接收材料。",
        "This dossier is decided and takes no more papers.",
    ),
    "wrong_password": Problem(
        401,
        True,
        "登录名或密码不正确。请核对后重试；忘记密码请联系管理员。",
        "The name or the password is wrong. Check both; if you forgot, ask the administrator.",
    ),
    "too_many_tries": Problem(
        429,
        False,
        "尝试次数过多。请于一分钟后重试。",
        "Too many tries. Wait a minute, then try again.",
    ),
    "single_sign_on_failed": Problem(
        401,
        False,
        "单点登录未成功：身份提供方没有确认，或等待过久。请重试；如仍不行，请联系管理员。",
        "Single sign-on did not work: the provider did not confirm it, or it took too long. Try "
        "again; if it fails again, tell the administrator.",
    ),
    "single_sign_on_away": Problem(
        502,
        False,
        "暂时无法连接单点登录的身份提供方。请稍后重试，或用密码、登录链接登录。",
        "The provider of single sign-on cannot be reached. Try again later, or sign in by password "
        "or link.",
    ),
    "no_role_told": Problem(
        403,
        True,
        "您的单位账号没有使用本系统的角色。请联系管理员开通。",
        "Your organisation's account has no role here. Ask the administrator for one.",
    ),
    "account_of_another": Problem(
        403,
        True,
        "登录名“{name}”已由本系统的另一账号使用，不能自动关联。请联系管理员。",
        "The name “{name}” belongs to an account here that is not known to be yours. Ask the "
        "administrator.",
    ),
    "account_out_of_use": Problem(
        403,
        True,
        "您的账号已停用。请联系管理员。",
        "Your account is out of use. Ask the administrator.",
    ),
    "reason_needed": Problem(
        422,
        True,
        "请写明理由后再提交：该决定将永久留存，须能复核。",
        "Give a reason: this decision is kept for ever and others must be able to follow it.",
    ),
    "no_such_value": Problem(
        422,
        True,
        "“{value}”不是该项目可用的值。请按票面重新填写（日期如2024-03-01，数字不带单位）。",
        "“{value}” is no value for this field. Type it as printed (dates as 2024-03-01, numbers "
        "without units).",
    ),
    "not_on_desk": Problem(
        409,
        True,
        "该卷宗正由{name}办理。请从队列领取其他卷宗。",
        "{name} has this dossier on the desk. Take another one from the queue.",
    ),
    "still_open": Problem(
        409,
        True,
        "还有{count}项核验结果未作决定。请逐项处理后再对卷宗作出结论。",
        "{count} findings are not settled yet. Settle each, then decide the dossier.",
    ),
    "reasons_hold": Problem(
        409,
        True,
        "有{count}项不符合项成立，不能通过。请退回补正，或撤销相应决定。",
        "{count} findings hold, so the dossier cannot be accepted. Return it, or undo those.",
    ),
    "foreign_form": Problem(
        403,
        False,
        "页面已过期，或该请求并非由本系统页面发出，未作任何更改。请刷新页面后重试。",
        "The page is out of date, or the request did not come from a page of ours; nothing was "
        "changed. Load the page again and retry.",
    ),
    "second_person_needed": Problem(
        409,
        False,
        "推翻“禁止出口”级别的核验结果须由另一名复核人确认。请由他人办理。",
        "To overrule a blocking finding takes a second reviewer. Let somebody else confirm it.",
    ),
}


class Refusal(IntakeError):
    """A request that is not met, with what the client needs to do better."""

    def __init__(
        self,
        code: str,
        *,
        retry_after_s: int | None = None,
        members: Mapping[str, Any] | None = None,
        **values: str | Text,
    ) -> None:
        """Make a refusal.

        Args:
            code: One of `REFUSALS`, or of the files' `PROBLEMS`.
            retry_after_s: After how many seconds to try again, where that is of use.
            members: Further members of the problem document, as the current version.
            values: What fills the placeholders of the words, a text in its own language.
        """
        problem = REFUSALS[code] if code in REFUSALS else PROBLEMS[code]
        zh = {name: one.zh if isinstance(one, Text) else one for name, one in values.items()}
        en = {name: one.en if isinstance(one, Text) else one for name, one in values.items()}
        self.code = code
        self.problem = problem
        self.message = Text(
            zh=problem.zh.format(**{"where": "", "reason": "", **zh}),
            en=problem.en.format(**{"where": "", "reason": "", **en}),
        )
        self.retry_after_s = retry_after_s
        self.members: Mapping[str, Any] = members or {}
        Exception.__init__(self, f"{code}: {self.message.en}")
