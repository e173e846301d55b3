"""`shendan schema`: the JSON schema of the report."""

import json

import click

from dossier import Report


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(
        Report.model_json_schema(by_alias=True, mode="serialization"), ensure_ascii=False, indent=2
    )


@click.command("schema")
def command() -> None:
    """Print the JSON schema of the report that `verify --json` prints."""
    click.echo(schema_text())
