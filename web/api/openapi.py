"""The API's description (OpenAPI 3.1), made from its operations."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, TypeAdapter

from web.api.models import Problem
from web.api.operation import FORM, JSON, Answer, Operation
from web.problems import CATALOGUE, MEDIA_TYPE

Mode = Literal["validation", "serialization"]

REF: Final = "#/components/schemas/{model}"
TAGS: Final = {
    "dossiers": "卷宗：提交、列表、进度、报告。 Dossiers: hand in, list, follow, report.",
    "uploads": "分段上传，可断点续传。 Files that arrive in pieces and can be resumed.",
    "review": "复核：核验结果与复核决定。 Review: findings and decisions.",
    "exports": "导出。 Exports.",
    "webhooks": "回调通知。 Webhooks.",
    "tokens": "API令牌。 API tokens.",
    "service": "接口文档、错误代码与服务状态。 The description, the codes, the service's state.",
}
DESCRIPTION: Final = """\
审单接口：提交二手车出口许可证申领卷宗，跟踪进度，读取核验报告，作出复核决定。

- 认证：`Authorization: Bearer <令牌>`。
- 出错时答复`application/problem+json`（RFC 9457）：`code`固定不变，`message`含中英文说明与下一步。
- 提交时带`Idempotency-Key`，重复提交只生成一份卷宗；列表以`next`游标翻页；复核决定须带`If-Match`。

Hand in dossiers for an export licence of used cars, follow them, fetch reports, decide. Errors are
RFC 9457 problem documents with a stable `code`. Lists page by the cursor in `next`; a decision says
in `If-Match` which version it is based on.
"""
_SHARED_PROBLEMS = ("busy", "rate_limited")
_SIGNED_IN_PROBLEMS = ("unauthorized", "forbidden")


def document(operations: Iterable[Operation], version: str) -> dict[str, Any]:
    """The whole description, as it is served."""
    listed = list(operations)
    schemas, components = _schemas(listed)
    paths: dict[str, dict[str, Any]] = {}
    for one in listed:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Shendan 审单",
            "version": version,
            "description": DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api/v1"}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.items()],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _schemas(operations: list[Operation]) -> tuple[Mapping[Any, dict[str, Any]], dict[str, Any]]:
    """The schema of each model as it is taken or given, and all that they refer to."""
    wanted: dict[tuple[Any, Mode], TypeAdapter[Any]] = {}
    for one in operations:
        for taken in (one.body, one.form):
            if taken is not None:
                wanted[taken, "validation"] = TypeAdapter(taken)
        for answer in one.answers.values():
            if answer.model is not None:
                wanted[answer.model, "serialization"] = TypeAdapter(answer.model)
    wanted[Problem, "serialization"] = TypeAdapter(Problem)
    asked = [(model, mode, adapter) for (model, mode), adapter in wanted.items()]
    by_model, shared = TypeAdapter.json_schemas(asked, ref_template=REF)
    return by_model, shared.get("$defs", {})


def _operation(one: Operation, schemas: Any) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": one.name,
        "tags": [one.tag],
        "summary": one.summary,
        "parameters": [*_of_path(one), *_of_query(one), *_of_headers(one)],
        "responses": _responses(one, schemas),
        "security": [] if one.allow is None else [{"token": []}],
    }
    if one.says:
        described["description"] = one.says
    if one.allow is not None:
        described["x-roles"] = sorted(one.allow)
    content: dict[str, Any] = {}
    if one.body is not None:
        content[JSON] = {"schema": schemas[one.body, "validation"]}
    if one.form is not None:
        content[FORM] = {"schema": schemas[one.form, "validation"]}
    if one.raw is not None:
        content[one.raw] = {"schema": {"type": "string", "format": "binary"}}
    if content:
        described["requestBody"] = {"required": True, "content": content}
    return described


def _of_path(one: Operation) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": one.path_schemas[name],
        }
        for name in re.findall(r"{(\w+)}", one.path)
    ]


def _of_query(one: Operation) -> list[dict[str, Any]]:
    return _parameters(one.query, "query", lambda name: name)


def _of_headers(one: Operation) -> list[dict[str, Any]]:
    return _parameters(one.headers, "header", lambda name: name.replace("_", "-"))


def _parameters(model: type[BaseModel] | None, place: str, called: Any) -> list[dict[str, Any]]:
    """Each field of a flat model as a parameter; null in a schema means that it may be left out."""
    if model is None:
        return []
    schema = model.model_json_schema(by_alias=False, ref_template=REF)
    found = []
    for name, described in schema["properties"].items():
        alternatives = [part for part in described.get("anyOf", ()) if part.get("type") != "null"]
        told = alternatives[0] if len(alternatives) == 1 else {**described}
        told = {key: part for key, part in told.items() if key not in ("title", "description")}
        if told.get("default", "") is None:
            del told["default"]
        found.append(
            {
                "name": called(name),
                "in": place,
                "required": name in schema.get("required", ()),
                "schema": told,
                **({"description": described["description"]} if "description" in described else {}),
            }
        )
    return found


def _responses(one: Operation, schemas: Any) -> dict[str, Any]:
    told = {str(status): _answer(answer, schemas) for status, answer in one.answers.items()}
    codes = (*one.problems, *_SHARED_PROBLEMS, *_SIGNED_IN_PROBLEMS * (one.allow is not None))
    by_status: dict[int, list[str]] = {}
    for code in codes:
        by_status.setdefault(CATALOGUE[code].status, []).append(code)
    for status, names in sorted(by_status.items()):
        words = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
        told[str(status)] = {
            "description": words,
            "content": {MEDIA_TYPE: {"schema": {"$ref": REF.format(model="Problem")}}},
        }
    return told


def _answer(answer: Answer, schemas: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"description": answer.says}
    if answer.model is not None:
        told["content"] = {JSON: {"schema": schemas[answer.model, "serialization"]}}
    elif answer.media_types:
        told["content"] = {kind: {} for kind in answer.media_types}
    if answer.headers:
        told["headers"] = {
            name: {"description": text, "schema": {"type": "string"}}
            for name, text in answer.headers.items()
        }
    return told
