"""Faults of the inspection report and of who made it."""

from samples.car import COLOURS
from samples.draft import Draft
from samples.faults import typos
from samples.faults.registry import fault
from samples.faults.unsealing import unseal
from samples.papers.inspection import BAD

PLAIN_TITLE = "机动车检测报告"
WRONG = (
    ("T/CAS 358-2020", "《二手商用车辆及挂车出口检验规范》（T/CAS 358-2020）"),
    ("GB/T 30323-2013", "GB/T 30323-2013《二手车鉴定评估技术规范》"),
    ("GB 38900-2020", "GB 38900-2020《机动车安全技术检验项目和方法》"),
    ("GB 7258-2017", "GB 7258-2017《机动车运行安全技术条件》"),
    ("", "《二手乘用车出口检验规范》"),
)


@fault("inspection-report-missing")
def missing(draft: Draft) -> tuple[str | None, str]:
    """One vehicle's report is not in the dossier."""
    paper = draft.one("inspection_report")
    draft.papers.remove(paper)
    return paper.vin, "report left out"


@fault("inspection-vin-differs", also=("vin-malformed", "vehicle-unlike-certificate"))
def vin_differs(draft: Draft) -> tuple[str | None, str]:
    """One character of the report's VIN is another one."""
    paper = draft.one("inspection_report")
    paper.values["vin"] = typos.other_vin(draft.rng, paper.values["vin"])
    return paper.vin, f"report says {paper.values['vin']}"


@fault("inspection-standard-missing", also=("inspection-standard-wrong",))
def standard_missing(draft: Draft) -> tuple[str | None, str]:
    """The report names no standard."""
    paper = draft.one("inspection_report")
    paper.values["standards"] = []
    basis = draft.rng.choice(("国家相关法律法规及委托方要求", "车辆技术资料、委托检测协议"))
    paper.extra |= {
        "basis": basis,
        "title": PLAIN_TITLE,
        "conclusion_text": "所检项目均合格，检测结论：合格。",
    }
    return paper.vin, "no standard"


@fault(
    "inspection-standard-wrong",
    weight=7,
    groups=("passenger", "electric", "truck", "tractor", "trailer", "bus"),
    also=("inspection-standard-missing",),
)
def standard_wrong(draft: Draft) -> tuple[str | None, str]:
    """Another standard: superseded, domestic, of another year, or for the other kind of vehicle."""
    paper = draft.one("inspection_report")
    own = paper.values["standards"][0]
    other = "WM/T 9-2022" if own.startswith("WM/T 8") else "WM/T 8-2022"
    way = draft.rng.randrange(3)
    paper.extra |= {"title": PLAIN_TITLE}
    if way == 0:
        paper.values["standards"] = [other]
        return paper.vin, f"{other} in place of {own}"
    if way == 1:
        year = own.replace("2022", draft.rng.choice(("2020", "2021", "2012")))
        paper.values["standards"] = [year]
        return paper.vin, year
    number, basis = draft.rng.choice(WRONG)
    paper.values["standards"] = [number] if number else []
    paper.extra |= {"basis": basis, "conclusion_text": "所检项目均合格，检测结论：合格。"}
    return paper.vin, basis


@fault("inspection-not-qualified")
def not_qualified(draft: Draft) -> tuple[str | None, str]:
    """The report's conclusion is 不合格."""
    paper = draft.one("inspection_report")
    paper.values["conclusion"] = "unqualified"
    paper.extra |= {"conclusion_text": draft.rng.choice(BAD), "failed": draft.rng.randrange(20)}
    return paper.vin, "unqualified"


@fault("inspection-brand-or-model-differs", also=("vehicle-unlike-certificate",))
def model_differs(draft: Draft) -> tuple[str | None, str]:
    """The report's model is not the certificate's."""
    paper = draft.one("inspection_report")
    paper.values["model"] = typos.other_model(draft.rng, paper.values["model"])
    return paper.vin, f"report says {paper.values['model']}"


@fault(
    "engine-number-differs",
    groups=("passenger", "hybrid", "truck", "bus"),
    also=("vehicle-unlike-certificate",),
)
def engine(draft: Draft) -> tuple[str | None, str]:
    """The report's engine number is not the certificate's."""
    paper = draft.one("inspection_report")
    paper.values["engine_no"] = typos.other_number(draft.rng, paper.values["engine_no"])
    return paper.vin, f"report says {paper.values['engine_no']}"


@fault("vehicle-unlike-certificate")
def unlike(draft: Draft) -> tuple[str | None, str]:
    """The inspected vehicle has another colour than the certificate."""
    paper = draft.one("inspection_report")
    colour = draft.rng.choice(
        [
            c
            for c in COLOURS
            if c != paper.values["color"] and {c, paper.values["color"]} != {"灰", "银"}
        ]
    )
    paper.values["color"] = colour
    return paper.vin, f"inspected {colour}"


@fault("inspection-client-differs")
def client(draft: Draft) -> tuple[str | None, str]:
    """Another firm commissioned the report."""
    paper = draft.one("inspection_report")
    paper.values["client"] = typos.other_name(draft.rng, draft.story.exporter)
    return paper.vin, f"client {paper.values['client']}"


@fault("inspection-report-unsealed")
def unsealed(draft: Draft) -> tuple[str | None, str]:
    """The report bears no seal, or another firm's."""
    paper = draft.one("inspection_report")
    return paper.vin, unseal(draft, paper)


@fault("inspection-body-not-third-party", also=("inspection-body-declaration-differs",))
def not_third_party(draft: Draft) -> tuple[str | None, str]:
    """The exporter or the maker has inspected its own vehicles."""
    model = draft.story.cars[0].model
    name = draft.story.exporter.name if draft.rng.random() < 0.6 else model.manufacturer
    for paper in draft.of("inspection_report"):
        paper.values["institution"] = name
        paper.seals["institution"] = f"inspection:{name}:{draft.story.cma_no}"
    for paper in draft.of("inspection_body_declaration"):
        paper.values["issuer"] = name
        paper.seals["institution"] = f"firm:{name}:"
    return None, f"inspected by {name}"


@fault("inspection-body-declaration-missing")
def declaration_missing(draft: Draft) -> tuple[str | None, str]:
    """The inspection body has declared nothing."""
    draft.papers.remove(draft.one("inspection_body_declaration"))
    return None, "declaration left out"


@fault("inspection-body-declaration-differs")
def declaration_differs(draft: Draft) -> tuple[str | None, str]:
    """Another body has declared than the one that inspected."""
    paper = draft.one("inspection_body_declaration")
    own = draft.story.inspector.name
    near = own.replace("检测", "检验").replace("质量技术", "技术质量").replace("检验检验", "检验")
    swapped = own.replace("有限公司", "有限责任公司")
    name = draft.rng.choice((near if near != own else swapped, swapped))
    paper.values["issuer"] = name
    paper.seals["institution"] = f"firm:{name}:"
    return None, f"declared by {name}"
