"""Dossiers, files, pages, readings and the work on them."""

import sqlalchemy as sa
from alembic import op

import intake.record.base

revision = "0002_dossiers"
down_revision = "0001_people"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make what this step adds."""
    op.create_table(
        "readings",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("quarters", sa.Integer(), nullable=False),
        sa.Column("legibility", sa.String(), nullable=False),
        sa.Column("made_at", intake.record.base.UtcTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "page", "pipeline", name=op.f("pk_readings")),
    )
    op.create_table(
        "dossiers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("asked_kind", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("submitter_id", sa.Uuid(), nullable=False),
        sa.Column("content_key", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("received_at", intake.record.base.UtcTime(timezone=True), nullable=False),
        sa.Column("judged_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("due_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("trouble", sa.String(), nullable=True),
        sa.Column("pages_total", sa.Integer(), nullable=False),
        sa.Column("pages_done", sa.Integer(), nullable=False),
        sa.Column("blocking", sa.Integer(), nullable=False),
        sa.Column("fails", sa.Integer(), nullable=False),
        sa.Column("unsure", sa.Integer(), nullable=False),
        sa.Column("exporter", sa.String(), nullable=True),
        sa.Column("contract_no", sa.String(), nullable=True),
        sa.Column("destination", sa.String(), nullable=True),
        sa.Column("vehicles", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Uuid(), nullable=True),
        sa.Column("desk_until", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("decided_reason", sa.String(), nullable=True),
        sa.Column("purged_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("purged_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["users.id"], name=op.f("fk_dossiers_decided_by")),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["users.id"], name=op.f("fk_dossiers_reviewer_id")
        ),
        sa.ForeignKeyConstraint(
            ["submitter_id"], ["users.id"], name=op.f("fk_dossiers_submitter_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossiers")),
        sa.UniqueConstraint(
            "submitter_id", "content_key", name=op.f("uq_dossiers_submitter_id_content_key")
        ),
    )
    with op.batch_alter_table("dossiers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dossiers_contract_no"), ["contract_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_dossiers_due_at"), ["due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_dossiers_exporter"), ["exporter"], unique=False)
        batch_op.create_index("ix_dossiers_newest", ["received_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dossiers_reviewer_id"), ["reviewer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dossiers_state"), ["state"], unique=False)
        batch_op.create_index(
            "ix_dossiers_submitter_newest", ["submitter_id", "received_at", "id"], unique=False
        )
        batch_op.create_index(
            "ix_dossiers_verdict_newest", ["verdict", "received_at", "id"], unique=False
        )

    op.create_table(
        "files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("error", sa.JSON(), nullable=True),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.Column("added_revision", sa.Integer(), nullable=False),
        sa.Column("removed_revision", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name=op.f("fk_files_dossier_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["files.id"], name=op.f("fk_files_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index("ix_files_dossier_position", ["dossier_id", "position"], unique=False)
        batch_op.create_index(batch_op.f("ix_files_sha256"), ["sha256"], unique=False)

    op.create_table(
        "idempotency_keys",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", intake.record.base.UtcTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossiers.id"], name=op.f("fk_idempotency_keys_dossier_id")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_idempotency_keys_user_id")
        ),
        sa.PrimaryKeyConstraint("user_id", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_table(
        "pages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("error_code", sa.String(), nullable=True),
        sa.Column("quarters", sa.Integer(), nullable=False),
        sa.Column("legibility", sa.String(), nullable=True),
        sa.Column("seconds", sa.Double(), nullable=True),
        sa.Column("pipeline", sa.String(), nullable=True),
        sa.Column("read_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name=op.f("fk_pages_dossier_id")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_pages_file_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pages")),
        sa.UniqueConstraint("file_id", "number", name=op.f("uq_pages_file_id_number")),
    )
    with op.batch_alter_table("pages", schema=None) as batch_op:
        batch_op.create_index("ix_pages_dossier_state", ["dossier_id", "state"], unique=False)

    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        sa.Column("page_id", sa.Uuid(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("lease_until", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("not_before", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("made_at", intake.record.base.UtcTime(timezone=True), nullable=False),
        sa.Column("ended_at", intake.record.base.UtcTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name=op.f("fk_jobs_dossier_id")),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name=op.f("fk_jobs_page_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    with op.batch_alter_table("jobs", schema=None) as batch_op:
        batch_op.create_index("ix_jobs_dossier_state", ["dossier_id", "state"], unique=False)
        batch_op.create_index("ix_jobs_state_made", ["state", "made_at"], unique=False)
        batch_op.create_index("ix_jobs_ended", ["ended_at"], unique=False)
        batch_op.create_index("ix_jobs_next", ["state", "urgency", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_jobs_page_id"), ["page_id"], unique=False)


def downgrade() -> None:
    """Take it away again."""
    with op.batch_alter_table("jobs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_jobs_page_id"))
        batch_op.drop_index("ix_jobs_state_made")
        batch_op.drop_index("ix_jobs_ended")
        batch_op.drop_index("ix_jobs_next")
        batch_op.drop_index("ix_jobs_dossier_state")

    op.drop_table("jobs")
    with op.batch_alter_table("pages", schema=None) as batch_op:
        batch_op.drop_index("ix_pages_dossier_state")

    op.drop_table("pages")
    op.drop_table("idempotency_keys")
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_files_sha256"))
        batch_op.drop_index("ix_files_dossier_position")

    op.drop_table("files")
    with op.batch_alter_table("dossiers", schema=None) as batch_op:
        batch_op.drop_index("ix_dossiers_verdict_newest")
        batch_op.drop_index("ix_dossiers_submitter_newest")
        batch_op.drop_index(batch_op.f("ix_dossiers_state"))
        batch_op.drop_index(batch_op.f("ix_dossiers_reviewer_id"))
        batch_op.drop_index("ix_dossiers_newest")
        batch_op.drop_index(batch_op.f("ix_dossiers_exporter"))
        batch_op.drop_index(batch_op.f("ix_dossiers_due_at"))
        batch_op.drop_index(batch_op.f("ix_dossiers_contract_no"))

    op.drop_table("dossiers")
    op.drop_table("readings")
