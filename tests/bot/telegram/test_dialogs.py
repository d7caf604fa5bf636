"""Conversations on Telegram, over both libraries and an emulator of the Bot API."""

from __future__ import annotations

from telegram_line import Line


async def test_a_quick_check_goes_from_the_first_notice_to_its_outcome_in_one_message(open_line: Line) -> None:
    phone = open_line.phone()
    await phone.say("/start")
    assert "Telegram is van een ander" in await phone.text()
    await phone.tap("Ik begrijp het")
    first = (await phone.screen())["message_id"]
    for answer in ("Moet ik melden?", "Nee"):
        await phone.tap(answer)
    assert (await phone.screen())["message_id"] == first
    assert len(await phone.messages()) == 1
