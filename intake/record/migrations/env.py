"""Alembic's way in: runs the steps within the transaction that the caller holds."""

from alembic import context

from intake.record.tables import Base


def run() -> None:
    """Run the steps on the connection that was handed over."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
    )
    context.run_migrations()


run()
