"""The one settings file: where the data lives, and which school uses which protocol. Every key has a default."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ..dialogs.ladders import DEFAULTS, SCHOOL_ENDS, Ladder, Place, Step, Wait
from ..dialogs.protocol import Urgency

NAME = "meldwijzer"
VARIABLE = "MELDWIJZER_SETTINGS"


class SettingsProblem(Exception):
    """A settings file that cannot be used: one English line that says what is wrong, where, and what to do."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Retention(_Part):
    """How many days a school keeps a case: after it was closed or nothing was found, or after it was last worked on.

    People are warned `warn_days` before. This is no rule for the school's own file (NL-DOS-09).
    """

    closed_days: int = Field(default=30, ge=7, le=365)
    idle_days: int = Field(default=90, ge=30, le=365)
    warn_days: int = Field(default=7, ge=1, le=30)

    @model_validator(mode="after")
    def _warns_in_time(self) -> Retention:
        if self.warn_days > min(self.closed_days, self.idle_days):
            raise ValueError("warn_days is longer than a case is kept")
        return self


_WAIT = re.compile(r"(\d{1,3}) (minuut|minuten|schooldag|schooldagen)")
END_OF_DAY = "einde schooldag"


class LadderStep(_Part):
    """One step of a ladder: who is asked, how long after the step before, and whether who waits is told to call.

    `after` is "30 minuten", "2 schooldagen" or "einde schooldag".
    """

    places: tuple[Place, ...] = ()
    after: str = "0 minuten"
    call: bool = False

    @field_validator("after")
    @classmethod
    def _is_a_wait(cls, after: str) -> str:
        if after != END_OF_DAY and _WAIT.fullmatch(after) is None:
            raise ValueError(f'"{after}" is no wait; write "30 minuten", "2 schooldagen" or "{END_OF_DAY}"')
        return after

    def step(self) -> Step:
        """The step as a ladder has it."""
        found = _WAIT.fullmatch(self.after)
        if found is None:
            return Step(self.places, Wait(0, "einde_dag"), self.call)
        unit: Literal["minuut", "schooldag"] = "minuut" if found[2].startswith("min") else "schooldag"
        return Step(self.places, Wait(int(found[1]), unit), self.call)


NU_WAITS_AT_MOST = 15
"""Minutes between two steps of NU: a school may ask others or ask sooner, never wait longer."""


class SchoolLadders(_Part):
    """The ladders that a school sets itself, by urgency; one that is left out is as the product has it."""

    nu: tuple[LadderStep, ...] = ()
    vandaag: tuple[LadderStep, ...] = ()
    deze_week: tuple[LadderStep, ...] = ()

    @model_validator(mode="after")
    def _ask_somebody(self) -> SchoolLadders:
        for urgency, known in DEFAULTS.items():
            steps = tuple(one.step() for one in getattr(self, urgency))
            if steps and (not steps[0].places or steps[0].after != Wait()):
                raise ValueError(f"the first step of {urgency} names who is asked, at once (leave out `after`)")
            if urgency == "nu" and any(
                one.after.unit != "minuut" or one.after.amount > NU_WAITS_AT_MOST for one in steps
            ):
                raise ValueError(f"a step of nu comes at most {NU_WAITS_AT_MOST} minutes after the one before")
            if steps and not {place for one in steps for place in one.places} & set(known.steps[0].places):
                raise ValueError(f"the ladder of {urgency} asks none of: {', '.join(known.steps[0].places)}")
        return self

    def ladders(self) -> dict[Urgency, Ladder]:
        """All three ladders."""
        return {
            urgency: replace(known, steps=tuple(one.step() for one in getattr(self, urgency)) or known.steps)
            for urgency, known in DEFAULTS.items()
        }


