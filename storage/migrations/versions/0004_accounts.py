"""Accounts: what a staff member is for, how they sign in, when they are there, and where they can be reached.

The number of an account is never given out twice: what stays of someone who left must not fall to a successor.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, and the one of staff anew with its new columns."""
    replace_staff(accounts=True)
    op.create_table(
        "credential",
        staff_id(primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("blind", sa.Text, unique=True),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("last_step", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "invitation",
        sa.Column("hash", sa.Text, primary_key=True),
        staff_id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("used_at", moment),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "session",
        sa.Column("hash", sa.Text, primary_key=True),
        staff_id(),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reach",
        sa.Column("id", sa.Integer, primary_key=True),
        staff_id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("identity", sa.Text, unique=True),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("preferred", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.UniqueConstraint("staff_id", "kind", name="reach_of_kind"),
        sa.CheckConstraint("state IN ('ok', 'unreachable')", name="reach_state"),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer, primary_key=True),
        staff_id(),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
    )
    op.create_table(
        "hours",
        staff_id(primary_key=True),
        sa.Column("weekday", sa.Integer, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    for table in ("invitation", "session", "absence"):
        op.create_index(f"{table}_of_staff", table, ["staff_id"])
    op.create_table(
        "attempt",
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("at", moment, nullable=False),
    )
    op.create_index("attempt_at_place", "attempt", ["place", "key", "at"])


def downgrade() -> None:
    """Remove them; who has an account keeps the pseudonym, the role and the day."""
    for table in ("attempt", "hours", "absence", "reach", "session", "invitation", "credential"):
        op.drop_table(table)
    replace_staff(accounts=False)


def staff_id(*, primary_key: bool = False) -> sa.Column[int]:
    """The column that ties a row to a staff member."""
    key = sa.ForeignKey("staff.id", ondelete="CASCADE")
    return sa.Column("staff_id", sa.Integer, key, primary_key=primary_key, nullable=False)


def replace_staff(*, accounts: bool) -> None:
    """Make the table of staff anew, with or without what an account adds, and put its rows back."""
    names = ("id", "school_id", "identity", "role", "active", "created_at")
    columns = ", ".join(names)
    found = op.get_bind().exec_driver_sql(f"SELECT {columns} FROM staff ORDER BY id")  # noqa: S608  (fixed names)
    rows: list[tuple[Any, ...]] = [tuple(row) for row in found]
    op.drop_table("staff")
    added = (
        sa.Column("label", sa.LargeBinary),
        sa.Column("place", sa.Text),
        sa.Column("last_seen_at", moment),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
        sa.Column("identity", sa.Text, nullable=False, unique=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", moment, nullable=False),
        *(added if accounts else ()),
        sqlite_autoincrement=accounts,
    )
    op.create_index("ix_staff_school_id", "staff", ["school_id"])
    for row in rows:
        op.get_bind().exec_driver_sql(
            f"INSERT INTO staff ({columns}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608  (fixed names)
            row,
        )
    if accounts:  # the audit remembers accounts that are gone
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'staff'")
        op.execute(
            "INSERT INTO sqlite_sequence (name, seq) SELECT 'staff', max("
            "coalesce((SELECT max(id) FROM staff), 0), coalesce((SELECT max(staff_id) FROM audit), 0), "
            "coalesce((SELECT max(about_id) FROM audit), 0))"
        )
