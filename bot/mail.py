"""E-mail as a second way to reach people: the same empty message, sent by SMTP. Nothing is received."""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

import aiosmtplib

from .pings import PingText, TryLater, Unreachable
from .settings import Mail, SettingsProblem

GONE = frozenset({550, 551, 553})
"""What a server answers when a mailbox does not exist or takes no mail from anyone; other refusals may pass."""

SECONDS = 15.0
"""So long a server may take for one command; the loop cuts off the whole."""


def password_of(mail: Mail) -> str | None:
    """The password in the file, or None without one.

    Raises SettingsProblem where others can read the file, or where it cannot be read or is empty.
    """
    if mail.password_file is None:
        return None
    return _secret(mail.password_file)


def _secret(file: Path) -> str:
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        secret = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "it is no text").lower()
        raise SettingsProblem(f"Cannot read the password file {file}: {reason}.") from None
    if mode & 0o077:
        raise SettingsProblem(f"The password file {file} can be read by others; run: chmod 600 {file}")
    if not secret:
        raise SettingsProblem(f"The password file {file} is empty; put the password of the mail server in it.")
    return secret


@dataclass(frozen=True)
class MailSender:
    """Sends pings by e-mail. `mail` is what the settings say, `password` what is in the file."""

    mail: Mail
    password: str | None
    clock: Callable[[], datetime]
    kind: str = "email"

    async def send(self, address: str, text: PingText) -> None:
        """Send a ping; returns once the server has taken it over. Raises like `deliver`."""
        await self.deliver(self.message(address, text))

    async def send_words(self, address: str, title: str, lines: Sequence[str]) -> None:
        """Send something else in words, such as a code. Raises like `deliver`."""
        await self.deliver(self._mail(address, title, lines))

    async def deliver(self, written: EmailMessage) -> None:
        """Send one mail; returns once the server has taken it over.

        Raises:
            Unreachable: there is no such mailbox.
            TryLater: the server is away, busy, or refuses us; nothing was sent.
            OSError, aiosmtplib.SMTPException: the line broke after the text went out; it may have been sent.
        """
        mail = self.mail
        client = aiosmtplib.SMTP(
            hostname=mail.host,
            port=mail.port,
            use_tls=mail.security == "tls",
            start_tls=mail.security == "starttls",
            timeout=SECONDS,
            local_hostname=self.domain,
        )
        try:
            try:
                await client.connect()
                if mail.user:
                    await client.login(mail.user, self.password or "")
                await client.mail(mail.sender)
                await client.rcpt(written["To"])
            except aiosmtplib.SMTPRecipientRefused as refused:
                raise (Unreachable() if refused.code in GONE else TryLater()) from None
            except (aiosmtplib.SMTPException, OSError, ValueError):
                raise TryLater from None
            try:
                await client.data(written.as_bytes())
            except aiosmtplib.SMTPDataError:
                raise TryLater from None
        finally:
            client.close()

    @property
    def domain(self) -> str:
        """The domain that mails come from: what the server hears of us, and not the name of this computer."""
        return self.mail.sender.rpartition("@")[2]

    def message(self, address: str, text: PingText) -> EmailMessage:
        """The mail: urgency, code, time and the address to sign in; no school, no case, nobody to answer to."""
        return self._mail(address, text.title, [*text.lines, *([text.link] if text.link else [])])

    def _mail(self, address: str, title: str, lines: Sequence[str]) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = self.mail.sender
        mail["To"] = address
        mail["Subject"] = title
        mail["Date"] = format_datetime(self.clock())
        mail["Message-ID"] = make_msgid(domain=self.domain)
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content("\n".join(lines) + "\n", cte="quoted-printable")
        return mail