class School(_Part):
    """A school: its id, its meldcode protocol and the others it uses, its closed days, and how long it keeps a case.

    `name` is what people call it. `example` marks a school to try things out with: anybody at this computer may be
    anybody there. `visitors` lets people in without an account, for what leaves nothing behind.
    `notes = "stored"` keeps short notes with the case, encrypted; otherwise they stay in memory for an hour at most.
    `region` is what a protocol may ask after with `when: {regio: ...}`. `closed` holds days (`2026-12-24`) and periods
    (`2026-12-19/2027-01-03`), both ends included. `day_ends` is when the school day ends ("16:00"), `ladder` who is
    asked for help and after how long.
    """

    id: str = Field(default="voorbeeldschool", pattern=r"^[a-z0-9-]{1,40}$")
    name: str = Field(default="", max_length=60)
    example: bool = False
    protocol: str = "dalton-hillegom"
    visitors: bool = True
    others: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    notes: Literal["memory", "stored"] = "memory"
    region: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    day_ends: time = SCHOOL_ENDS
    ladder: SchoolLadders = SchoolLadders()
    retention: Retention = Retention()

    @field_validator("closed")
    @classmethod
    def _are_days(cls, periods: tuple[str, ...]) -> tuple[str, ...]:
        for period in periods:
            list(_days(period))
        return periods

    def closed_days(self) -> frozenset[date]:
        """Every day of the school's own holiday list."""
        return frozenset(day for period in self.closed for day in _days(period))


def _days(period: str) -> Iterator[date]:
    first, _, last = period.partition("/")
    day, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if end < day or (end - day).days > 366:
        raise ValueError(f"{period} is no period of at most a year")
    while day <= end:
        yield day
        day += timedelta(days=1)


