"""Pings by e-mail, against a real mail server on this computer."""

from __future__ import annotations

import email
import email.policy
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from meldwijzer.bot.mail import MailSender, password_of
from meldwijzer.bot.pings import PingText, TryLater, Unreachable, text_of
from meldwijzer.bot.settings import Mail, SettingsProblem
