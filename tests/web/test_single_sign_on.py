"""Single sign-on against a provider of our own: who gets in, as what, and what is refused."""

import stat
import time
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc.jwk import RSAKey
from sqlalchemy import select

from intake.queue.bell import Bell
from intake.record.tables import AuditRow, Identity, User
from intake.services import accounts
from intake.services.service import open_service
from intake.settings import Settings
from tests.web.provider import CLIENT, SECRET, Provider
from web.app import create_app

ROLES = {"clerks": "submitter", "desk": "reviewer", "heads": "senior_reviewer"}


@pytest.fixture(scope="module")
def running():
    made = Provider()
    yield made
    made.close()


@pytest.fixture
def provider(running):
    running.person = {
        "sub": "u-1", "preferred_username": "lihua", "name": "李华", "roles": ["desk"],
    }  # fmt: skip
    running.wrong, running.refuses = {}, False
    running.signs_with, running.calls_itself = running.key, running.issuer
    return running


class Site:
    def __init__(self, folder, provider, **more):
        values = {
            "data_dir": folder, "oidc_issuer": provider.issuer, "oidc_client_id": CLIENT,
            "oidc_client_secret": SECRET, "oidc_roles": ROLES, **more,
        }  # fmt: skip
        self.service = open_service(Settings(**values), Bell(None))
        self.app = create_app(self.service.settings, self.service)

    def user(self, name="lihua"):
        with self.service.record.reading() as session:
            return session.scalar(select(User).where(User.name == name))

    def client(self):
        return self.app.test_client()


def begin(client, path="/sign-in/single"):
    """Go to the provider, and come back to the door; the address to come back by."""
    away = client.get(path)
    assert away.status_code == 302
    return requests.get(away.location, allow_redirects=False, timeout=10).headers["Location"]


def enter(client, path="/sign-in/single"):
    back = urlsplit(begin(client, path))
    return client.get(f"{back.path}?{back.query}")


def refused(answer, code=401):
    assert answer.status_code == code
    assert 'role="alert"' in answer.text
    return answer.text


@pytest.fixture
def site(tmp_path, provider):
    made = Site(tmp_path, provider)
    yield made
    made.service.close()


def test_it_is_off_unless_a_provider_is_set(tmp_path, provider):
    site = Site(tmp_path, provider, oidc_issuer=None)
    client = site.client()
    assert "/sign-in/single" not in client.get("/sign-in").text
    assert client.get("/sign-in/single").status_code == 404
    assert client.get("/sign-in/single/back?code=x&state=y").status_code == 404
    site.service.close()


def test_a_person_comes_in_with_the_role_that_the_provider_tells(site):
    client = site.client()
    assert "用单位账号登录" in client.get("/sign-in").text
    answer = enter(client, "/sign-in/single?next=/queue")
    assert (answer.status_code, answer.location) == (303, "/queue")
    page = client.get("/queue")
    assert page.status_code == 200
    assert "李华" in page.text
    assert site.user().role == "reviewer"
    with site.service.record.reading() as session:
        told = [(row.action, row.detail) for row in session.scalars(select(AuditRow))]
    assert told[-1] == ("user.signed_in", {"by": "single sign-on"})


def test_it_goes_away_with_pkce_state_and_nonce_and_each_is_new(site):
    asked = [
        parse_qs(urlsplit(site.client().get("/sign-in/single").location).query) for _ in range(2)
    ]
    for one in asked:
        assert one["code_challenge_method"] == ["S256"]
        assert one["response_type"] == ["code"]
    for name in ("state", "nonce", "code_challenge"):
        assert asked[0][name] != asked[1][name]


def test_known_again_by_the_providers_own_name_whatever_else_changes(site, provider):
    enter(site.client())
    before = site.user().id
    provider.person |= {"preferred_username": "hua.li", "roles": ["heads", "clerks"]}
    enter(site.client())
    assert (site.user().id, site.user().role) == (before, "senior_reviewer")
    assert site.user("hua.li") is None


def test_roles_are_found_within_a_claim(tmp_path, provider):
    provider.person |= {"roles": [], "realm_access": {"roles": ["clerks"]}}
    site = Site(tmp_path, provider, oidc_role_claim="realm_access.roles")
    enter(site.client())
    assert site.user().role == "submitter"
    site.service.close()


def test_without_a_role_nobody_comes_in_unless_one_is_set_for_all(tmp_path, site, provider):
    provider.person["roles"] = ["canteen"]
    assert "没有使用本系统的角色" in refused(enter(site.client()), 403)
    assert site.user() is None
    open_to_all = Site(tmp_path / "b", provider, oidc_role="submitter")
    enter(open_to_all.client())
    assert open_to_all.user().role == "submitter"
    open_to_all.service.close()


