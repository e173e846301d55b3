"""Webhooks: register an address, see what it was told, try it out."""

import uuid

from flask import Blueprint

from intake.services import webhooks
from intake.services.access import ADMINISTRATORS, Actor
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.service_models import MadeWebhook, Message, NewWebhook, Switch, Webhook
from web.api.shown import GIVEN

blueprint = Blueprint("webhooks", __name__)


@operation(
    blueprint,
    "POST",
    "/webhooks",
    summary="Have an address told of events",
    tag="webhooks",
    allow=ADMINISTRATORS,
    body=NewWebhook,
    answers={201: Answer("Registered; keep the secret, it is told this once.", MadeWebhook)},
    problems=(*GIVEN, "bad_address", "not_found"),
)
def register_webhook(actor: Actor, body: NewWebhook) -> Reply:
    """Have events posted to an address, signed as Standard Webhooks has it.

    A message bears ids and states only: fetch the report for more. It is sent again, with the same
    `webhook-id`, until it is answered with 2xx, for about two days.
    """
    made, secret = webhooks.register(
        service().record, actor, body.url, body.events, user_id=body.user_id
    )
    return Reply(MadeWebhook(**_shown(made).model_dump(), secret=secret), 201, {})


@operation(
    blueprint,
    "GET",
    "/webhooks",
    summary="Every webhook",
    tag="webhooks",
    allow=ADMINISTRATORS,
    answers={200: Answer("The webhooks, newest first.", tuple[Webhook, ...])},
)
def list_webhooks(actor: Actor) -> tuple[Webhook, ...]:
    """List the webhooks."""
    return tuple(_shown(one) for one in webhooks.hooks(service().record))


@operation(
    blueprint,
    "PATCH",
    "/webhooks/{uuid:webhook_id}",
    summary="Turn a webhook off, or on again",
    tag="webhooks",
    allow=ADMINISTRATORS,
    body=Switch,
    answers={200: Answer("Turned; what happens meanwhile is not told.", Webhook)},
    problems=(*GIVEN, "not_found"),
)
def switch_webhook(actor: Actor, webhook_id: uuid.UUID, body: Switch) -> Webhook:
    """Turn a webhook off or on."""
    return _shown(webhooks.switch(service().record, actor, webhook_id, active=body.active))


@operation(
    blueprint,
    "GET",
    "/webhooks/{uuid:webhook_id}/messages",
    summary="The newest messages to a webhook, and what became of them",
    tag="webhooks",
    allow=ADMINISTRATORS,
    answers={200: Answer("Up to a hundred messages, newest first.", tuple[Message, ...])},
    problems=("not_found",),
)
def list_messages(actor: Actor, webhook_id: uuid.UUID) -> tuple[Message, ...]:
    """List what a webhook was told."""
    return tuple(_message(one) for one in webhooks.messages(service().record, webhook_id))


@operation(
    blueprint,
    "POST",
    "/webhooks/{uuid:webhook_id}/trial",
    summary="Send a message that tells of nothing",
    tag="webhooks",
    allow=ADMINISTRATORS,
    answers={202: Answer("It is in line to be sent.", Message)},
    problems=("not_found",),
)
def try_webhook(actor: Actor, webhook_id: uuid.UUID) -> Reply:
    """Try a receiver out."""
    return Reply(_message(webhooks.try_out(service().record, webhook_id)), 202, {})


@operation(
    blueprint,
    "POST",
    "/messages/{uuid:message_id}/send-again",
    summary="Send a message again",
    tag="webhooks",
    allow=ADMINISTRATORS,
    answers={202: Answer("It is in line to be sent.", Message)},
    problems=("not_found",),
)
def send_message_again(actor: Actor, message_id: uuid.UUID) -> Reply:
    """Send a message again that was given up, or got lost at the receiver's."""
    return Reply(_message(webhooks.send_again(service().record, message_id)), 202, {})


def _shown(one: webhooks.Hook) -> Webhook:
    return Webhook.model_validate(one, from_attributes=True)


def _message(one: webhooks.Message) -> Message:
    return Message.model_validate(one, from_attributes=True)
