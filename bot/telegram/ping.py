"""Pings on Telegram: urgency, a random code and a time, with two buttons below. Nothing of a case."""

from __future__ import annotations

from html import escape

from ...dialogs.texts import Texts
from ...storage import telegram
from ..pings import PingText, TryLater, Unreachable
from .chat import CHANNEL, Api, Chat, NobodyThere, TooFast
from .layout import Key, Message, ping_code


def shown(text: PingText, words: Texts) -> Message:
    """The message of a ping. Its first line is what a locked phone shows."""
    lines = [f"<b>{escape(text.title, quote=False)}</b>", *(escape(line, quote=False) for line in text.lines)]
    rows = [(Key(button.label, ping_code(button.id)),) for button in text.buttons]
    if text.link:
        rows.append((Key(words.get("oproep", "website"), url=text.link),))
    return Message("\n".join(lines), tuple(rows))


class TelegramSender:
    """Brings a ping to a chat. `address` is the number of the chat, from the row where somebody can be reached."""

    kind = CHANNEL

    def __init__(self, chat: Chat, api: Api) -> None:
        self.chat = chat
        self.api = api

    async def send(self, address: str, text: PingText) -> None:
        """Send it, and note that the message must go within two days.

        Raises:
            Unreachable: the person blocked the bot, or is no longer there.
            TryLater: Telegram asks to wait.
            Trouble: whether it was sent is not known.
        """
        store, number = self.chat.store, int(address)
        try:
            message = await self.api.send(number, shown(text, self.chat.words), silent=False)
        except NobodyThere:
            raise Unreachable from None
        except TooFast as slow:
            raise TryLater(slow.seconds) from None
        person = store.identity_hash(CHANNEL, address)
        async with store.transaction() as conn:
            await telegram.sent(conn, store.keys, person, number, message, self.chat.clock(), kind="ping")
