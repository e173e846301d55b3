"""Faults of the market access declaration and the after-sales confirmation."""

from samples.draft import Draft
from samples.faults import typos
from samples.faults.application import another_country
from samples.faults.registry import fault
from samples.faults.unsealing import unseal
from samples.paper import Paper


def _other_vin(draft: Draft, paper: Paper) -> tuple[str | None, str]:
    vin = draft.rng.choice(paper.values["vins"])
    other = typos.other_vin(draft.rng, vin)
    paper.extra["cars"][other] = paper.extra["cars"][vin]
    paper.values["vins"] = [other if known == vin else known for known in paper.values["vins"]]
    return vin, f"says {other}"


def _other_country(draft: Draft, paper: Paper) -> tuple[str | None, str]:
    land = another_country(draft)
    paper.values["destination"] = land.iso
    paper.extra["destination_zh"] = land.zh
    return None, f"for {land.iso}"


@fault("market-access-declaration-missing")
def access_missing(draft: Draft) -> tuple[str | None, str]:
    """No declaration on market access."""
    draft.papers.remove(draft.one("market_access_declaration"))
    return None, "declaration left out"


@fault("market-access-declaration-unsealed")
def access_unsealed(draft: Draft) -> tuple[str | None, str]:
    """The market access declaration bears no seal, or another firm's."""
    paper = draft.one("market_access_declaration")
    return None, unseal(draft, paper)


@fault("market-access-declaration-differs")
def access_differs(draft: Draft) -> tuple[str | None, str]:
    """The declaration is for another country, has another VIN, or leaves a vehicle out."""
    paper = draft.one("market_access_declaration")
    way = draft.rng.randrange(3)
    if way == 0:
        return _other_country(draft, paper)
    if way == 1 and len(paper.values["vins"]) > 1:
        vin = draft.rng.choice(paper.values["vins"])
        paper.values["vins"] = [known for known in paper.values["vins"] if known != vin]
        return vin, "not in the declaration"
    return _other_vin(draft, paper)


@fault("after-sales-confirmation-missing", young=True)
def service_missing(draft: Draft) -> tuple[str | None, str]:
    """A car registered at most 180 days before, and no confirmation by its maker."""
    paper = draft.one("after_sales_confirmation")
    draft.papers.remove(paper)
    return paper.values["vins"][0], f"no confirmation by {paper.values['issuer']}"


@fault("after-sales-confirmation-differs", young=True, also=("after-sales-confirmation-missing",))
def service_differs(draft: Draft) -> tuple[str | None, str]:
    """The confirmation is for another country or VIN, or comes from a sales company."""
    paper = draft.one("after_sales_confirmation")
    way = draft.rng.randrange(3)
    if way == 0:
        return _other_country(draft, paper)
    if way == 1:
        return _other_vin(draft, paper)
    maker: str = paper.values["issuer"]
    sales = (
        maker.replace("有限公司", "销售有限公司")
        .replace("股份销售", "销售")
        .replace("有限责任公司", "销售有限责任公司")
    )
    paper.values["issuer"] = sales
    paper.seals["manufacturer"] = f"firm:{sales}:"
    return paper.values["vins"][0], f"issued by {sales}"
