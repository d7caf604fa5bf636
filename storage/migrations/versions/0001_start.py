"""The first schema: school, staff, case, answer, conversation, processed input, ping, deadline, audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

moment = sa.DateTime(timezone=True)


def of_case(*, primary_key: bool = False, nullable: bool = False) -> sa.Column[str]:
    """The column that ties a row to its case."""
    key = sa.ForeignKey("casus.id", ondelete="CASCADE")
    return sa.Column("case_id", sa.Text, key, primary_key=primary_key, nullable=nullable)


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "school",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("protocol", sa.Text, nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
        sa.Column("identity", sa.Text, nullable=False, unique=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_index("ix_staff_school_id", "staff", ["school_id"])
    op.create_table(
        "casus",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
        sa.Column("protocol", sa.Text, nullable=False),
        sa.Column("edition", sa.Text, nullable=False),
        sa.Column("facts", sa.LargeBinary, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("active_at", moment, nullable=False),
        sa.Column("closed_at", moment),
        sa.CheckConstraint("state IN ('open', 'closed')", name="casus_state"),
    )
    op.create_index("casus_of_school", "casus", ["school_id", "active_at"])
    op.create_table(
        "answer",
        of_case(primary_key=True),
        sa.Column("run", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("answered_at", moment, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "conversation",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("person", sa.Text, nullable=False),
        of_case(nullable=True),
        sa.Column("dialog", sa.Text),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("updated_at", moment, nullable=False),
        sa.Column("expires_at", moment),
    )
    partial_index("conversation_active", ["person"], "active = 1", "active")
    partial_index("conversation_of_dialog", ["case_id", "dialog"], "case_id IS NOT NULL")
    partial_index("conversation_outside", ["person"], "case_id IS NULL")
    op.create_table(
        "processed_input",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("input_id", sa.Text, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ping",
        sa.Column("id", sa.Text, primary_key=True),
        of_case(),
        sa.Column("urgency", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due_at", moment),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_index("ping_of_case", "ping", ["case_id"])
    op.create_index("ping_due", "ping", ["state", "due_at"])
    op.create_table(
        "deadline",
        of_case(primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("set_at", moment, nullable=False),
        sa.CheckConstraint("state IN ('open', 'met', 'dropped')", name="deadline_state"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Integer),
        sa.Column("case_id", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index("audit_of_case", "audit", ["case_id"])


def partial_index(name: str, columns: list[str], where: str, postgresql: str | None = None) -> None:
    """A unique index over the conversations for which `where` holds."""
    op.create_index(
        name,
        "conversation",
        columns,
        unique=True,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(postgresql or where),
    )


def downgrade() -> None:
    """Drop every table, the ones that point at others first."""
    for table in (
        "audit", "deadline", "ping", "processed_input", "conversation", "answer", "casus", "staff", "school",
    ):  # fmt: skip
        op.drop_table(table)
