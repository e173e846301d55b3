"""Every operation × every role, the owner and a stranger: who is let in, and who sees nothing."""

import io
import uuid

import pytest

from intake.services import uploads
from intake.services.access import ROLES
from tests.web.api.conftest import handed_in, judged, picture
from web.api import PREFIX
from web.api.operation import OPERATIONS

BODIES = {
    "create_dossier": {"json": {}},
    "declare_application": {"json": {"exporter": "x"}},
    "add_files": {},
    "rerun_dossier": {"json": {"reason": "x"}},
    "begin_upload": {"json": {"name": "a.png", "size": 10}},
    "decide_finding": {"json": {"choice": "holds"}, "headers": {"If-Match": '"0"'}},
    "decide_dossier": {"json": {"verdict": "returned"}, "headers": {"If-Match": '"0"'}},
    "reopen_dossier": {"json": {"reason": "x"}},
    "make_token": {"json": {"name": "x"}},
    "register_webhook": {"json": {"url": "https://a.example", "events": ["dossier.judged"]}},
    "switch_webhook": {"json": {"active": True}},
    "correct_value": {"json": {"document": "d1", "field": "vin", "value": "x"}},
    "assign_page": {"json": {"file": "x.png", "page": 1, "type": "harmless"}},
    "make_upload_link": {"json": {}},
    "settle_alike": {
        "json": {
            "choice": "holds",
            "reason": "x",
            "chosen": [{"dossier": str(uuid.UUID(int=0)), "finding": "x", "version": 0}],
        }
    },
    "purge_dossier": {"json": {"reason": "x"}},
}
OF_ANY_DOSSIER = {one.name for one in OPERATIONS if "{dossier_id}" in one.path}
OWN_ONLY = {
    "finish_dossier", "declare_application", "add_files", "withdraw_file", "begin_upload",
    "send_piece", "cancel_upload", "get_upload",
    "make_upload_link", "list_upload_links", "revoke_upload_link",
}  # fmt: skip


def named(operation):
    return next(one for one in OPERATIONS if one.name == operation)


@pytest.fixture(scope="module")
def ids(service, callers):
    """What the paths of operations need, of a dossier that is the submitter's."""
    owner = callers["submitter"]
    dossier_id = judged(service, handed_in(service, owner))
    (file,) = owner.get(f"/dossiers/{dossier_id}/files").get_json()
    finding = owner.get(f"/dossiers/{dossier_id}/findings?needs_a_person=true").get_json()
    upload = uploads.begin(service, owner.actor, dossier_id, "piece.png", 1000)
    return {
        "dossier_id": dossier_id,
        "file_id": file["id"],
        "number": 1,
        "finding_id": finding["findings"][0]["finding"]["id"],
        "upload_id": upload.id,
        "token_id": uuid.uuid4(),
        "batch_id": uuid.uuid4(),
        "link_id": uuid.uuid4(),
        "webhook_id": uuid.uuid4(),
        "message_id": uuid.uuid4(),
        "correction": 1,
        "code": "not_found",
    }


def status(caller, operation, ids):
    values = dict(BODIES.get(operation.name, {}))
    if operation.name == "add_files":
        values["data"] = {"files": [(io.BytesIO(picture()), "x.png")]}
    if operation.name == "send_piece":
        values |= {"data": b"x", "content_type": operation.raw, "headers": {"Upload-Offset": "9"}}
    # A stream of events is not read to its end: it ends when the dossier is done.
    values["buffered"] = operation.name != "get_events"
    answer = caller.call(operation.method, operation.path.format(**ids), **values)
    answer.close()
    return answer.status_code


@pytest.mark.parametrize("operation", [one.name for one in OPERATIONS])
def test_without_a_token_only_what_is_for_everybody_answers(anybody, ids, operation):
    one = named(operation)
    path = PREFIX + one.path.format(**ids)
    answer = anybody.open(path, method=one.method, headers={"Authorization": "Bearer shendan_no"})
    assert (answer.status_code == 401) == (one.allow is not None)
    if answer.status_code == 401:
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("role", sorted(ROLES))
@pytest.mark.parametrize("operation", [one.name for one in OPERATIONS if one.allow is not None])
def test_a_role_that_may_not_is_forbidden_before_anything_is_looked_at(
    callers, ids, operation, role
):
    one = named(operation)
    answered = status(callers[role], one, ids)
    assert answered < 500
    if role not in one.allow:
        assert answered == 403
    elif operation not in OWN_ONLY:
        assert answered != 403 or operation == "rerun_dossier"


@pytest.mark.parametrize("operation", sorted(OF_ANY_DOSSIER | {"get_upload", "send_piece"}))
def test_somebody_elses_dossier_is_not_there_for_a_submitter(callers, ids, operation):
    one = named(operation)
    expected = 404 if "submitter" in one.allow else 403
    assert status(callers["stranger"], one, ids) == expected


def test_lists_hold_only_what_one_may_see(callers, ids):
    for name, sees in (("submitter", True), ("stranger", False), ("auditor", True)):
        found = callers[name].get("/dossiers?limit=200").get_json()["dossiers"]
        assert (str(ids["dossier_id"]) in {one["id"] for one in found}) == sees


def test_an_export_holds_only_what_one_may_see(callers, ids):
    assert str(ids["dossier_id"]) in callers["auditor"].get("/export?format=json").text
    assert callers["stranger"].get("/export?format=json").get_json() == []


def test_only_administrators_take_originals_and_each_taking_is_on_record(callers, ids, service):
    path = f"/dossiers/{ids['dossier_id']}/files/{ids['file_id']}/original"
    for name in sorted(ROLES - {"administrator"}):
        assert callers[name].get(path).status_code == 403
    taken = callers["administrator"].get(path)
    assert taken.status_code == 200
    assert taken.mimetype == "application/octet-stream"
    assert taken.headers["Content-Disposition"].startswith("attachment")
    assert taken.headers["X-Content-Type-Options"] == "nosniff"
    from sqlalchemy import select

    from intake.record.tables import AuditRow

    with service.record.reading() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.action == "file.taken")).all()[-1]
    assert (row.actor, row.subject) == (
        str(callers["administrator"].actor.user_id), str(ids["dossier_id"]),
    )  # fmt: skip


def test_a_signed_in_browser_may_change_things_only_from_our_own_pages(app, callers):
    from web.api.actor import SIGNED_IN

    app.extensions[SIGNED_IN] = lambda: callers["submitter"].actor
    try:
        client = app.test_client()

        def begun(**headers):
            return client.post("/api/v1/dossiers", json={}, headers=headers).status_code

        assert client.get("/api/v1/me").status_code == 200
        assert begun() == 401
        assert begun(**{"Sec-Fetch-Site": "cross-site"}) == 401
        assert begun(Origin="https://evil.example") == 401
        assert begun(**{"Sec-Fetch-Site": "same-origin"}) == 201
        assert begun(Origin="http://localhost") == 201
    finally:
        del app.extensions[SIGNED_IN]
