"""The page behind an upload link, as a browser without scripts and a script of ours see it."""

import io
import uuid

import pytest

from intake.services import accounts, signing_in, tokens, upload_links
from intake.services.changing import current_files
from tests.web.stocked import serving, stock
from web.app import create_app
from web.pages import bearer
from web.signed_in import COOKIE

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JSON = {"Accept": "application/json"}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    made = serving(tmp_path_factory.mktemp("data"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def app(service):
    return create_app(service.settings, service)


@pytest.fixture(scope="module")
def owner(service):
    return accounts.create(service.record, "owner", "submitter", display_name="远航汽车")


@pytest.fixture(scope="module")
def dossier(service, owner):
    return stock(service, "vin-differs", owner.id, "机密批次")


@pytest.fixture
def secret(service, owner, dossier):
    return upload_links.make(service.record, owner.actor, dossier, "买方")[1]


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(bearer.guesses, "_most", 1000)
    monkeypatch.setattr(bearer.uses, "_most", 1000)


def sent(name="新.pdf", content=None):
    return {"files": (io.BytesIO(content or PDF + uuid.uuid4().bytes), name)}


def test_a_stranger_sends_papers_and_sees_that_they_arrived(app, service, dossier, secret):
    client = app.test_client()
    page = client.get(f"/add/{secret}")
    assert page.status_code == 200
    assert "远航汽车" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    back = client.post(f"/add/{secret}", data=sent(), follow_redirects=True)
    assert "已收到1个文件" in back.text
    assert "新.pdf" in back.text
    with service.record.reading() as session:
        assert "新.pdf" in [one.name for one in current_files(session, dossier)]


def test_the_page_tells_nothing_of_the_dossier(app, service, dossier, secret):
    page = app.test_client().get(f"/add/{secret}").text
    with service.record.reading() as session:
        before = [one.name for one in current_files(session, dossier)]
    for word in ("机密批次", str(dossier), "需人工复核", *before):
        assert word not in page


def test_a_script_is_told_what_arrived_and_what_is_wrong_with_a_file(app, secret):
    client = app.test_client()
    good = client.post(f"/add/{secret}", data=sent(), headers=JSON).get_json()
    assert [one["name"] for one in good["papers"]] == ["新.pdf"]
    bad = client.post(f"/add/{secret}", data=sent("x.exe", b"MZ\x00"), headers=JSON)
    assert (bad.status_code, bad.get_json()["code"]) == (415, "unsupported_type")


def test_a_file_of_some_megabytes_is_taken(app, secret):
    large = PDF + b"\0" * 5_000_000
    answer = app.test_client().post(f"/add/{secret}", headers=JSON, **body("a.pdf", large))
    assert answer.status_code == 200


def body(name, content, **fields):
    """A form as bytes: the test client would keep a large one in a file that it never closes."""
    parts = [f'name="{key}"\r\n\r\n{value}'.encode() for key, value in fields.items()]
    parts.append(f'name="files"; filename="{name}"\r\n\r\n'.encode() + content)
    whole = b"".join(b"--x\r\nContent-Disposition: form-data; " + one + b"\r\n" for one in parts)
    return {"data": whole + b"--x--\r\n", "content_type": "multipart/form-data; boundary=x"}


@pytest.mark.parametrize("end", ["revoked", "unknown"])
def test_a_link_that_is_over_says_what_to_do(app, service, owner, dossier, secret, end):
    if end == "revoked":
        for one in upload_links.links(service.record, owner.actor, dossier):
            upload_links.revoke(service.record, owner.actor, dossier, one.id)
    else:
        secret = "x" * 43
    client = app.test_client()
    page = client.get(f"/add/{secret}")
    assert page.status_code == 410
    assert "索取新链接" in page.text
    assert client.post(f"/add/{secret}", data=sent(), headers=JSON).status_code == 410


def test_guesses_are_heard_only_so_often(app, monkeypatch):
    monkeypatch.setattr(bearer.guesses, "_most", 3)
    bearer.guesses._at.clear()
    client = app.test_client()
    answers = [client.get(f"/add/{uuid.uuid4()}").status_code for _ in range(5)]
    assert answers[-1] == 429


def test_a_link_is_used_only_so_often(app, secret, monkeypatch):
    monkeypatch.setattr(bearer.uses, "_most", 2)
    client = app.test_client()
    codes = [client.post(f"/add/{secret}", data=sent(), headers=JSON).status_code for _ in "123"]
    assert codes == [200, 200, 429]


def test_another_sites_page_cannot_send_by_it(app, secret):
    answer = app.test_client().post(
        f"/add/{secret}", data=sent(), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403


def test_the_secret_opens_no_other_page_and_no_operation(app, dossier, secret):
    client = app.test_client()
    client.set_cookie(COOKIE, secret)
    for rule in app.url_map.iter_rules():
        if "GET" not in rule.methods or rule.endpoint.split(".")[0] in (
            "bearer", "sign_in", "single_sign_on", "static", "fingerprinted", "health",
        ):  # fmt: skip
            continue
        values = dict.fromkeys(rule.arguments, "x")
        values |= {n: uuid.uuid4() for n in rule.arguments if n.endswith("_id")}
        values |= {"dossier_id": dossier} if "dossier_id" in rule.arguments else {}
        values |= dict.fromkeys(rule.arguments & {"page", "number", "correction"}, 1)
        with app.test_request_context():
            address = app.url_for(rule.endpoint, **values)
        api = rule.endpoint.startswith("api.")
        key = {"Authorization": f"Bearer {secret}"} if api else {}
        answer = client.get(address, headers=key)
        public = ("get_openapi", "list_problems", "get_problem", "nothing")
        if api and rule.endpoint.rsplit(".", 1)[1] in public:
            continue
        assert answer.status_code in (303, 401), (rule, answer.status_code)
        assert answer.status_code == 401 or "/sign-in" in answer.location


def test_its_maker_makes_it_once_sees_what_came_and_takes_it_back(app, service, owner, dossier):
    client = app.test_client()
    client.set_cookie(COOKIE, signing_in.for_person(service.record, owner.id, "test"))
    path = f"/dossiers/{dossier}/links"
    token = client.get(path).text.split('name="csrf" content="')[1].split('"')[0]
    page = client.post(path, data={"csrf": token, "label": "阿拉木图", "days": "1"})
    assert page.status_code == 201
    address = page.text.split('id="address"')[1].split('value="')[1].split('"')[0]
    assert address.split("/add/")[1] not in client.get(path).text
    with app.test_client() as stranger:
        stranger.post(address.replace("http://localhost", ""), data=sent())
    assert "阿拉木图" in client.get(path).text
    found = upload_links.links(service.record, owner.actor, dossier)[0]
    assert (found.label, found.papers) == ("阿拉木图", 1)
    client.post(f"{path}/{found.id}/revoke", data={"csrf": token})
    assert "已收回" in client.get(path).text


def test_a_program_makes_one_by_the_api(app, service, owner, dossier):
    _, key = tokens.make(service.record, owner.actor, "test")
    client = app.test_client()
    head = {"Authorization": f"Bearer {key}"}
    path = f"/api/v1/dossiers/{dossier}/upload-links"
    made = client.post(path, json={"label": "买方", "days": 3}, headers=head).get_json()
    assert client.get(made["address"].replace("http://localhost", "")).status_code == 200
    listed = client.get(path, headers=head).get_json()
    assert made["id"] in [one["id"] for one in listed]
    assert "address" not in listed[0]
    assert client.delete(f"{path}/{made['id']}", headers=head).status_code == 204
    assert client.get(made["address"].replace("http://localhost", "")).status_code == 410


def test_a_paper_of_some_megabytes_is_added_to_a_result(app, service, owner, dossier):
    client = app.test_client()
    client.set_cookie(COOKIE, signing_in.for_person(service.record, owner.id, "test"))
    token = client.get("/dossiers").text.split('name="csrf" content="')[1].split('"')[0]
    large = body("大.pdf", PDF + b"\0" * 5_000_000, csrf=token)
    answer = client.post(f"/dossiers/{dossier}/papers", **large)
    assert answer.status_code == 303
