"""Who works in a case. For cases from before: whoever opened one, has it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table, and fill it from the audit."""
    op.create_table(
        "member",
        sa.Column("case_id", sa.Text, sa.ForeignKey("casus.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("holds", sa.Boolean, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Index("member_of_staff", "staff_id"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT OR IGNORE INTO member (case_id, staff_id, holds, since)"
        " SELECT case_id, staff_id, 1, at FROM audit WHERE event = 'case_opened'"
        " AND case_id IN (SELECT id FROM casus) AND staff_id IN (SELECT id FROM staff)"
    )


def downgrade() -> None:
    """Remove it."""
    op.drop_table("member")
