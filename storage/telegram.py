"""What is remembered of somebody on Telegram: that they read the first notice, and which messages are still to go.

A person is a keyed hash. The number of the chat is sealed with a key of its own, which goes when the last row goes.
Nothing of what a message said stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from .crypto import CannotOpen, KeyStore, NoKey, open_sealed, seal
from .models import conversation, telegram_chat, telegram_message
from .sqlite import insert

KEPT = timedelta(hours=46)
"""Telegram lets a bot delete a message for 48 hours."""

IDLE = timedelta(minutes=60)
"""A screen goes when its conversation ended and nobody touched it for so long."""

NOTICE_KEPT = timedelta(days=90)
"""So long it is known that somebody read the first notice, after the last message in the chat has gone."""

Kind = Literal["screen", "ping", "other"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a chat: whether the notice was read, and the messages that hold a screen, the latest first."""

    understood: bool
    screens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A message that must go."""

    person: str
    chat: int
    message: int


def chat_key(person: str) -> str:
    """The id of the key of a chat."""
    return f"telegram:{person}"


_known = (
    sa.select(telegram_chat.c.understood_at, telegram_message.c.message)
    .select_from(
        telegram_chat.outerjoin(
            telegram_message,
            (telegram_message.c.person == telegram_chat.c.person) & (telegram_message.c.kind == "screen"),
        )
    )
    .where(telegram_chat.c.person == sa.bindparam("of_person"))
    .order_by(telegram_message.c.message.desc())
)


async def known(conn: AsyncConnection, person: str) -> Known:
    """What is known of somebody's chat, in one query."""
    rows = (await conn.execute(_known, {"of_person": person})).all()
    screens = tuple(row.message for row in rows if row.message is not None)
    return Known(bool(rows) and rows[0].understood_at is not None, screens)


async def understood(conn: AsyncConnection, keys: KeyStore, person: str, chat: int, now: datetime) -> None:
    """Note that somebody read the first notice."""
    await _meet(conn, keys, person, chat)
    mine = telegram_chat.c.person == person
    await conn.execute(sa.update(telegram_chat).where(mine).values(understood_at=now))


async def sent(
    conn: AsyncConnection,
    keys: KeyStore,
    person: str,
    chat: int,
    message: int,
    now: datetime,
    *,
    kind: Kind = "screen",
    lasts: timedelta = KEPT,
) -> None:
    """Note a message that must go some day: at the latest after `lasts`."""
    await _meet(conn, keys, person, chat)
    row = {"person": person, "message": message, "kind": kind, "sent_at": now, "due_at": now + lasts}
    keep = ["person", "message"]
    await conn.execute(insert(telegram_message).values(**row).on_conflict_do_nothing(index_elements=keep))


async def gone(conn: AsyncConnection, person: str, messages: Sequence[int]) -> None:
    """Note that these messages no longer stand in the chat, or cannot be deleted any more."""
    mine = telegram_message.c.person == person
    await conn.execute(sa.delete(telegram_message).where(mine, telegram_message.c.message.in_(messages)))


@dataclass(frozen=True, slots=True)
class Held:
    """All that is held of a chat, for the person whose chat it is. `messages` are (number, kind, sent, goes at)."""

    chat: int | None
    understood_at: datetime | None
    messages: tuple[tuple[int, Kind, datetime, datetime], ...]


async def held(conn: AsyncConnection, keys: KeyStore, person: str) -> Held | None:
    """All that is held of somebody's chat; None when that is nothing."""
    row = (await conn.execute(sa.select(telegram_chat).where(telegram_chat.c.person == person))).one_or_none()
    if row is None:
        return None
    columns = [telegram_message.c[name] for name in ("message", "kind", "sent_at", "due_at")]
    query = sa.select(*columns).where(telegram_message.c.person == person).order_by(telegram_message.c.message)
    messages = tuple((row.message, row.kind, row.sent_at, row.due_at) for row in await conn.execute(query))
    return Held(await _opened(keys, person, row.chat), row.understood_at, messages)


