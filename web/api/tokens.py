"""API tokens: make, list, take back."""

import uuid

from flask import Blueprint

from intake.services import tokens
from intake.services.access import Actor
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.service_models import MadeToken, NewToken, Token
from web.api.shown import GIVEN

blueprint = Blueprint("tokens", __name__)


@operation(
    blueprint,
    "POST",
    "/tokens",
    summary="Make a token",
    tag="tokens",
    body=NewToken,
    answers={201: Answer("Made; keep the secret, it is told this once.", MadeToken)},
    problems=(*GIVEN, "not_found"),
)
def make_token(actor: Actor, body: NewToken) -> Reply:
    """Make a token that acts for you, or, where an administrator asks, for somebody else."""
    made, secret = tokens.make(
        service().record,
        actor,
        body.name,
        user_id=body.user_id,
        expires_at=body.expires_at,
    )
    return Reply(MadeToken(**_shown(made).model_dump(), secret=secret), 201, {})


@operation(
    blueprint,
    "GET",
    "/tokens",
    summary="Your tokens; an administrator sees everybody's",
    tag="tokens",
    answers={200: Answer("The tokens, newest first, without their secrets.", tuple[Token, ...])},
)
def list_tokens(actor: Actor) -> tuple[Token, ...]:
    """List tokens."""
    return tuple(_shown(one) for one in tokens.tokens(service().record, actor))


@operation(
    blueprint,
    "DELETE",
    "/tokens/{uuid:token_id}",
    summary="Take a token back",
    tag="tokens",
    answers={204: Answer("It is good for nothing from now on.")},
    problems=("not_found",),
)
def revoke_token(actor: Actor, token_id: uuid.UUID) -> Reply:
    """Take a token back, at once and for good."""
    tokens.revoke(service().record, actor, token_id)
    return Reply(None, 204, {})


def _shown(one: tokens.Token) -> Token:
    return Token.model_validate(one, from_attributes=True)
