"""The trail, which the database itself keeps from being changed."""

import sqlalchemy as sa
from alembic import op

import intake.record.base

revision = "0006_audit"
down_revision = "0005_hooks"
branch_labels = None
depends_on = None


SQLITE = (
    """CREATE TRIGGER audit_never_{verb}d BEFORE {verb} ON audit
    BEGIN SELECT RAISE(ABORT, 'the trail is only ever appended to'); END""",
)
POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the trail is only ever appended to'; END $$""",
    """CREATE TRIGGER audit_never_{verb}d BEFORE {verb} ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
)


def upgrade() -> None:
    """Make what this step adds."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", intake.record.base.UtcTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_subject"), ["subject"], unique=False)

    postgresql = op.get_bind().dialect.name == "postgresql"
    for verb in ("UPDATE", "DELETE"):
        for statement in POSTGRESQL if postgresql else SQLITE:
            op.execute(statement.format(verb=verb))


def downgrade() -> None:
    """Take it away again."""
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_subject"))

    op.drop_table("audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_refuse")