class Web(_Part):
    """Where the server listens, and the https address at which people find it behind a proxy.

    Without that address only this computer is served: what people answer never travels unencrypted.
    """

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: str = Field(default="", pattern=r"^(https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?)?$")

    @property
    def address(self) -> str:
        """Where people find the chat, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url.rstrip("/") or f"http://{host}:{self.port}"

    @model_validator(mode="after")
    def _stays_private(self) -> Web:
        if not self.public_url and self.host != "localhost":
            try:
                here = ip_address(self.host).is_loopback
            except ValueError:
                here = False
            if not here:
                raise ValueError(f"{self.host} is open to other computers; set public_url to the https address as well")
        return self


Mode = Literal["polling", "webhook", "elsewhere"]


class Telegram(_Part):
    """The bot on Telegram. There is one when `token_file` names the file with its token, of mode 0600.

    `mode = "webhook"` lets Telegram bring updates to public_url; otherwise they are asked for. With "elsewhere" a bot
    that the school has already takes them in, and only pings go out from here. `api` is another address for a Bot API
    server of one's own. `school` is where people without an account are at home: by default the first.
    """

    token_file: Path | None = None
    mode: Mode = "polling"
    library: Literal["python-telegram-bot", "aiogram"] = "python-telegram-bot"
    api: str = Field(default="https://api.telegram.org", pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$")
    school: str | None = None

    def token(self) -> str:
        """The token of the bot. Raises SettingsProblem for a file that is missing, open to others or without one."""
        file = self.token_file
        if file is None:
            raise SettingsProblem("There is no token_file below [telegram] in the settings.")
        try:
            mode, text = file.stat().st_mode, file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = (getattr(error, "strerror", None) or "it is no text").lower()
            raise SettingsProblem(f"Cannot read the token of the bot in {file}: {reason}.") from None
        if mode & 0o077:
            raise SettingsProblem(f"Others can read the token of the bot in {file}; run: chmod 600 {file}")
        if not re.fullmatch(r"[0-9]{1,20}:[A-Za-z0-9_-]{20,100}", text):
            raise SettingsProblem(f"There is no token of a Telegram bot in {file}; BotFather gives one.")
        return text


class Mail(_Part):
    """The mail server by which pings go out, if there is one (`host`). The password stands in a file of mode 0600.

    `sender` is the address that mails come from. `security = "none"` is for a mail server on this computer.
    """

    host: str = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_file: Path | None = None
    sender: str = Field(default="", pattern=r"^([^@\s<>,]+@[^@\s<>,]+)?$")

    @model_validator(mode="after")
    def _can_send(self) -> Mail:
        if self.host and not self.sender:
            raise ValueError("sender is missing: the address that pings come from")
        if self.host and self.security == "none" and self.host not in ("localhost", "127.0.0.1", "::1"):
            raise ValueError(f"{self.host} is another computer; use starttls or tls")
        if self.user and self.password_file is None:
            raise ValueError("password_file is missing: the file with the password of this user")
        return self


class Settings(_Part):
    """Everything a beheerder sets. The master key never lies in the data folder: a copy of the data is no use alone."""

    data_dir: Path = Field(default_factory=lambda: platformdirs.user_data_path(NAME, appauthor=False))
    key_file: Path = Field(default_factory=lambda: platformdirs.user_config_path(NAME, appauthor=False) / "master.key")
    protocol_dirs: tuple[Path, ...] = ()
    audit_days: int = Field(default=730, ge=180, le=1825)
    web: Web = Web()
    telegram: Telegram = Telegram()
    mail: Mail = Mail()
    school: tuple[School, ...] = (School(example=True),)

    @field_validator("school")
    @classmethod
    def _has_distinct_schools(cls, schools: tuple[School, ...]) -> tuple[School, ...]:
        if not schools or len({school.id for school in schools}) != len(schools):
            raise ValueError("name at least one school, each with an id of its own")
        return schools

    @model_validator(mode="after")
    def _telegram_fits(self) -> Settings:
        if self.telegram.mode == "webhook" and not self.web.public_url:
            raise ValueError("telegram.mode 'webhook' needs web.public_url: there Telegram brings the updates")
        if self.telegram.school not in (None, *(school.id for school in self.school)):
            raise ValueError(f"telegram.school names no school: {self.telegram.school}")
        return self

    @model_validator(mode="after")
    def _keeps_the_example_at_home(self) -> Settings:
        examples = [school.id for school in self.school if school.example]
        if examples and self.web.public_url:
            raise ValueError(
                f"{examples[0]} is an example where anybody may be anybody, so it has no public_url; "
                "name a [[school]] of your own"
            )
        return self

    def find_school(self, school_id: str | None) -> School:
        """The school with this id, or the first one. Raises SettingsProblem for an unknown id."""
        if school_id is None:
            return self.school[0]
        for school in self.school:
            if school.id == school_id:
                return school
        known = ", ".join(school.id for school in self.school)
        raise SettingsProblem(f"There is no school '{school_id}' in the settings; choose one of: {known}.")


def load(path: Path | None = None) -> Settings:
    """Reads the settings file: the one given, else `$MELDWIJZER_SETTINGS`, else the user's own, else the defaults.

    Raises SettingsProblem for a file that was named but cannot be used.
    """
    named = path or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    file = named or platformdirs.user_config_path(NAME, appauthor=False) / "meldwijzer.toml"
    if named is None and not file.exists():
        return Settings()
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise SettingsProblem(f"Cannot read the settings file {file}: {reason}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsProblem(f"The settings file {file} is no TOML: {error}.") from None
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsProblem(f"In the settings file {file}, '{where}': {first['msg']}.") from None
    return settings.model_copy(
        update={
            "data_dir": _absolute(settings.data_dir, file),
            "key_file": _absolute(settings.key_file, file),
            "mail": settings.mail.model_copy(
                update={"password_file": settings.mail.password_file and _absolute(settings.mail.password_file, file)}
            ),
            "protocol_dirs": tuple(_absolute(folder, file) for folder in settings.protocol_dirs),
            "telegram": settings.telegram.model_copy(
                update={"token_file": settings.telegram.token_file and _absolute(settings.telegram.token_file, file)}
            ),
        }
    )


def _absolute(path: Path, file: Path) -> Path:
    """Paths in a settings file count from the folder of that file."""
    return (file.parent / path.expanduser()).resolve()
