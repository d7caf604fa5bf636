"""Telegram through aiogram 3. It translates, and nothing else: updates into happenings, calls into calls.

A school's own dispatcher includes `router`; `Library` is what our own loop works with. Importing aiogram takes seconds
and 165 MB, so only this file does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram import exceptions as told
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatMemberStatus, ChatType, ParseMode
from aiogram.filters import Filter
from aiogram.methods import TelegramMethod
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Update,
)
from aiogram.types import Message as TelegramMessage

from .chat import Chat, Happening, Hiccup, Refused, Rival, TooFast, WrongToken, trouble
from .layout import Message, is_ours

GONE = (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)
SECONDS = 15
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
                chat_id=chat,
                message_id=number,
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
    """Every error of the library as one of our troubles, without the call that it quotes."""
    try:
        yield
    except (told.AiogramError, TimeoutError) as error:
        raise _trouble(error) from None


def _trouble(error: Exception) -> Exception:
    if isinstance(error, told.TelegramRetryAfter):
        return TooFast(float(error.retry_after))
    if isinstance(error, told.TelegramUnauthorizedError):
        return WrongToken()
    if isinstance(error, told.TelegramConflictError):
        return Rival()
    if isinstance(error, told.TelegramForbiddenError):
        return trouble(403, error.message)
    if isinstance(error, told.TelegramBadRequest):
        return trouble(400, error.message)
    passing = (told.TelegramNetworkError, told.TelegramServerError, told.ClientDecodeError, TimeoutError)
    return Hiccup() if isinstance(error, passing) else Refused()


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=key.label, url=key.url, callback_data=key.data or None) for key in row]
            for row in message.rows
        ]
    )


def _tapped(number: int, query: CallbackQuery) -> Happening:
    shown = query.message
    chat = shown.chat if shown is not None else None
    return Happening(
        number,
        query.from_user.id,
        chat.id if chat is not None else query.from_user.id,
        private=chat is None or chat.type == ChatType.PRIVATE,
        message=shown.message_id if shown is not None else None,
        tap=query.id,
        data=query.data,
    )


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


def _moved(number: int, member: ChatMemberUpdated) -> Happening | None:
    private, gone = member.chat.type == ChatType.PRIVATE, member.new_chat_member.status in GONE
    if private != gone:  # somebody came back, or we were sent away from a group
        return None
    return Happening(number, member.from_user.id, member.chat.id, private=private, blocked=private)


class _Ours(Filter):
    """Our own buttons. Async: aiogram runs every other filter in a thread."""

    async def __call__(self, query: CallbackQuery) -> bool:
        return is_ours(query.data or "")


class _Private(Filter):
    """Messages in private chats."""

    async def __call__(self, message: TelegramMessage) -> bool:
        return message.chat.type == ChatType.PRIVATE


def router(chat: Chat) -> Router:
    """What a school's own dispatcher includes, after its own routers: `dispatcher.include_router(router(chat))`.

    It answers our own buttons, and in private chats everything that no router before it took.
    """
    made = Router(name="meldwijzer")

    async def on_tap(query: CallbackQuery, bot: Bot, event_update: Update) -> None:
        await chat.handle(Calls(bot), _tapped(event_update.update_id, query))

    async def on_message(message: TelegramMessage, bot: Bot, event_update: Update) -> None:
        await chat.handle(Calls(bot), _written(event_update.update_id, message))

    async def on_member(member: ChatMemberUpdated, bot: Bot, event_update: Update) -> None:
        event = _moved(event_update.update_id, member)
        if event is not None:
            await chat.handle(Calls(bot), event)

    made.callback_query.register(on_tap, *([] if chat.alone else [_Ours()]))
    made.message.register(on_message, *([] if chat.alone else [_Private()]))
    made.my_chat_member.register(on_member)
    return made


class _Updates(TelegramMethod[list[dict[str, Any]]]):
    """Asks for updates as they are: of one that aiogram cannot read, its own method would lose the others as well."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int
    timeout: int
    allowed_updates: list[str]


class Library:
    """A bot of our own: what `loop` asks of a library."""

    def __init__(self, chat: Chat, token: str, api: str) -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(api), timeout=SECONDS)
        self.bot = Bot(token, session=session)
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.include_router(router(chat))
        self.calls = Calls(self.bot)

    async def open(self) -> tuple[str, str]:
        """Ask Telegram who the bot is; gives its user name, and the name that people see."""
        with _translated():
            me = await self.bot.me()
        return str(me.username), me.first_name

    async def close(self) -> None:
        """Close the connections."""
        await self.bot.session.close()

    async def fetch(self, offset: int, wait: int, kinds: list[str]) -> list[dict[str, Any]]:
        """The updates from `offset` on, as they came; those before are acknowledged. Waits so many seconds for one."""
        asking = _Updates(offset=offset, timeout=wait, allowed_updates=kinds)
        with _translated():
            return await self.bot(asking, request_timeout=wait + SECONDS)

    def parse(self, body: Mapping[str, Any]) -> Update:
        """An update as it came to the webhook. Raises what is wrong with it."""
        return Update.model_validate(body, context={"bot": self.bot})

    async def feed(self, update: Update) -> None:
        """Let the dispatcher handle an update. Raises NotKept."""
        await self._dispatcher.feed_update(self.bot, update)

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
            await self.bot.set_my_commands([BotCommand(command=name, description=text) for name, text in commands])
