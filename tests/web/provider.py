"""A provider of single sign-on, as strict as the standard has it, and as wrong as a test wants."""

import base64
import hashlib
import secrets
import threading
import time

import waitress.server
from flask import Flask, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from werkzeug.exceptions import BadRequest

CLIENT = "shendan"
SECRET = "between-the-two"  # noqa: S105  of a made-up provider


class Provider:
    """Signs in whoever `person` says, without asking."""

    def __init__(self):
        self.person = {"sub": "u-1", "preferred_username": "lihua", "name": "李华"}
        self.wrong = {}
        """Claims that the ID token gets in place of the right ones."""
        self.refuses = False
        self.key = RSAKey.generate_key(2048, parameters={"kid": "k1"})
        self.signs_with = self.key
        self.codes = {}
        app = Flask("provider")
        app.add_url_rule("/.well-known/openid-configuration", view_func=self.described)
        app.add_url_rule("/authorize", view_func=self.authorize)
        app.add_url_rule("/token", view_func=self.token, methods=["POST"])
        app.add_url_rule("/jwks", view_func=self.jwks)
        self.server = waitress.server.create_server(app, host="127.0.0.1", port=0, threads=2)
        self.issuer = f"http://127.0.0.1:{self.server.effective_port}"
        self.calls_itself = self.issuer
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def close(self):
        self.server.trigger.pull_trigger(self.server.close)
        self.thread.join(5)

    def described(self):
        return jsonify(
            issuer=self.calls_itself,
            authorization_endpoint=f"{self.issuer}/authorize",
            token_endpoint=f"{self.issuer}/token",
            jwks_uri=f"{self.issuer}/jwks",
            response_types_supported=["code"],
            subject_types_supported=["public"],
            id_token_signing_alg_values_supported=["RS256"],
            code_challenge_methods_supported=["S256"],
        )

    def jwks(self):
        return jsonify(KeySet([self.key]).as_dict(private=False))

    def authorize(self):
        asked = request.args
        if asked["client_id"] != CLIENT or asked["code_challenge_method"] != "S256":
            raise BadRequest
        if self.refuses:
            return redirect(f"{asked['redirect_uri']}?error=access_denied&state={asked['state']}")
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return redirect(f"{asked['redirect_uri']}?code={code}&state={asked['state']}")

    def token(self):
        asked = self.codes.pop(request.form["code"], None)
        verifier = hashlib.sha256(request.form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        known = request.authorization
        if (
            asked is None
            or challenge != asked["code_challenge"]
            or request.form["redirect_uri"] != asked["redirect_uri"]
            or known is None
            or (known.username, known.password) != (CLIENT, SECRET)
        ):
            return jsonify(error="invalid_grant"), 400
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], **self.person, **self.wrong,
        }  # fmt: skip
        token = jwt.encode({"alg": "RS256", "kid": "k1"}, claims, self.signs_with)
        return jsonify(
            access_token=secrets.token_urlsafe(8),
            token_type="Bearer",  # noqa: S106  no secret
            id_token=token,
        )
