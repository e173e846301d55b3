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
    "no_reasons": Problem(
        409,
        False,
        "没有已确认的不符合项，无需出具告知书。",
        "There is no confirmed reason, so there is no notice to write.",
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
