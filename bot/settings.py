"""The one settings file: where the data lives, and which school uses which protocol. Every key has a default."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

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


class School(_Part):
    """A school: its id, its meldcode protocol and the others it uses, its closed days, and how long it keeps a case.

    `name` is what people call it. `visitors` lets people in without an account, for what leaves nothing behind.
    `notes = "stored"` keeps short notes with the case, encrypted; otherwise they stay in memory for an hour at most.
    `region` is what a protocol may ask after with `when: {regio: ...}`. `closed` holds days (`2026-12-24`) and periods
    (`2026-12-19/2027-01-03`), both ends included.
    """

    id: str = Field(default="voorbeeldschool", pattern=r"^[a-z0-9-]{1,40}$")
    name: str = Field(default="", max_length=60)
    protocol: str = "dalton-hillegom"
    visitors: bool = True
    others: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    notes: Literal["memory", "stored"] = "memory"
    region: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
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


class Telegram(_Part):
    """The bot on Telegram. There is one when `token_file` names the file with its token, of mode 0600.

    `mode = "webhook"` lets Telegram bring updates to public_url; otherwise they are asked for. `api` is another address
    for a Bot API server of one's own. `school` is where people without an account are at home: by default the first.
    """

    token_file: Path | None = None
    mode: Literal["polling", "webhook"] = "polling"
    library: Literal["python-telegram-bot", "aiogram"] = "python-telegram-bot"
    api: str = Field(default="https://api.telegram.org", pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$")
    school: str | None = None

    def token(self) -> str:
        """The token of the bot. Raises SettingsProblem for a file that is missing, open to others, or holds no token."""
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


class Settings(_Part):
    """Everything a beheerder sets. The master key never lies in the data folder: a copy of the data is no use alone."""

    data_dir: Path = Field(default_factory=lambda: platformdirs.user_data_path(NAME, appauthor=False))
    key_file: Path = Field(default_factory=lambda: platformdirs.user_config_path(NAME, appauthor=False) / "master.key")
    protocol_dirs: tuple[Path, ...] = ()
    audit_days: int = Field(default=730, ge=180, le=1825)
    web: Web = Web()
    telegram: Telegram = Telegram()
    school: tuple[School, ...] = (School(),)

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
            "protocol_dirs": tuple(_absolute(folder, file) for folder in settings.protocol_dirs),
            "telegram": settings.telegram.model_copy(
                update={"token_file": settings.telegram.token_file and _absolute(settings.telegram.token_file, file)}
            ),
        }
    )


def _absolute(path: Path, file: Path) -> Path:
    """Paths in a settings file count from the folder of that file."""
    return (file.parent / path.expanduser()).resolve()
