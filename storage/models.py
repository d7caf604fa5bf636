"""The tables. No table has a name of a person or text that someone typed; what people answered is sealed.

A sealed column holds what `crypto.seal` made with the key of its case. Ids of persons are keyed hashes. The migrations
make the same tables; `REVISIONS` lists them, oldest first.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")

metadata = sa.MetaData()


class UtcDateTime(sa.TypeDecorator[datetime]):
    """A moment: goes in with its time zone, is stored as UTC, comes out as UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Refuse a moment without a time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Give back the time zone that SQLite does not keep."""
        return None if value is None else value.replace(tzinfo=UTC)


school = sa.Table(
    "school",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("protocol", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False, index=True),
    sa.Column("identity", sa.Text, nullable=False, unique=True),  # keyed hash of channel and person
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("label", sa.LargeBinary),  # sealed: a function, never a name
    sa.Column("place", sa.Text),  # on the ladder of pings
    sa.Column("last_seen_at", UtcDateTime),  # the day, not the hour
    sqlite_autoincrement=True,  # the number of someone who left is never given out again
)


def _of_staff(*, primary_key: bool = False) -> sa.Column[int]:
    """The column that ties a row to a staff member: the row goes when the account goes."""
    key = sa.ForeignKey("staff.id", ondelete="CASCADE")
    return sa.Column("staff_id", sa.Integer, key, primary_key=primary_key, nullable=False)


# How someone signs in, one row a kind: of an inlogcode a keyed hash only, of a code app the secret, sealed.
credential = sa.Table(
    "credential",
    metadata,
    _of_staff(primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("blind", sa.Text, unique=True),  # keyed hash, to find the account by
    sa.Column("sealed", sa.LargeBinary),
    sa.Column("last_step", sa.Integer),  # of the last code that was used: each code serves once
    sqlite_with_rowid=False,
)

invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),  # keyed hash of the link
    _of_staff(),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary),  # sealed
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("used_at", UtcDateTime),
    sa.Index("invitation_of_staff", "staff_id"),
    sqlite_with_rowid=False,
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),  # keyed hash of what the browser holds
    _of_staff(),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("seen_at", UtcDateTime, nullable=False),
    sa.Index("session_of_staff", "staff_id"),
    sqlite_with_rowid=False,
)

reach = sa.Table(
    "reach",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _of_staff(),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("identity", sa.Text, unique=True),  # keyed hash of channel and person
    sa.Column("address", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("preferred", sa.Boolean, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.UniqueConstraint("staff_id", "kind", name="reach_of_kind"),
    sa.CheckConstraint("state IN ('ok', 'unreachable')", name="reach_state"),
)

absence = sa.Table(
    "absence",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _of_staff(),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Index("absence_of_staff", "staff_id"),
)

hours = sa.Table(
    "hours",
    metadata,
    _of_staff(primary_key=True),
    sa.Column("weekday", sa.Integer, primary_key=True),  # Monday is 1
    sa.Column("start", sa.Integer, nullable=False),  # minute of the day
    sa.Column("end", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

# What is counted to slow down guessing; gone after a day.
attempt = sa.Table(
    "attempt",
    metadata,
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),  # keyed hash of an address or of an account
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Index("attempt_at_place", "place", "key", "at"),
)

# The routing and texts that a case began with: nothing about anyone, so not sealed.
edition = sa.Table(
    "edition",
    metadata,
    sa.Column("protocol", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("sources", sa.LargeBinary, nullable=False),
    sa.Column("good", sa.Boolean, nullable=False),  # the check found nothing
    sa.Column("used_at", UtcDateTime, nullable=False),
)

casus = sa.Table(
    "casus",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
    sa.Column("protocol", sa.Text, nullable=False),
    sa.Column("edition", sa.Text, nullable=False),
    sa.Column("facts", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("active_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.CheckConstraint("state IN ('open', 'closed')", name="casus_state"),
    sa.Index("casus_of_school", "school_id", "active_at"),
)


def _of_case(*, primary_key: bool = False, nullable: bool = False) -> sa.Column[str]:
    """The column that ties a row to its case: the row goes when the case goes."""
    key = sa.ForeignKey("casus.id", ondelete="CASCADE")
    return sa.Column("case_id", sa.Text, key, primary_key=primary_key, nullable=nullable)


def _by_staff(name: str) -> sa.Column[int]:
    """The column that says which staff member it was; nobody any more when the account is gone."""
    return sa.Column(name, sa.Integer, sa.ForeignKey("staff.id", ondelete="SET NULL"))


def _partial_index(name: str, column: sa.Column[Any], where: str) -> None:
    """An index over the rows for which `where` holds: for queries that say so in these words, and not by a value."""
    sa.Index(name, column, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


# Who works in a case; `holds` is true for the one who has it now.
member = sa.Table(
    "member",
    metadata,
    _of_case(primary_key=True),
    sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("holds", sa.Boolean, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Index("member_of_staff", "staff_id"),
    sqlite_with_rowid=False,
)

answer = sa.Table(
    "answer",
    metadata,
    _of_case(primary_key=True),
    sa.Column("run", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("answered_at", UtcDateTime, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),  # sealed
    sqlite_with_rowid=False,
)

conversation = sa.Table(
    "conversation",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, nullable=False),  # keyed hash of channel and person
    _of_case(nullable=True),
    sa.Column("dialog", sa.Text),  # stand-in, from `crypto.blind`; the dialog itself is in the body
    sa.Column("body", sa.LargeBinary, nullable=False),  # sealed
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime),  # only outside a case
)
_in_case = conversation.c.case_id.is_not(None)
_outside = conversation.c.case_id.is_(None)
sa.Index(
    "conversation_active",
    conversation.c.person,
    unique=True,
    sqlite_where=sa.text("active = 1"),
    postgresql_where=sa.text("active"),
)
sa.Index(
    "conversation_of_dialog",
    conversation.c.case_id,
    conversation.c.dialog,
    unique=True,
    sqlite_where=_in_case,
    postgresql_where=_in_case,
)
# One a person, and what finds the silent ones: few enough to look through. An index over expires_at, which changes
# with every turn, would cost every turn.
sa.Index(
    "conversation_outside",
    conversation.c.person,
    unique=True,
    sqlite_where=_outside,
    postgresql_where=_outside,
)

processed_input = sa.Table(
    "processed_input",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("input_id", sa.Text, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

# A conversation that waits to be taken over on another channel, for minutes.
carry = sa.Table(
    "carry",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),  # keyed hash of the link
    sa.Column("person", sa.Text, nullable=False),  # keyed hash of channel and person
    sa.Column("school_id", sa.Text, sa.ForeignKey("school.id"), nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

telegram_chat = sa.Table(
    "telegram_chat",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),  # keyed hash of channel and person
    sa.Column("chat", sa.LargeBinary, nullable=False),  # sealed: the number of the chat
    sa.Column("understood_at", UtcDateTime),  # when the first notice was read
    sqlite_with_rowid=False,
)

# The messages that a chat still holds, so that each of them can be deleted.
telegram_message = sa.Table(
    "telegram_message",
    metadata,
    sa.Column("person", sa.Text, sa.ForeignKey("telegram_chat.person", ondelete="CASCADE"), primary_key=True),
    sa.Column("message", sa.BigInteger, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("sent_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.CheckConstraint("kind IN ('screen', 'ping', 'other')", name="telegram_message_kind"),
    sa.Index("telegram_message_due", "due_at"),
    sqlite_with_rowid=False,
)

ping = sa.Table(
    "ping",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    _of_case(),
    sa.Column("school_id", sa.Text, sa.ForeignKey("school.id", ondelete="NO ACTION"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("urgency", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("plan", sa.LargeBinary, nullable=False),  # sealed: the ladder, and who may be involved
    sa.Column("step", sa.Integer, nullable=False),  # the next one
    sa.Column("due_at", UtcDateTime),  # the next step, or the end of a take-over
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("faults", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    _by_staff("by_id"),  # who waits
    _by_staff("taken_by"),
    sa.Column("taken_at", UtcDateTime),
    sa.Column("call", sa.Boolean, nullable=False),  # who waits was told to call
    sa.Column("spoken", sa.Boolean),
    sa.Column("ended_at", UtcDateTime),
    sa.Column("raised_at", UtcDateTime),  # the beheerder was told that it stands still
    sa.CheckConstraint("state IN ('open', 'taken', 'done')", name="ping_state"),
    sa.Index("ping_of_case", "case_id"),
)
# What is due and what goes on, however many are finished.
_partial_index("ping_due", ping.c.due_at, "due_at IS NOT NULL")
_partial_index("ping_going", ping.c.by_id, "state != 'done'")

ping_send = sa.Table(
    "ping_send",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("ping_id", sa.Text, sa.ForeignKey("ping.id", ondelete="CASCADE"), nullable=False),
    _of_staff(),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("step", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("shown", sa.Integer, nullable=False),  # 1 while it stands on the first screen
    sa.Column("due_at", UtcDateTime),  # to be sent, or to be sent again without a recorded answer
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("doubtful", sa.Integer, nullable=False),  # attempts after one whose answer is not known
    sa.Column("reach_id", sa.Integer),  # the way that was tried last
    sa.Column("recorded_at", UtcDateTime, nullable=False),
    sa.Column("sent_at", UtcDateTime),
    sa.UniqueConstraint("ping_id", "step", "staff_id", "kind", name="ping_send_once"),
)
_partial_index("ping_send_due", ping_send.c.due_at, "due_at IS NOT NULL")
_partial_index("ping_send_shown", ping_send.c.staff_id, "shown = 1")

# One row: the sign of life of the loop.
ping_loop = sa.Table(
    "ping_loop",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("passed_at", UtcDateTime, nullable=False),
    sa.Column("second_copies", sa.Integer, nullable=False),
)

deadline = sa.Table(
    "deadline",
    metadata,
    _of_case(primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),  # stand-in, from `crypto.blind`: a term may tell what was reported
    sa.Column("sealed_kind", sa.LargeBinary, nullable=False),  # sealed: the kind in words
    sa.Column("due", sa.Date, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
    sa.CheckConstraint("state IN ('open', 'met', 'dropped')", name="deadline_state"),
    sqlite_with_rowid=False,
)

_partial_index("deadline_open", deadline.c.due, "state = 'open'")
_partial_index("casus_open", casus.c.active_at, "state = 'open'")

# No foreign keys: a line stays when its case or its staff member is gone. Lines are added and read, nothing else; what
# retention may remove stands in `audit_chain`.
audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("staff_id", sa.Integer),  # who did it
    sa.Column("role", sa.Text),  # in which role
    sa.Column("about_id", sa.Integer),  # the staff member that it was done to
    sa.Column("case_id", sa.Text),
    sa.Column("mac", sa.LargeBinary, nullable=False),  # over the line and the mac of the line before
    sa.Index("audit_of_case", "case_id"),
    sqlite_autoincrement=True,
)

# One row: the lines up to `start_id` were removed by retention, the last one is `head_id`.
audit_chain = sa.Table(
    "audit_chain",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("start_id", sa.Integer, nullable=False),
    sa.Column("start_mac", sa.LargeBinary, nullable=False),
    sa.Column("head_id", sa.Integer, nullable=False),
    sa.Column("head_mac", sa.LargeBinary, nullable=False),
    sa.Column("seal", sa.LargeBinary, nullable=False),  # over the other four
)

AUDIT_TRIGGERS = (
    "CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END",
    # INSERT OR REPLACE removes a row without asking the trigger for deletion.
    "CREATE TRIGGER audit_never_replaced BEFORE INSERT ON audit"
    " WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END",
    "CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit"
    " WHEN OLD.id > coalesce((SELECT start_id FROM audit_chain), 0)"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are removed by retention only'); END",
)
for _trigger in AUDIT_TRIGGERS:
    sa.event.listen(audit, "after_create", sa.DDL(_trigger).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
