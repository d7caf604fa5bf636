"""Nothing is lost and nothing counts twice: faults of the network, updates twice or out of order, a killed process."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from emulator import PATIENCE, Bot, Phone
from people import Office
from ports import free_port
from telegram_line import LIBRARIES, Line, line

from meldwijzer.bot.telegram.loop import SECRET_HEADER, webhook
from meldwijzer.storage.database import StorageProblem

SECOND, THIRD = "Vraag 2 van", "Vraag 3 van"


async def until(holds: Callable[[], Awaitable[bool]], what: str) -> None:
    for _ in range(PATIENCE):
        if await holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"it never came to this: {what}")


# --- faults of the network ---


@pytest.mark.parametrize(
    "fault",
    [
        {"code": 429, "description": "Too Many Requests: retry after 3", "parameters": {"retry_after": 3}},
        {"code": 502, "description": "Bad Gateway"},
        {"how": "cut"},
        {"how": "done_then_cut"},
    ],
    ids=["429", "5xx", "cut", "answer lost"],
)
async def test_a_fault_of_telegram_costs_no_answer(open_line: Line, fault: dict[str, Any]) -> None:
    phone = await open_line.reader()
    for method in ("editMessageText", "sendMessage", "deleteMessage", "answerCallbackQuery"):
        await phone.tap("Moet ik melden?" if await phone.can("Moet ik melden?") else "Ga verder: Moet ik melden?")
        await open_line.bot.fault(method, times=2, **fault)
        await phone.tap("Nee")
        assert SECOND in await phone.text()
        await phone.say("/start")
        assert SECOND in await phone.text()
        assert await phone.written() == []
        await phone.tap("Terug")
        await phone.tap("Menu")


async def test_telegram_is_given_the_time_it_asks_for(school: Office, api: str, library_name: str) -> None:
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    async with line(school, api, library_name, pause=pause) as opened:
        phone = await opened.reader()
        fault = {"code": 429, "description": "Too Many Requests: retry after 17", "parameters": {"retry_after": 17}}
        await opened.bot.fault("editMessageText", times=1, **fault)
        await phone.tap("Moet ik melden?")
    assert waited == [17.0]


async def test_a_call_that_telegram_never_answers_is_cut_off_and_made_again(
    school: Office, api: str, library_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from meldwijzer.bot.telegram import aio, ptb

    for module in (aio, ptb):
        monkeypatch.setattr(module, "SECONDS", 1)
    async with line(school, api, library_name) as opened:
        phone = await opened.reader()
        for method in ("editMessageText", "sendMessage", "deleteMessage", "answerCallbackQuery"):
            await phone.tap("Moet ik melden?" if await phone.can("Moet ik melden?") else "Ga verder: Moet ik melden?")
            await opened.bot.fault(method, times=1, how="hold")
            await phone.tap("Nee")
            assert SECOND in await phone.text()
            await phone.say("/start")
            assert SECOND in await phone.text()
            assert await phone.written() == []
            assert await opened.bot.held() == 1, f"{method} was not held"
            await opened.bot.release()
            await phone.tap("Terug")
            await phone.tap("Menu")


async def test_a_tap_is_answered_also_where_telegram_was_away_at_that_moment(open_line: Line) -> None:
    phone = await open_line.reader()
    before = len(await open_line.bot.answers())
    await open_line.bot.fault("answerCallbackQuery", times=1, code=502, description="Bad Gateway")
    await phone.tap("Moet ik melden?")
    assert len(await open_line.bot.answers()) == before + 1


async def test_a_long_trouble_is_outlived_and_the_answer_counts_once(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    await open_line.bot.fault("editMessageText", times=25, code=500, description="Internal Server Error")
    await phone.tap("Nee")
    assert SECOND in await phone.text()


async def test_updates_that_cannot_be_fetched_are_fetched_later(open_line: Line) -> None:
    phone = await open_line.reader()
    await open_line.bot.fault("getUpdates", times=2, code=502, description="Bad Gateway")
    await open_line.bot.fault("getUpdates", times=1, how="cut")
    conflict = "Conflict: terminated by other getUpdates request"
    await open_line.bot.fault("getUpdates", times=1, code=409, description=conflict)
    await phone.tap("Moet ik melden?")
    assert "Vraag 1 van" in await phone.text()


async def test_an_update_that_a_library_cannot_read_holds_up_no_other_and_is_not_logged(
    open_line: Line, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    phone = await open_line.reader()
    number = await phone.odd("Roodkapje woont bij haar oma")
    await phone.tap("Moet ik melden?")
    assert "Vraag 1 van" in await phone.text()
    assert number not in await open_line.bot.waiting()
    said = capsys.readouterr()
    assert "turn_failed" in said.out + said.err
    assert "Roodkapje" not in caplog.text + said.out + said.err


async def test_one_person_who_cannot_be_reached_holds_up_nobody(open_line: Line) -> None:
    stuck, other = await open_line.reader(), await open_line.reader()
    await open_line.bot.fault("editMessageText", how="hold")
    await stuck.tap("Moet ik melden?", wait=False)
    await until(lambda: held(open_line.bot, 1), "one call is held")
    await other.tap("Moet ik melden?", wait=False)
    await until(lambda: says(other, "Vraag 1 van"), "the other one goes on")
    await open_line.bot.release()
    await open_line.bot.acknowledged()
    assert "Vraag 1 van" in await stuck.text()


async def held(bot: Bot, count: int) -> bool:
    return await bot.held() == count


async def says(phone: Phone, words: str) -> bool:
    return words in await phone.text()


async def test_a_chat_that_is_gone_is_no_fault(open_line: Line) -> None:
    phone = await open_line.reader()
    blocked = "Forbidden: bot was blocked by the user"
    await open_line.bot.fault("editMessageText", times=1, code=403, description=blocked)
    await phone.tap("Moet ik melden?")
    assert not await open_line.bot.waiting()


async def test_a_message_that_somebody_deleted_is_sent_anew(open_line: Line) -> None:
    phone = await open_line.reader()
    message = await phone.screen()
    gone = {"chat_id": phone.user, "message_id": message["message_id"]}
    await open_line.bot.post(f"/bot{open_line.bot.token}/deleteMessage", gone)
    await phone.tap("Moet ik melden?", message=message)
    assert "Vraag 1 van" in await phone.text()
    assert len(await phone.messages()) == 1


# --- twice, and out of order ---


async def test_the_same_update_twice_counts_once(open_line: Line, library_name: str) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    message = await phone.screen()
    query = {
        "id": "1",
        "from": phone.who,
        "chat_instance": "1",
        "message": message,
        "data": phone.key("Nee", message)["callback_data"],
    }
    number = await open_line.bot.update(callback_query=query)
    await open_line.bot.acknowledged()
    assert SECOND in await phone.text()
    async with line(open_line.school, open_line.bot.address, library_name, open_line.bot, polling=False) as restarted:
        for library in (open_line.library, restarted.library):
            await library.feed(library.parse({"update_id": number, "callback_query": query}))
    assert SECOND in await phone.text()
    assert "eerder scherm" not in await phone.text()


async def test_the_same_words_twice_answer_one_question(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    message = {"message_id": 900_100, "date": phone.seconds(), "from": phone.who, "chat": phone.chat, "text": "nee"}
    number = await open_line.bot.update(message=message)
    await open_line.bot.acknowledged()
    await open_line.library.feed(open_line.library.parse({"update_id": number, "message": message}))
    assert SECOND in await phone.text()
    assert len(await phone.messages()) == 1


async def test_two_taps_within_a_millisecond_answer_one_question(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    message = await phone.screen()
    twice = (phone.tap("Nee", message=message, wait=False) for _ in range(2))
    await open_line.bot.at_the_same_time(*twice)
    assert SECOND in await phone.text()
    assert len(await phone.messages()) == 1


async def test_ja_and_nee_at_once_answer_with_the_first(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    message = await phone.screen()
    taps = [phone.tap(label, message=message, wait=False) for label in ("Ja", "Nee")]
    await open_line.bot.at_the_same_time(*taps)
    said = await phone.text()
    assert said.index("112") < said.index("0800-2000")
    assert SECOND not in said


async def test_updates_out_of_order_never_answer_another_question(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    first = await phone.screen()
    await phone.tap("Nee")
    second = await phone.screen()
    await phone.tap("Iemand uit het gezin", message=second)
    await phone.tap("Ja", message=first)  # brought late
    assert THIRD in await phone.text()


async def test_a_webhook_that_brings_a_later_update_first_answers_no_other_question(open_line: Line) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    message = await phone.screen()
    queries = [
        {"id": f"2{number}", "from": phone.who, "chat_instance": "1", "message": message,
         "data": phone.key(label, message)["callback_data"]}
        for number, label in enumerate(("Nee", "Ja"))
    ]  # fmt: skip
    later, earlier = ({"update_id": 900_000 - number, "callback_query": one} for number, one in enumerate(queries))
    for update in (later, earlier):
        await open_line.library.feed(open_line.library.parse(update))
    assert SECOND in await phone.text()


async def test_many_people_at_once_each_get_their_own_screen(open_line: Line) -> None:
    people = [await open_line.reader() for _ in range(8)]
    taps = [phone.tap("Moet ik melden?", wait=False) for phone in people]
    await open_line.bot.at_the_same_time(*taps)
    for phone in people:
        assert "Vraag 1 van" in await phone.text()
        assert len(await phone.messages()) == 1


# --- the store ---


async def test_an_answer_that_cannot_be_kept_comes_again_when_there_is_room(
    open_line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")
    handle = open_line.school.assistant.handle
    refused = 0

    async def full(*arguments: Any) -> Any:
        nonlocal refused
        refused += 1
        if refused < 4:
            raise StorageProblem("The disk is full")
        return await handle(*arguments)

    monkeypatch.setattr(open_line.school.assistant, "handle", full)
    await phone.tap("Nee")
    assert refused == 4
    assert SECOND in await phone.text()
    told = (await open_line.bot.answers()).values()
    assert [words for words in told if words and "nog niet bewaard" in words]


async def test_a_mistake_of_our_own_is_told_and_holds_up_nothing(
    open_line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    from meldwijzer.bot.log import TurnFailed

    phone = await open_line.reader()
    await phone.tap("Moet ik melden?")

    async def broken(*arguments: Any) -> Any:
        raise TurnFailed("somewhere")

    with monkeypatch.context() as patch:
        patch.setattr(open_line.school.assistant, "handle", broken)
        await phone.tap("Nee")
        await phone.say("nee")
    told = (await open_line.bot.answers()).values()
    assert [words for words in told if words and "Er is niets veranderd" in words]
    assert await phone.written() == []
    await phone.say("/start")
    assert "Vraag 1 van" in await phone.text()


# --- acknowledging ---


async def test_an_update_is_acknowledged_after_its_turn_was_shown(open_line: Line) -> None:
    phone = await open_line.reader()
    await open_line.bot.fault("editMessageText", times=99, how="hold")
    await phone.tap("Moet ik melden?", wait=False)
    await until(lambda: held(open_line.bot, 1), "the screen is being shown")
    assert len(await open_line.bot.waiting()) == 1
    await open_line.bot.release()
    await open_line.bot.acknowledged()


async def test_the_webhook_refuses_whoever_does_not_know_the_secret(
    school: Office, api: str, library_name: str
) -> None:
    from starlette.applications import Starlette

    async with line(school, api, library_name, polling=False) as opened:
        app = Starlette(routes=[webhook(opened.library, "geheim")])
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server")
        phone = opened.phone()
        message = {"message_id": 1, "date": phone.seconds(), "from": phone.who, "chat": phone.chat, "text": "/start"}
        body = {"update_id": 1, "message": message}
        for wrong in ({}, {SECRET_HEADER: "geheimer"}, {SECRET_HEADER: "géheim".encode()}):
            assert (await client.post("/telegram", json=body, headers=wrong)).status_code == 403
        assert (await client.get("/telegram")).status_code == 405
        right = {SECRET_HEADER: "geheim"}
        for nonsense in (b"{", b"[]", b'{"update_id": "x"}', b"{}"):
            assert (await client.post("/telegram", content=nonsense, headers=right)).status_code == 200
        assert not await opened.bot.calls("sendMessage")
        assert (await client.post("/telegram", json=body, headers=right)).status_code == 200
        assert "Telegram is van een ander" in await phone.text()
        await client.aclose()


# --- a process that is stopped or killed ---


class Server:
    """`meldwijzer serve` as a school runs it, with the emulator for Telegram and a proxy before the web server."""

    def __init__(self, folder: Path, bot: Bot, library: str, mode: str) -> None:
        self.port, self.bot, self.library, self.mode = free_port(), bot, library, mode
        self.process: subprocess.Popen[str] | None = None
        (folder / "token").write_text(bot.token, encoding="utf-8")
        (folder / "token").chmod(0o600)
        self.settings = folder / "meldwijzer.toml"
        self.settings.write_text(
            f'data_dir = "data"\nkey_file = "master.key"\n[web]\nport = {self.port}\n'
            f'public_url = "https://school.example"\n[telegram]\ntoken_file = "token"\nmode = "{mode}"\n'
            f'api = "{bot.address}"\n[[school]]\nid = "de-linde"\n',
            encoding="utf-8",
        )

    async def start(self) -> None:
        await self.bot.post("/__proxy", {"from": "https://school.example", "to": f"http://127.0.0.1:{self.port}"})
        before = len(await self.bot.calls("setWebhook", "deleteWebhook"))
        run = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(self.settings)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), os.environ["PYTHONPATH"]])}
        self.process = subprocess.Popen(
            [*run, "serve", "--telegram", self.library], env=environment, stdout=subprocess.PIPE, text=True
        )

        async def listens() -> bool:
            assert self.process is not None
            assert self.process.poll() is None, "the server ended by itself"
            return len(await self.bot.calls("setWebhook", "deleteWebhook")) > before

        await until(listens, "the bot is open")

    async def stop(self, by: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(by)
        code = await asyncio.to_thread(self.process.wait)
        if self.process.stdout:
            self.process.stdout.close()
        return code


@asynccontextmanager
async def server(folder: Path, api: str, library: str, mode: str) -> AsyncIterator[Server]:
    bot = Bot(api)
    made = Server(folder, bot, library, mode)
    await made.start()
    try:
        yield made
    finally:
        if made.process is not None and made.process.poll() is None:
            await made.stop(signal.SIGKILL)
        await bot.close()


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_stop_between_commit_and_send_loses_nothing_and_counts_nothing_twice(
    tmp_path: Path, api: str, library_name: str, mode: str
) -> None:
    async with server(tmp_path, api, library_name, mode) as meldwijzer:
        people = [Phone(meldwijzer.bot) for _ in range(3)]
        for phone in people:
            await phone.say("/start")
            await phone.tap("Ik begrijp het")
            await phone.tap("Moet ik melden?")
        for by, label, comes in ((signal.SIGKILL, "Nee", SECOND), (signal.SIGTERM, "Iemand uit het gezin", THIRD)):
            await meldwijzer.bot.fault("editMessageText", times=99, how="hold")
            for phone in people:
                await phone.tap(label, wait=False)
            await until(lambda: held(meldwijzer.bot, 3), "three turns are committed and not yet shown")
            if by is signal.SIGTERM:
                stopping = asyncio.create_task(meldwijzer.stop(by))
                await asyncio.sleep(0)
                await meldwijzer.bot.release()
                assert await stopping == 0
            else:
                await meldwijzer.stop(by)
                await meldwijzer.bot.release()
            await meldwijzer.start()
            await meldwijzer.bot.acknowledged()
            for phone in people:
                assert comes in await phone.text(), by
                assert len(await phone.messages()) == 1
        for phone in people:
            await phone.tap("Nee")
            assert "Vraag 4 van" in await phone.text()


async def test_without_a_token_that_telegram_knows_the_website_still_works(tmp_path: Path, api: str) -> None:
    bot = Bot(api)
    await bot.fault("getMe", times=99, code=401, description="Unauthorized")
    made = Server(tmp_path, bot, LIBRARIES[0], "polling")
    await bot.post("/__proxy", {"from": "https://school.example", "to": "http://127.0.0.1:1"})
    run = [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", str(made.settings), "serve"]
    process = await asyncio.create_subprocess_exec(*run, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    try:
        assert "De chat staat op" in (await process.stdout.readline()).decode()
        said = ""
        while "telegram_token_unknown" not in said:
            line = (await process.stderr.readline()).decode()
            assert line, f"the server ended: {said}"
            said += line
        async with httpx.AsyncClient(timeout=60) as client:
            assert (await client.get(f"http://127.0.0.1:{made.port}/gezond")).status_code == 200
    finally:
        process.terminate()
        out, error = await process.communicate()
        await bot.close()
    assert bot.token not in said + out.decode() + error.decode()


@pytest.mark.parametrize(
    ("token", "mode", "said"),
    [
        ("123456:" + "a" * 35, 0o644, "chmod 600"),
        ("geen token", 0o600, "BotFather"),
        (None, 0o600, "no such file"),
    ],
)
def test_a_token_file_that_cannot_be_used_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], token: str | None, mode: int, said: str
) -> None:
    from meldwijzer.bot import cli

    file = tmp_path / "token"
    if token is not None:
        file.write_text(token, encoding="utf-8")
        file.chmod(mode)
    settings = tmp_path / "meldwijzer.toml"
    settings.write_text('data_dir = "d"\nkey_file = "k"\n[telegram]\ntoken_file = "token"\n', encoding="utf-8")
    assert cli.main(["--settings", str(settings), "serve"]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.strip().splitlines()) == 1
    assert token is None or token not in error


def test_aiogram_is_imported_by_its_own_file_only() -> None:
    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, meldwijzer.bot.telegram.ptb, meldwijzer.bot.web.server as s; print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert "aiogram" not in found.stdout
    assert re.search(r"\btelegram\.ext\b", found.stdout)
    found = subprocess.run(
        [sys.executable, "-c", "import sys, meldwijzer.bot.web.server, meldwijzer.bot.cli; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert not re.search(r"(?<!\.)\btelegram\b", found.stdout.replace("meldwijzer.storage.telegram", ""))