async def due_now(conn: AsyncConnection, person: str, now: datetime) -> None:
    """Let every message in somebody's chat go at the next sweep."""
    await conn.execute(sa.update(telegram_message).where(telegram_message.c.person == person).values(due_at=now))


async def messages_of(conn: AsyncConnection, person: str) -> list[int]:
    """Every message in somebody's chat that is still to go, the oldest first."""
    query = sa.select(telegram_message.c.message).where(telegram_message.c.person == person)
    return list(await conn.scalars(query.order_by(telegram_message.c.message)))


async def due(conn: AsyncConnection, keys: KeyStore, now: datetime, limit: int = 100) -> list[Due]:
    """The messages that must go now: their time has come, or their conversation has ended, the oldest first.

    What was never deleted within 48 hours cannot be deleted any more: it is forgotten here.
    """
    talking = sa.exists().where(
        conversation.c.person == telegram_message.c.person,
        conversation.c.active,
        conversation.c.expires_at.is_(None) | (conversation.c.expires_at > now),
    )
    over = (telegram_message.c.kind == "screen") & (telegram_message.c.sent_at <= now - IDLE) & ~talking
    query = (
        sa.select(telegram_message.c.person, telegram_message.c.message, telegram_chat.c.chat)
        .join(telegram_chat, telegram_chat.c.person == telegram_message.c.person)
        .where((telegram_message.c.due_at <= now) | over)
        .order_by(telegram_message.c.due_at)
        .limit(limit)
    )
    found = []
    for person, message, sealed in (await conn.execute(query)).all():
        chat = await _opened(keys, person, sealed)
        if chat is None:
            await gone(conn, person, [message])
        else:
            found.append(Due(person, chat, message))
    return found


async def forget(conn: AsyncConnection, keys: KeyStore, person: str) -> bool:
    """Forget somebody's chat, its key first; False when there was nothing to forget."""
    await keys.destroy(chat_key(person))
    # Without counting on the database to follow: the messages first.
    await conn.execute(sa.delete(telegram_message).where(telegram_message.c.person == person))
    return (await conn.execute(sa.delete(telegram_chat).where(telegram_chat.c.person == person))).rowcount > 0


async def drop_silent(conn: AsyncConnection, keys: KeyStore, now: datetime) -> int:
    """Forget the chats in which no message is left and that nobody used for long; gives how many."""
    left = sa.exists().where(telegram_message.c.person == telegram_chat.c.person)
    old = telegram_chat.c.understood_at.is_(None) | (telegram_chat.c.understood_at <= now - NOTICE_KEPT)
    people = (await conn.scalars(sa.select(telegram_chat.c.person).where(~left, old))).all()
    for person in people:
        await forget(conn, keys, person)
    return len(people)


async def key_ids(conn: AsyncConnection) -> list[str]:
    """The ids of the keys that are in use."""
    return [chat_key(person) for person in await conn.scalars(sa.select(telegram_chat.c.person))]


async def _meet(conn: AsyncConnection, keys: KeyStore, person: str, chat: int) -> None:
    """The row of a chat, with a key of its own; made when there is something to remember."""
    there = await conn.scalar(sa.select(telegram_chat.c.person).where(telegram_chat.c.person == person))
    if there is not None:
        return
    await keys.destroy(chat_key(person))  # of something that was never committed
    key = await keys.create(chat_key(person))
    sealed = seal(key, str(chat).encode(), case="", column="telegram_chat.chat", row=person)
    await conn.execute(sa.insert(telegram_chat).values(person=person, chat=sealed))


async def _opened(keys: KeyStore, person: str, sealed: bytes) -> int | None:
    try:
        key = await keys.get(chat_key(person))
        return int(open_sealed(key, sealed, case="", column="telegram_chat.chat", row=person))
    except (NoKey, CannotOpen):
        return None
