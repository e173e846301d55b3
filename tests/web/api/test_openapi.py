"""The description is true: it is what is served, and a stranger who goes by it meets no 500."""

import os
from collections import Counter, defaultdict

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from intake.services import together, uploads, webhooks
from intake.services.standing import standings
from intake.services.together import Chosen
from tests.web.api.conftest import handed_in, judged
from web.api.about import description
from web.api.openapi import TAGS
from web.api.operation import OPERATIONS
from web.problems import CATALOGUE

CALLS = int(os.environ.get("API_TRIAL_CALLS", "300"))
"""How many calls the trial makes, about."""
CONFORM = [response_schema_conformance, status_code_conformance, content_type_conformance]


def test_the_page_of_the_repository_is_what_is_served(root, anybody):
    kept = (root / "docs/openapi.json").read_text(encoding="utf-8")
    assert kept == description(), "python -m web.api > docs/openapi.json"
    assert anybody.get("/api/v1/openapi.json").text == kept


def test_every_operation_has_a_name_of_its_own_a_chapter_and_only_known_codes():
    names = Counter(one.name for one in OPERATIONS)
    assert [name for name, times in names.items() if times > 1] == []
    for one in OPERATIONS:
        assert one.tag in TAGS
        assert set(one.problems) <= set(CATALOGUE)
        assert one.summary[0].isupper()


def test_every_code_is_told_with_its_status_and_its_words_in_both_languages(anybody):
    listed = anybody.get("/api/v1/problems").get_json()
    assert {one["code"] for one in listed} == set(CATALOGUE)
    for one in listed:
        assert 400 <= one["status"] < 600
        assert one["message"]["zh"].endswith("。"), one["code"]
        assert one["message"]["en"].endswith("."), one["code"]
        assert anybody.get(f"/api/v1/problems/{one['code']}").get_json() == one


def _settled_together(service, actor, dossiers):
    """A batch that somebody settled."""
    with service.record.reading() as session:
        finding = next(one.finding for one in standings(session, dossiers[0]) if one.finding.cause)
        found = together.same(session, service.record, actor, dossiers[0], finding.finding)
    chosen = [
        Chosen(one.dossier.id, one.standing.finding.finding, one.standing.version)
        for one in found
        if one.dossier.id in dossiers
    ]
    asked = (service.record, actor, dossiers[0], finding.finding, chosen, "holds", "一并处理")
    return together.settle(*asked).batch


@pytest.fixture(scope="module")
def real(service, callers):
    """Ids that are there, so that calls get further than 404."""
    owner = callers["administrator"]
    ids = [judged(service, handed_in(service, owner)) for _ in range(3)]
    files = [owner.get(f"/dossiers/{one}/files").get_json()[0]["id"] for one in ids]
    found = owner.get(f"/dossiers/{ids[0]}/findings?needs_a_person=true").get_json()["findings"]
    upload = uploads.begin(service, owner.actor, ids[0], "piece.png", 1000)
    hook, _ = webhooks.register(
        service.record, owner.actor, "https://hook.example/", ["dossier.judged"]
    )
    return {
        "dossier_id": [str(one) for one in ids],
        "file_id": files,
        "finding_id": [one["finding"]["id"] for one in found],
        "upload_id": [str(upload.id)],
        "webhook_id": [str(hook.id)],
        "batch_id": [str(_settled_together(service, owner.actor, ids[1:]))],
        "message_id": [str(webhooks.try_out(service.record, hook.id).id)],
        "number": [1],
    }


schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # werkzeug's client
def test_who_goes_by_the_description_meets_no_500_and_nothing_undescribed(app, callers, real):
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)
    # A stream of events ends only with its dossier; it has a test of its own.
    schema = schema.exclude(operation_id=["get_events", "get_openapi"])
    token = f"Bearer {callers['administrator'].secret}"
    calls, wrong = Counter(), defaultdict(list)
    for found in schema.get_all_operations():
        _try(found.ok(), token, real, calls, wrong)
    print(f"{sum(calls.values())} calls of {len(calls)} operations")  # noqa: T201  for whoever asks
    assert dict(wrong) == {}
    assert sum(calls.values()) >= CALLS * 0.6


def _try(operation, token, real, calls, wrong):
    most = max(4, CALLS // len(OPERATIONS))

    @seed(20240301)
    @settings(
        max_examples=most,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def run(case):
        calls[operation.label] += 1
        turn = calls[operation.label]
        for name in list(case.path_parameters or ()):
            if name in real and turn % 4:
                case.path_parameters[name] = real[name][turn % len(real[name])]
        case.headers = {**(case.headers or {}), "Authorization": token}
        answer = case.call()
        if answer.status_code >= 500:
            wrong[operation.label].append((answer.status_code, case.as_curl_command()))
        try:
            case.validate_response(answer, checks=CONFORM)
        except* Exception as group:
            wrong[operation.label] += [str(one) for one in group.exceptions]

    run()
