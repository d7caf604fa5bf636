"""Pings that reach someone: the ladder of each, one row a message to a person, and a sign of life of the loop.

The index over what is due holds open pings and messages only, so that a pass of the loop costs the same however many
are finished. No version before this one wrote a ping: what stands in the table is a trial, and goes both ways.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

moment = sa.DateTime(timezone=True)


def of(table: str, name: str, *, ondelete: str = "CASCADE") -> sa.Column[str]:
    """A column that ties a row to one of another table."""
    return sa.Column(name, sa.Text, sa.ForeignKey(f"{table}.id", ondelete=ondelete), nullable=False)


def by_staff(name: str, ondelete: str = "SET NULL") -> sa.Column[int]:
    """A column that ties a row to a staff member: without one, or gone with the account."""
    key = sa.ForeignKey("staff.id", ondelete=ondelete)
    return sa.Column(name, sa.Integer, key, nullable=ondelete == "SET NULL")


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    """An index over the rows for which `where` holds."""
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def upgrade() -> None:
    """Make the tables."""
    op.drop_table("ping")
    op.create_table(
        "ping",
        sa.Column("id", sa.Text, primary_key=True),
        of("casus", "case_id"),
        of("school", "school_id", ondelete="NO ACTION"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("urgency", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("plan", sa.LargeBinary, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("due_at", moment),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("faults", sa.Integer, nullable=False),
        sa.Column("created_at", moment, nullable=False),
        by_staff("by_id"),
        by_staff("taken_by"),
        sa.Column("taken_at", moment),
        sa.Column("call", sa.Boolean, nullable=False),
        sa.Column("spoken", sa.Boolean),
        sa.Column("ended_at", moment),
        sa.Column("raised_at", moment),
        sa.CheckConstraint("state IN ('open', 'taken', 'done')", name="ping_state"),
    )
    op.create_index("ping_of_case", "ping", ["case_id"])
    partial_index("ping_due", "ping", ["due_at"], "due_at IS NOT NULL")
    partial_index("ping_going", "ping", ["by_id"], "state != 'done'")
    op.create_table(
        "ping_send",
        sa.Column("id", sa.Integer, primary_key=True),
        of("ping", "ping_id"),
        by_staff("staff_id", "CASCADE"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("due_at", moment),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("doubtful", sa.Integer, nullable=False),
        sa.Column("reach_id", sa.Integer),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("sent_at", moment),
        sa.UniqueConstraint("ping_id", "step", "staff_id", "kind", name="ping_send_once"),
    )
    partial_index("ping_send_due", "ping_send", ["due_at"], "due_at IS NOT NULL")
    partial_index("ping_send_shown", "ping_send", ["staff_id"], "shown = 1")
    op.create_table(
        "ping_loop",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("passed_at", moment, nullable=False),
        sa.Column("second_copies", sa.Integer, nullable=False),
    )
    partial_index("deadline_open", "deadline", ["due"], "state = 'open'")
    partial_index("casus_open", "casus", ["active_at"], "state = 'open'")


def downgrade() -> None:
    """Put back the table of before, empty: what waits in it cannot be told without its ladder."""
    op.drop_index("casus_open", "casus")
    op.drop_index("deadline_open", "deadline")
    for table in ("ping_loop", "ping_send", "ping"):
        op.drop_table(table)
    op.create_table(
        "ping",
        sa.Column("id", sa.Text, primary_key=True),
        of("casus", "case_id"),
        sa.Column("urgency", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due_at", moment),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_index("ping_of_case", "ping", ["case_id"])
    op.create_index("ping_due", "ping", ["state", "due_at"])
