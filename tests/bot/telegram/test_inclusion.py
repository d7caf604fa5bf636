"""Meldwijzer inside a bot that a school already has: the two examples of docs/telegram.md, run as they stand there."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

from emulator import PATIENCE, Bot, Phone

DOCS = Path(__file__).parents[3] / "docs" / "telegram.md"


def example(name: str) -> str:
    found = re.search(rf"<!-- example: {name} -->\n```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found, f"docs/telegram.md has no example of {name}"
    return found[1]


async def shown(phone: Phone, words: str) -> None:
    for _ in range(PATIENCE):
        if any(words in str(one["text"]) for one in await phone.messages()):
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{words!r} was never shown")


async def test_the_documented_example_answers_beside_the_schools_own_commands(
    tmp_path: Path, api: str, library_name: str
) -> None:
    (tmp_path / "bot.py").write_text(example(library_name), encoding="utf-8")
    settings = tmp_path / "meldwijzer.toml"
    settings.write_text('data_dir = "data"\nkey_file = "master.key"\n', encoding="utf-8")
    bot = Bot(api)
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(Path.cwd()), os.environ["PYTHONPATH"]]),
        "MELDWIJZER_SETTINGS": str(settings),
        "BOT_TOKEN": bot.token,
        "BOT_API": bot.address,
    }
    process = await asyncio.create_subprocess_exec(sys.executable, str(tmp_path / "bot.py"), env=environment)
    try:
        phone = Phone(bot)
        await phone.say("/rooster", wait=False)
        await shown(phone, "Het rooster staat op de website")
        await phone.say("/meldcode", wait=False)
        await shown(phone, "Telegram is van een ander")
        await phone.tap("Ik begrijp het", wait=False)
        await shown(phone, "Waar kan ik je mee helpen")
        group = {"id": -100_700 - phone.user, "type": "group", "title": "Team"}
        message = {"message_id": 1, "date": phone.seconds(), "from": phone.who, "chat": group, "text": "hallo"}
        await bot.update(message=message)
        await phone.tap("Moet ik melden?", wait=False)
        await shown(phone, "Vraag 1 van")
        assert not await bot.calls("leaveChat")
    finally:
        process.terminate()
        await process.wait()
        await bot.close()
