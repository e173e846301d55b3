"""Export by project contracting (三(五)): who does it, and the three papers that prove it."""

from dossier import PROJECT_DOCUMENTS, Dossier, Judgement, ProjectPaper, Text
from validators.answers import not_applicable, passed
from validators.doubt import READABLE, absent
from validators.enterprise import doubted

NOT_CONTRACTING = Text(zh="非以工程承包方式出口。", en="This is no export by project contracting.")
MODE_UNKNOWN = Text(
    zh="是否以工程承包方式出口未能确定。", en="Whether this is project contracting is not certain."
)


def contracting(dossier: Dossier) -> bool | None:
    """Whether the enterprise exports by project contracting; None where readings differ.

    Told by the type that was declared, and in a licence application by the trade mode too.
    """
    if dossier.kind == "enterprise":
        kind = dossier.enterprise.enterprise_type
        answers = {value == "contracting" for value in kind.candidates}
        return answers.pop() if len(answers) == 1 else None if answers else False
    if dossier.application.enterprise_type.value == "contracting":
        return True
    mode = dossier.application.trade_mode
    answers = {"承包" in text for text in mode.candidates}
    if len(answers) == 1 and mode.confidence >= READABLE:
        return answers.pop()
    return None if answers else False


def project_papers(dossier: Dossier) -> tuple[ProjectPaper, ...]:
    """The papers of the project, whichever are there."""
    return tuple(d for d in dossier.documents if isinstance(d, ProjectPaper))


def proved_by(dossier: Dossier, kind: type[ProjectPaper]) -> Judgement:
    """Whether a paper of the project is there, where the export is by project contracting."""
    answer = contracting(dossier)
    if answer is False:
        return not_applicable(NOT_CONTRACTING)
    papers = dossier.documents_of(kind)
    if papers:
        return passed(about=papers)
    judgement = absent(dossier)
    return judgement if answer else doubted(judgement, MODE_UNKNOWN)


def complete(dossier: Dossier) -> bool:
    """Whether all three papers of the project are there."""
    return all(dossier.documents_of(kind) for kind in PROJECT_DOCUMENTS)
