"""Puts the parts together: settings, store, protocols and texts make one assistant."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from ..dialogs import protocol
from ..dialogs.arrangements import VISITOR
from ..dialogs.problems import BrokenProtocol
from ..storage import cases, retention
from ..storage.database import Store
from ..storage.retention import Rules
from .assistant import Assistant
from .editions import Writers
from .mail import MailSender, password_of
from .pings import PingLoop, PingRules, Sender
from .settings import School, Settings

LOCAL_PERSON = "deze-computer"
TERMINAL = "terminal"
NATIONAL = "basis"


def now() -> datetime:
    """This moment, in UTC. Everything else gets the time as an argument."""
    return datetime.now(UTC)


def rules_of(school: School) -> Rules:
    """How long this school keeps a case."""
    return Rules(**school.retention.model_dump())


def ping_rules(school: School) -> PingRules:
    """What this school set for its pings."""
    return PingRules(school.ladder.ladders(), school.closed_days(), school.day_ends)


def ping_channels(settings: Settings) -> tuple[str, ...]:
    """The kinds of channel that can send a ping with these settings."""
    kinds = {"email": settings.mail.host, "telegram": settings.telegram.token_file}
    return tuple(kind for kind, there in kinds.items() if there)


def mail_sender(settings: Settings, clock: Callable[[], datetime]) -> MailSender | None:
    """What sends mail, or None without a mail server in the settings.

    Raises SettingsProblem where the password of the mail server cannot be used.
    """
    mail = settings.mail
    return MailSender(mail, password_of(mail), clock) if mail.host else None


def ping_loop(
    settings: Settings,
    store: Store,
    clock: Callable[[], datetime],
    writers: Mapping[str, Writers],
    more: Sequence[Sender] = (),
) -> PingLoop:
    """The loop that takes the steps of every ladder and sends what is due, for all schools of the settings.

    `writers` gives the protocols of a school by its id; `more` are ways to reach somebody beside e-mail.

    Raises SettingsProblem where the password of the mail server cannot be used.
    """
    mail = mail_sender(settings, clock)
    senders: list[Sender] = [*more, *([mail] if mail else [])]
    rules = {school.id: ping_rules(school) for school in settings.school}
    return PingLoop(store, rules, senders, clock, link=settings.web.public_url or None, writers=writers)


def writers(settings: Settings, closed_days: frozenset[date] = frozenset(), region: str | None = None) -> Writers:
    """Gives the writer of a protocol by id, loading each protocol and its texts when first asked for."""
    return Writers(settings, closed_days, region)


async def assistant_for(
    settings: Settings, school: School, store: Store, conn: AsyncConnection, moment: datetime
) -> Assistant:
    """The assistant of a school for people who each have their own account or none.

    Raises BrokenProtocol where a protocol of this school was never good.
    """
    writer = writers(settings, school.closed_days(), school.region)
    for name in (school.protocol, *school.others):
        await writer.start(conn, name, moment)
    return Assistant(
        store,
        school.id,
        writer,
        school.protocol,
        others=school.others,
        rules=rules_of(school),
        stores_notes=school.notes == "stored",
        pings=ping_rules(school),
        channels=ping_channels(settings),
    )


def meldcode_of(writer: Writers, protocol_id: str) -> str | None:
    """The meldcode to which a protocol leads that no school uses here: its own, or the nearest of the same board.

    Protocols are of one board where they build on the same file, apart from the national ones. None where there is no
    such meldcode: that of another school must never step in.
    """
    mine = writer(protocol_id).protocol
    if mine.is_meldcode:
        return protocol_id
    national = protocol.load(NATIONAL, writer.folders).lineage
    nearest: dict[tuple[int, int], str] = {}  # how near what they share is, and how little stands between
    for name in protocol.available(writer.folders):
        with suppress(BrokenProtocol):  # what is broken is not played, and is none of this one's business
            other = protocol.load(name, writer.folders)
            shared = [mine.lineage.index(one) for one in other.lineage if one in mine.lineage and one not in national]
            if other.is_meldcode and shared:
                nearest.setdefault((max(shared), -len(other.lineage)), name)
    return nearest[max(nearest)] if nearest else None


@asynccontextmanager
async def open_assistant(
    settings: Settings, school: School, protocol_id: str | None = None
) -> AsyncIterator[Assistant]:
    """Opens everything for one school's terminal; `protocol_id` plays another protocol than the school's own.

    One that this school does not use is tried out alone: the school's own protocols stay out of it.
    The account of this terminal belongs to the school's own protocol: trying out another one does not change its role.

    Raises KeyProblem, StorageProblem or BrokenProtocol, each with one clear line.
    """
    chosen = protocol_id or school.protocol
    is_own = chosen in (school.protocol, *school.others)
    others = school.others if is_own else ()
    in_use = (chosen, *others)
    writer = writers(settings, school.closed_days(), school.region)
    if not settings.data_dir.is_dir():
        for name in in_use:
            writer(
                name
            )  # a mistake in a protocol shows at the start, and then there is no data to take an edition from
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        moment = now()
        await retention.purge(store, {one.id: rules_of(one) for one in settings.school}, settings.audit_days, moment)
        person = store.identity_hash(TERMINAL, LOCAL_PERSON)
        async with store.transaction() as conn:
            await cases.ensure_school(conn, school.id, protocol=school.protocol, now=moment)
            staff = await cases.find_staff(conn, person)
            for name in in_use:
                await writer.start(conn, name, moment)
            readers = writer(chosen).readers or (VISITOR,)
            role = staff.role if staff and staff.role in readers else readers[0]
            tries_out = chosen != school.protocol
            of_account = role if not tries_out else staff.role if staff else VISITOR
            if staff is None or (staff.school_id, staff.role) != (school.id, of_account):
                await cases.ensure_staff(conn, school_id=school.id, identity=person, role=of_account, now=moment)
        yield Assistant(
            store,
            school.id,
            writer,
            chosen,
            meldcode=school.protocol if is_own else meldcode_of(writer, chosen),
            others=others,
            rules=rules_of(school),
            may_choose_role=True,
            role=role if tries_out else None,
            stores_notes=school.notes == "stored",
            pings=ping_rules(school),
            channels=ping_channels(settings),
        )
    finally:
        await store.close()
