"""What tells something about a family is no longer in clear; the audit is chained.

The dialog of a conversation goes into its sealed body and leaves a stand-in behind, and so does the kind of a
deadline. Lines of the audit get a role, the person they are about, and a place in a chain that begins at the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from meldwijzer.storage.crypto import IDENTITY, CannotOpen, audit_mac, blind, joined, open_sealed, seal

revision = "0002"
down_revision = "0001"

moment = sa.DateTime(timezone=True)

TRIGGERS = (
    "CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END",
    "CREATE TRIGGER audit_never_replaced BEFORE INSERT ON audit"
    " WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END",
    "CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit"
    " WHEN OLD.id > coalesce((SELECT start_id FROM audit_chain), 0)"
    " BEGIN SELECT RAISE(ABORT, 'audit lines are removed by retention only'); END",
)

Row = dict[str, Any]


def upgrade() -> None:
    """Seal what was in clear, chain the lines of the audit."""
    keys: Mapping[str, bytes] = context.config.attributes["keys"]
    conversations = list(opened("conversation", keys))
    deadlines = list(opened("deadline", keys))
    lines = rows("audit", "id")
    replace_deadline(sealed=True)
    for key, row in conversations:
        dialog, body = row["dialog"], row["body"]
        row["body"] = joined(dialog or "") + body
        row["dialog"] = None if dialog is None else blind(key, "conversation.dialog", dialog)
        write_conversation(key, row)
    for key, row in deadlines:
        kind = blind(key, "deadline.kind", row["kind"])
        row["sealed_kind"] = seal(
            key, row["kind"].encode(), case=row["case_id"], column="deadline.sealed_kind", row=kind
        )
        insert("deadline", row | {"kind": kind})
    op.drop_table("audit")
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Integer),
        sa.Column("role", sa.Text),
        sa.Column("about_id", sa.Integer),
        sa.Column("case_id", sa.Text),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("audit_of_case", "audit", ["case_id"])
    op.create_table(
        "audit_chain",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("start_id", sa.Integer, nullable=False),
        sa.Column("start_mac", sa.LargeBinary, nullable=False),
        sa.Column("head_id", sa.Integer, nullable=False),
        sa.Column("head_mac", sa.LargeBinary, nullable=False),
        sa.Column("seal", sa.LargeBinary, nullable=False),
    )
    chain(lines, keys[IDENTITY])
    for trigger in TRIGGERS:
        op.execute(trigger)


def chain(lines: list[Row], identity: bytes) -> None:
    """Write the lines back, each tied to the one before, and the row that says where the chain begins and ends."""
    head_id, head_mac = 0, b""
    for line in lines:
        at = datetime.fromisoformat(line["at"]).isoformat(timespec="microseconds") + "+00:00"
        parts = [line["id"], at, line["event"], line["staff_id"], None, None, line["case_id"]]
        words = joined(*("" if part is None else str(part) for part in parts))
        head_id, head_mac = line["id"], audit_mac(identity, head_mac + words)
        insert("audit", line | {"mac": head_mac})
    anchor = joined("chain", "0", "", str(head_id), head_mac.hex())
    values = {"id": 1, "start_id": 0, "start_mac": b"", "head_id": head_id, "head_mac": head_mac}
    insert("audit_chain", values | {"seal": audit_mac(identity, anchor)})


def downgrade() -> None:
    """Put back what was in clear; the lines of the audit stay, without their chain."""
    keys: Mapping[str, bytes] = context.config.attributes["keys"]
    conversations = list(opened("conversation", keys))
    deadlines = list(opened("deadline", keys))
    lines = rows("audit", "id")
    replace_deadline(sealed=False)
    for key, row in conversations:
        length = int.from_bytes(row["body"][:4], "big")
        row["dialog"] = row["body"][4 : 4 + length].decode() or None
        row["body"] = row["body"][4 + length :]
        write_conversation(key, row)
    for key, row in deadlines:
        name = open_sealed(
            key, row.pop("sealed_kind"), case=row["case_id"], column="deadline.sealed_kind", row=row["kind"]
        )
        insert("deadline", row | {"kind": name.decode()})
    op.drop_table("audit_chain")
    op.drop_table("audit")
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
    for line in lines:
        insert("audit", {name: line[name] for name in ("id", "at", "event", "staff_id", "case_id")})


def rows(table: str, order: str) -> list[Row]:
    """Every row, with the values as they are stored."""
    found = op.get_bind().exec_driver_sql(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608  (fixed names)
    return [dict(row) for row in found.mappings()]


def insert(table: str, row: Row) -> None:
    """Write a row with the values as they are stored."""
    names = ", ".join(row)
    marks = ", ".join("?" for _ in row)
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  (fixed names)
    op.get_bind().exec_driver_sql(statement, tuple(row.values()))


def opened(table: str, keys: Mapping[str, bytes]) -> Iterator[tuple[bytes, Row]]:
    """The rows whose key is there, with the key; a body is opened. What has no key is gone already: it is removed."""
    for row in rows(table, "case_id"):
        case_id = row["case_id"]
        key = keys.get(f"conversation:{row['id']}" if case_id is None else f"case:{case_id}")
        try:
            if key is None:
                raise CannotOpen
            if "body" in row:
                row["body"] = open_sealed(
                    key, row["body"], case=case_id or "", column="conversation.body", row=row["id"]
                )
        except CannotOpen:
            if "body" in row:
                op.get_bind().exec_driver_sql("DELETE FROM conversation WHERE id = ?", (row["id"],))
            continue
        yield key, row


def write_conversation(key: bytes, row: Row) -> None:
    """Seal the body of a conversation again, beside its dialog."""
    body = seal(key, row["body"], case=row["case_id"] or "", column="conversation.body", row=row["id"])
    op.get_bind().exec_driver_sql(
        "UPDATE conversation SET dialog = ?, body = ? WHERE id = ?", (row["dialog"], body, row["id"])
    )


def replace_deadline(*, sealed: bool) -> None:
    """Make the table of deadlines anew and empty, with its kinds sealed or in clear."""
    op.drop_table("deadline")
    op.create_table(
        "deadline",
        sa.Column("case_id", sa.Text, sa.ForeignKey("casus.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        *([sa.Column("sealed_kind", sa.LargeBinary, nullable=False)] if sealed else []),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("set_at", moment, nullable=False),
        sa.CheckConstraint("state IN ('open', 'met', 'dropped')", name="deadline_state"),
        sqlite_with_rowid=False,
    )