def test_an_account_of_the_same_name_is_not_taken_over_unless_that_is_set(tmp_path, site, provider):
    accounts.create(site.service.record, "lihua", "administrator")
    assert "另一账号" in refused(enter(site.client()), 403)
    assert site.user().role == "administrator"
    trusting = Site(tmp_path / "b", provider, oidc_adopt=True)
    made = accounts.create(trusting.service.record, "lihua", "submitter")
    enter(trusting.client())
    assert (trusting.user().id, trusting.user().role) == (made.id, "reviewer")
    provider.person["sub"] = "u-2"
    refused(enter(trusting.client()), 403)
    trusting.service.close()


def test_an_account_out_of_use_stays_out(site):
    enter(site.client())
    admin = accounts.create(site.service.record, "admin", "administrator").actor
    accounts.change(site.service.record, admin, site.user().id, active=False)
    assert "已停用" in refused(enter(site.client()), 403)


def test_the_last_administrator_stays_one(tmp_path, provider):
    site = Site(tmp_path, provider, oidc_roles={"it": "administrator", **ROLES})
    provider.person["roles"] = ["it"]
    enter(site.client())
    provider.person["roles"] = ["clerks"]
    enter(site.client())
    assert site.user().role == "administrator"
    site.service.close()


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"iss": "https://elsewhere.example"},
        {"aud": "another-client"},
        {"exp": int(time.time()) - 3600},
        {"sub": None},
    ],
    ids=lambda one: next(iter(one)),
)
def test_an_id_token_that_is_wrong_lets_nobody_in(site, provider, wrong):
    provider.wrong = wrong
    client = site.client()
    refused(enter(client))
    assert client.get("/queue").status_code == 303
    assert site.user() is None


def test_a_token_that_another_key_signed_lets_nobody_in(site, provider):
    provider.signs_with = RSAKey.generate_key(2048, parameters={"kid": "k1"})
    refused(enter(site.client()))
    assert site.user() is None


def test_a_provider_that_calls_itself_otherwise_is_not_believed(site, provider):
    provider.calls_itself = provider.wrong["iss"] = "https://elsewhere.example"
    refused(enter(site.client()))


def test_the_way_back_is_open_to_the_browser_that_went_and_only_once(site):
    client = site.client()
    back = urlsplit(begin(client))
    path = f"{back.path}?{back.query}"
    refused(site.client().get(path))
    assert client.get(path).status_code == 303
    refused(client.get(path))


def test_a_state_that_was_not_given_lets_nobody_in(site):
    client = site.client()
    back = urlsplit(begin(client))
    code = parse_qs(back.query)["code"][0]
    refused(client.get(f"{back.path}?code={code}&state=guessed"))
    refused(site.client().get(f"{back.path}?code={code}"))


def test_one_who_refuses_at_the_provider_is_told_so(site, provider):
    provider.refuses = True
    assert "单点登录未成功" in refused(enter(site.client()))


def test_a_provider_that_is_away_is_told_apart(tmp_path, provider):
    site = Site(tmp_path, provider, oidc_issuer="http://127.0.0.1:9")
    assert "暂时无法连接" in refused(site.client().get("/sign-in/single"), 502)
    site.service.close()


def test_nobody_is_sent_on_to_another_site(site):
    assert enter(site.client(), "/sign-in/single?next=//evil.example").location == "/"


def test_the_way_back_is_at_the_address_that_people_use(tmp_path, provider):
    site = Site(tmp_path, provider, public_url="https://shendan.example")
    away = site.client().get("/sign-in/single")
    asked = parse_qs(urlsplit(away.location).query)
    assert asked["redirect_uri"] == ["https://shendan.example/sign-in/single/back"]
    cookie = away.headers["Set-Cookie"]
    assert cookie.startswith("__Host-")
    assert all(word in cookie for word in ("Secure", "HttpOnly", "SameSite=Lax"))
    site.service.close()


def test_the_secret_that_signs_is_made_once_and_is_nobody_elses(tmp_path, provider):
    one = Site(tmp_path, provider)
    kept = tmp_path / "secret_key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert create_app(one.service.settings, one.service).secret_key == one.app.secret_key
    assert len(one.app.secret_key) > 40
    one.service.close()


def test_an_administrator_sees_the_settings_and_no_secret(site, monkeypatch):
    from intake.services.shown_settings import shown

    monkeypatch.setenv("SHENDAN_OIDC_ISSUER", "x")
    told = {one.name: one for one in shown(site.service.settings)}
    assert told["SHENDAN_OIDC_ISSUER"].source == "environment"
    assert told["SHENDAN_OIDC_ROLE_CLAIM"].source == "default"
    assert SECRET not in "".join(one.value for one in told.values())


def test_an_identity_belongs_to_one_account(site):
    enter(site.client())
    enter(site.client())
    with site.service.record.reading() as session:
        assert len(session.scalars(select(Identity)).all()) == 1
