"""Telegram through python-telegram-bot 22. It translates, and nothing else: updates into happenings, calls into calls.

A school's own bot takes `handlers` in; `Library` is what our own loop works with. Imported only where it is used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram import Message as TelegramMessage
from telegram.constants import ChatMemberStatus, ChatType, ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from .chat import Chat, Happening, Hiccup, Refused, Rival, TooFast, WrongToken, trouble
from .layout import Message, is_ours

GONE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
SECONDS = 15.0
"""So long one call may take; asking for updates waits longer."""


class Calls:
    """The calls of `chat.Api`, by a bot of this library."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    async def send(self, chat: int, message: Message, *, silent: bool) -> int:
        """Send a message; gives its number."""
        with _translated():
            sent = await self.bot.send_message(
                chat,
                message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(message),
                protect_content=True,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                disable_notification=silent,
            )
        return sent.message_id

    async def edit(self, chat: int, number: int, message: Message) -> None:
        """Change a message."""
        with _translated():
            await self.bot.edit_message_text(
                message.html,
                chat,
                number,
                parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(message),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

    async def delete(self, chat: int, number: int) -> None:
        """Delete a message."""
        with _translated():
            await self.bot.delete_message(chat, number)

    async def answer(self, tap: str, words: str | None) -> None:
        """Answer a tap."""
        with _translated():
            await self.bot.answer_callback_query(tap, words, show_alert=words is not None)

    async def leave(self, chat: int) -> None:
        """Leave a chat."""
        with _translated():
            await self.bot.leave_chat(chat)


@contextmanager
def _translated() -> Iterator[None]:
    """Every error of the library as one of our troubles, without the address that it may quote."""
    try:
        yield
    except TelegramError as error:
        raise _trouble(error) from None


def _trouble(error: TelegramError) -> Exception:
    if isinstance(error, RetryAfter):
        wait: Any = error._retry_after  # the public name warns, and gives an int or a timedelta by the environment
        return TooFast(wait.total_seconds() if isinstance(wait, timedelta) else float(wait))
    if isinstance(error, InvalidToken):
        return WrongToken()
    if isinstance(error, Conflict):
        return Rival()
    if isinstance(error, Forbidden):
        return trouble(403, error.message)
    if isinstance(error, BadRequest):
        return trouble(400, error.message)
    return Hiccup() if isinstance(error, NetworkError) else Refused()


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(key.label, url=key.url, callback_data=key.data or None) for key in row]
            for row in message.rows
        ]
    )


def happening(update: Update) -> Happening | None:
    """An update in neutral words; None for what is not looked at."""
    if (query := update.callback_query) is not None:
        shown = query.message
        chat = shown.chat if shown is not None else None
        return Happening(
            update.update_id,
            query.from_user.id,
            chat.id if chat is not None else query.from_user.id,
            private=chat is None or chat.type == ChatType.PRIVATE,
            message=shown.message_id if shown is not None else None,
            tap=query.id,
            data=query.data,
        )
    if (member := update.my_chat_member) is not None:
        private, gone = member.chat.type == ChatType.PRIVATE, member.new_chat_member.status in GONE
        if private != gone:  # somebody came back, or we were sent away from a group
            return None
        return Happening(update.update_id, member.from_user.id, member.chat.id, private=private, blocked=private)
    message = update.message
    return None if message is None else _written(update.update_id, message)


def _written(number: int, message: TelegramMessage) -> Happening:
    return Happening(
        number,
        message.from_user.id if message.from_user is not None else message.chat.id,
        message.chat.id,
        private=message.chat.type == ChatType.PRIVATE,
        message=message.message_id,
        text=message.text,
        sent=message.date,
    )


def _is_ours(data: object) -> bool:
    return isinstance(data, str) and is_ours(data)


def handlers(chat: Chat) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
    """What a school's own application takes in, after its own handlers: `application.add_handlers(handlers(chat))`.

    They answer our own buttons, and in private chats everything that no handler before them took.
    """

    async def on_update(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        event = happening(update)
        if event is not None:
            await chat.handle(Calls(context.bot), event)

    found: list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]] = [
        CallbackQueryHandler(on_update, pattern=None if chat.alone else _is_ours),
        ChatMemberHandler(on_update, ChatMemberHandler.MY_CHAT_MEMBER),
    ]
    new = filters.UpdateType.MESSAGE
    return [*found, MessageHandler(new if chat.alone else new & filters.ChatType.PRIVATE, on_update)]


class Library:
    """A bot of our own: what `loop` asks of a library."""

    def __init__(self, chat: Chat, token: str, api: str) -> None:
        request = HTTPXRequest(
            connection_pool_size=64,
            read_timeout=SECONDS,
            write_timeout=SECONDS,
            connect_timeout=SECONDS,
            pool_timeout=SECONDS,
        )
        self._asking = HTTPXRequest(connection_pool_size=1, connect_timeout=SECONDS, pool_timeout=SECONDS)
        builder = Application.builder().token(token).base_url(f"{api}/bot").base_file_url(f"{api}/file/bot")
        self._application = builder.request(request).get_updates_request(self._asking).updater(None).build()
        self._application.add_handlers(handlers(chat))
        self._application.add_error_handler(self._on_error)
        self._failed: dict[int, Exception] = {}
        self.calls = Calls(self._application.bot)

    @property
    def bot(self) -> Bot:
        """The bot of the library."""
        return self._application.bot

    async def open(self) -> tuple[str, str]:
        """Ask Telegram who the bot is; gives its user name, and the name that people see."""
        with _translated():
            await self._application.initialize()
        return str(self.bot.username), self.bot.first_name

    async def close(self) -> None:
        """Close the connections."""
        await self._application.shutdown()

    async def fetch(self, offset: int, wait: int, kinds: list[str]) -> list[dict[str, Any]]:
        """The updates from `offset` on, as they came; those before are acknowledged. Waits so many seconds for one.

        Past `Bot.get_updates`: of one update that it cannot read, it loses the others, and logs what was typed.
        """
        asked = urlencode({"offset": offset, "timeout": wait, "allowed_updates": json.dumps(kinds)})
        with _translated():
            found = await self._asking.post(f"{self.bot.base_url}/getUpdates?{asked}", read_timeout=wait + SECONDS)
        return list(found) if isinstance(found, list) else []

    def parse(self, body: Mapping[str, Any]) -> Update:
        """An update as it came to the webhook. Raises what is wrong with it."""
        update = Update.de_json(dict(body), self.bot)
        if not isinstance(update.update_id, int):
            raise TypeError("no update")
        return update

    async def feed(self, update: Update) -> None:
        """Let the application handle an update. Raises NotKept, or what else went wrong."""
        await self._application.process_update(update)
        error = self._failed.pop(update.update_id, None)
        if error is not None:
            raise error

    async def _on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """The application keeps errors to itself: remember whose update it was."""
        if isinstance(update, Update) and context.error is not None:
            self._failed[update.update_id] = context.error

    async def listen(self, url: str, secret: str, kinds: list[str]) -> None:
        """Let Telegram bring the updates to this address."""
        with _translated():
            await self.bot.set_webhook(url, secret_token=secret, allowed_updates=kinds, max_connections=40)

    async def stop_listening(self) -> None:
        """Let Telegram keep the updates until they are asked for."""
        with _translated():
            await self.bot.delete_webhook()

    async def introduce(self, short: str, long: str, commands: list[tuple[str, str]]) -> None:
        """Set what people see of the bot before they begin."""
        with _translated():
            await self.bot.set_my_short_description(short)
            await self.bot.set_my_description(long)
            await self.bot.set_my_commands(commands)
