"""Pings by e-mail, against a real mail server on this computer."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from people import Clock, office
from post import loop_of
from test_pings import AF, DEPUTY, NU, PLACES, TODAY, School, warns

from meldwijzer.bot.mail import MailSender, password_of
from meldwijzer.bot.pings import TryLater, Unreachable, text_of
from meldwijzer.bot.settings import Mail, SettingsProblem

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SENDER = "berichten@meldwijzer.example"
PASSWORD = "wachtwoord-van-de-test"  # noqa: S105


@dataclass
class Mailbox:
    """A mail server: what it took, and what it answers to whom instead."""

    mails: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    breaks: int = 0
    encrypted: bool = False
    user: str = ""
    hello: str = ""

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.breaks:
            self.breaks -= 1
            server.transport.close()
            return "421 weg"
        content = envelope.content
        assert isinstance(content, bytes)
        self.mails.append(email.message_from_bytes(content, policy=email.policy.default))  # type: ignore[arg-type]
        self.to += envelope.rcpt_tos
        self.encrypted = session.ssl is not None
        self.hello = session.host_name or ""
        return "250 OK"

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.user = data.login.decode()
        return AuthResult(success=data.password == PASSWORD.encode())


@asynccontextmanager
async def mail_server(box: Mailbox, tls: ssl.SSLContext | None = None, **settings: Any) -> AsyncIterator[int]:
    """Listens on a port of this computer, which it gives."""
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(box, tls_context=tls, authenticator=box.authenticate, **settings), "127.0.0.1", 0
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()


def post(port: int, **settings: Any) -> MailSender:
    values = {"host": "127.0.0.1", "port": port, "security": "none", "sender": SENDER, **settings}
    return MailSender(Mail(**values), PASSWORD if values.get("user") else None, lambda: NOW)


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """What a server on this computer shows; the file with its certificate is `tmp_path / "cert.pem"`."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(days=1), now + timedelta(days=1))
    made = made.add_extension(names, False).add_extension(x509.BasicConstraints(True, None), True)
    (tmp_path / "cert.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "key.pem").write_bytes(key.private_bytes(*plain))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    return context


async def test_a_mail_carries_urgency_code_and_time_and_nothing_else() -> None:
    box = Mailbox()
    async with mail_server(box) as port:
        await post(port).send("af@school.example", text_of("oproep", "nu", "dako-lumi", NOW, None))
    (mail,) = box.mails
    assert mail.get_content().split() == ["NU", "dako-lumi", "10:30"]
    assert mail["Subject"] == "NU dako-lumi"
    assert (mail["From"], mail["To"], mail["Reply-To"]) == (SENDER, "af@school.example", None)
    assert box.to == ["af@school.example"]
    assert box.hello == "meldwijzer.example"
    assert set(mail.keys()) - {"X-Peer", "X-MailFrom", "X-RcptTo"} == {
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Type", "MIME-Version",
        "Content-Transfer-Encoding",
    }  # fmt: skip


async def test_a_mail_has_the_address_to_sign_in_where_there_is_one() -> None:
    box, link = Mailbox(), "https://hulp.school.example"
    async with mail_server(box) as port:
        await post(port).send("af@school.example", text_of("oproep", "deze_week", "dako-lumi", NOW, link))
    assert box.mails[0].get_content().splitlines() == ["DEZE WEEK", "dako-lumi", "10:30", link]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("550 no such user", Unreachable),
        ("553 no such mailbox", Unreachable),
        ("450 greylisted, try again", TryLater),
        ("452 mailbox full", TryLater),
        ("554 you are blocked", TryLater),
    ],
)
async def test_a_mailbox_that_does_not_exist_is_for_good_and_any_other_refusal_for_later(
    answer: str, problem: type[Exception]
) -> None:
    box = Mailbox(refuses={"af@school.example": answer})
    async with mail_server(box) as port:
        with pytest.raises(problem):
            await post(port).send("af@school.example", text_of("oproep", "nu", "a", NOW, None))


async def test_a_server_that_is_away_is_tried_later() -> None:
    async with mail_server(Mailbox()) as port:
        pass
    with pytest.raises(TryLater):
        await post(port).send("af@school.example", text_of("oproep", "nu", "a", NOW, None))


async def test_a_line_that_breaks_after_the_text_went_out_leaves_it_open_whether_it_arrived() -> None:
    async with mail_server(Mailbox(breaks=1)) as port:
        with pytest.raises(Exception) as broken:
            await post(port).send("af@school.example", text_of("oproep", "nu", "a", NOW, None))
    assert not isinstance(broken.value, (TryLater, Unreachable))


async def test_starttls_encrypts_before_the_password_goes_out(
    tls: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    box = Mailbox()
    async with mail_server(box, tls, require_starttls=True, auth_required=True) as port:
        sender = post(port, security="starttls", user="berichten", password_file=tmp_path)
        await sender.send("af@school.example", text_of("oproep", "nu", "dako-lumi", NOW, None))
    assert box.encrypted
    assert box.user == "berichten"


async def test_a_server_that_nobody_vouches_for_gets_no_password_and_no_mail(tls: ssl.SSLContext) -> None:
    box = Mailbox()
    async with mail_server(box, tls) as port:
        with pytest.raises(TryLater):
            await post(port, security="starttls").send("a@b.example", text_of("oproep", "nu", "a", NOW, None))
    assert (box.mails, box.user) == ([], "")


async def test_a_server_without_encryption_gets_nothing_where_it_is_asked_for() -> None:
    box = Mailbox()
    async with mail_server(box) as port:
        with pytest.raises(TryLater):
            await post(port, security="starttls").send("a@b.example", text_of("oproep", "nu", "a", NOW, None))
    assert box.mails == []


def test_the_password_stands_in_a_file_that_nobody_else_can_read(tmp_path: Path) -> None:
    file = tmp_path / "mail.password"
    mail = Mail(host="post.example", sender=SENDER, user="a", password_file=file)

    def problem() -> str:
        with pytest.raises(SettingsProblem) as found:
            password_of(mail)
        return str(found.value)

    assert "no such file" in problem()
    file.write_text(PASSWORD + "\n", encoding="utf-8")
    file.chmod(0o640)
    assert problem() == f"The password file {file} can be read by others; run: chmod 600 {file}"
    file.chmod(0o600)
    assert password_of(mail) == PASSWORD
    file.write_text("", encoding="utf-8")
    assert "is empty" in problem()
    assert password_of(Mail()) is None


async def test_a_ping_reaches_people_by_mail_and_a_mailbox_that_is_gone_passes_it_on(tmp_path: Path) -> None:
    box = Mailbox()
    async with office(tmp_path, Clock(), channels=("email",)) as opened, mail_server(box) as port:
        school = await School(opened).staff(*PLACES)
        loop = loop_of(opened, post(port))
        juf = await opened.colleague("juf")
        await warns(juf, TODAY)
        await loop.once(opened.clock.now)
        assert box.to == [AF]
        box.refuses[AF] = "550 gone"
        await warns(juf, TODAY)
        await loop.once(opened.clock.now)
        assert box.to == [AF, DEPUTY]
        box.refuses[DEPUTY] = "450 later"
        await warns(juf, NU)
        await loop.once(opened.clock.now)
        assert box.to.count(DEPUTY) == 1
        del box.refuses[DEPUTY]
        opened.clock.wait(minutes=1)
        await loop.once(opened.clock.now)
        assert box.to.count(DEPUTY) == 2
        assert school.people
