"""Single sign-on by OpenID Connect: away to the organisation's provider, and back.

Authorisation code with PKCE; state, nonce and verifier lie in a signed cookie until the way back,
which has to be taken by the same browser.
"""

import logging
from typing import Any, Final

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.flask_client import OAuth
from flask import Blueprint, Response, current_app, make_response, redirect, request, session
from joserfc.errors import JoseError
from requests.exceptions import RequestException
from werkzeug.wrappers import Response as Redirect

from intake.refusals import Refusal
from intake.services import signing_in, single_sign_on
from intake.settings import Settings
from web.api.addresses import outside
from web.api.service import service
from web.pages.sign_in import form, own
from web.signed_in import let_in

log = logging.getLogger("shendan.web")
blueprint = Blueprint("single_sign_on", __name__, url_prefix="/sign-in/single")

_PATIENCE_S: Final = 10
_KEPT: Final = "shendan.provider"
_NEXT: Final = "next"


@blueprint.get("")
def begin() -> Response | Redirect:
    """Send the browser to the provider."""
    session.clear()
    session[_NEXT] = own(request.args.get("next", "/"))
    try:
        away: Redirect = _provider().authorize_redirect(outside("single_sign_on.back"))
    except (RequestException, RuntimeError, ValueError) as error:
        log.warning("single sign-on: the provider cannot be reached: %s", type(error).__name__)
        return form(Refusal("single_sign_on_away"), 502)
    return away


@blueprint.get("/back")
def back() -> Response | Redirect:
    """Take the browser back, and let the person in for whom the provider vouches."""
    settings = service().settings
    onward = own(str(session.get(_NEXT, "/")))
    try:
        claims = _claims(settings)
        who = single_sign_on.vouched(settings, claims)
        person = single_sign_on.person(service().record, who, adopt=settings.oidc_adopt)
        secret = signing_in.for_person(service().record, person, "single sign-on")
    except Refusal as refused:
        return form(refused, refused.problem.status)
    except RequestException as error:
        log.warning("single sign-on: the provider is away: %s", type(error).__name__)
        return form(Refusal("single_sign_on_away"), 502)
    except (AuthlibBaseError, JoseError, RuntimeError, ValueError, KeyError) as error:
        log.warning("single sign-on refused: %s", type(error).__name__)
        return form(Refusal("single_sign_on_failed"), 401)
    finally:
        session.clear()
    return let_in(make_response(redirect(onward, code=303)), secret)


def _claims(settings: Settings) -> dict[str, Any]:
    """What the provider says, its signature, issuer, audience, time and nonce made sure of.

    Raises:
        ValueError: It says nothing, or is not the provider that is set.
    """
    provider = _provider()
    issuer = _issuer(settings)
    if str(provider.load_server_metadata().get("issuer", "")).rstrip("/") != issuer.rstrip("/"):
        raise ValueError("the provider calls itself otherwise")
    told = provider.authorize_access_token(
        claims_options={
            "iss": {"essential": True, "value": provider.server_metadata["issuer"]},
            "aud": {"essential": True, "value": settings.oidc_client_id},
            "sub": {"essential": True},
        }
    )
    claims = told.get("userinfo")
    if not claims:
        raise ValueError("no ID token")
    return dict(claims)


def _issuer(settings: Settings) -> str:
    if settings.oidc_issuer is None:
        raise Refusal("not_found")
    return settings.oidc_issuer


def _provider() -> Any:
    """The provider as it is set; its description is fetched once, when it is first needed.

    Raises:
        Refusal: `not_found`: single sign-on is off.
    """
    settings = service().settings
    issuer = _issuer(settings)
    if _KEPT not in current_app.extensions:
        secret = settings.oidc_client_secret
        oauth = OAuth(current_app)
        current_app.extensions[_KEPT] = oauth.register(
            "provider",
            client_id=settings.oidc_client_id,
            client_secret=secret.get_secret_value() if secret else None,
            server_metadata_url=issuer.rstrip("/") + "/.well-known/openid-configuration",
            client_kwargs={
                "scope": settings.oidc_scope,
                "code_challenge_method": "S256",
                "default_timeout": _PATIENCE_S,
                **({} if secret else {"token_endpoint_auth_method": "none"}),
            },
        )
    return current_app.extensions[_KEPT]
