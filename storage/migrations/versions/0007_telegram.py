"""Conversations that are carried over to another channel, and the messages on Telegram that are still to go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "carry",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "telegram_chat",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("chat", sa.LargeBinary, nullable=False),
        sa.Column("understood_at", moment),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "telegram_message",
        sa.Column("person", sa.Text, sa.ForeignKey("telegram_chat.person", ondelete="CASCADE"), primary_key=True),
        sa.Column("message", sa.BigInteger, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("sent_at", moment, nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.CheckConstraint("kind IN ('screen', 'ping', 'other')", name="telegram_message_kind"),
        sqlite_with_rowid=False,
    )
    op.create_index("telegram_message_due", "telegram_message", ["due_at"])


def downgrade() -> None:
    """Remove them."""
    op.drop_table("telegram_message")
    op.drop_table("telegram_chat")
    op.drop_table("carry")
