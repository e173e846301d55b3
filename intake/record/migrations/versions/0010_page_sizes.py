"""How large pages are, so that room is kept for their pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0010_page_sizes"
down_revision = "0009_identities"
branch_labels = None
depends_on = None

_TABLES = ("pages", "readings")
_SIDES = ("width", "height")


def upgrade() -> None:
    """Make what this step adds; of pages that were read before it the size is not known."""
    for table in _TABLES:
        for side in _SIDES:
            op.add_column(table, sa.Column(side, sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    for table in reversed(_TABLES):
        for side in reversed(_SIDES):
            op.drop_column(table, side)
