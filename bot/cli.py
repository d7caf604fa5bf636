"""The command line: `meldwijzer`. One clear line on an error, exit 2 for wrong use, never a traceback."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import os
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

if TYPE_CHECKING:
    from ..dialogs.editions import Edition
    from ..dialogs.problems import Problem
    from ..dialogs.protocol import Protocol
    from ..dialogs.texts import Texts
    from ..storage.database import Store
    from ..storage.export import Dossier
    from .settings import Settings
    from .terminal import TerminalWords


PARENT = "parent"


class WrongUse(Exception):
    """A command that cannot be carried out as given: one line that says what is wrong and what to do."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message}. Try: {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 done, 1 the check or count found something, 2 wrong use."""
    try:
        options = _parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = options.run
        return command(options)
    except BrokenPipeError:
        # Whoever read our output has seen enough; keep the interpreter from complaining about it on the way out.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        line = _one_line(error)
        if line is None:
            raise
        print(f"meldwijzer: {line}", file=sys.stderr)
        return 2


def _one_line(error: Exception) -> str | None:
    """The one line that an expected error comes with; None for a mistake of our own, which shows its traceback."""
    from ..dialogs.problems import BrokenProtocol
    from .settings import SettingsProblem

    if isinstance(error, (WrongUse, SettingsProblem)):
        return str(error)
    if isinstance(error, BrokenProtocol):
        return "; ".join(_finding(problem) for problem in error.problems)
    from ..storage.crypto import CannotOpen, KeyProblem
    from ..storage.database import StorageProblem
    from .log import TurnFailed
    from .staff import StaffProblem

    if isinstance(error, (KeyProblem, StorageProblem, CannotOpen, TurnFailed, StaffProblem)):
        return str(error)
    return None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="meldwijzer", description="Dutch chat assistant for school staff around the Meldcode.")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="the settings file (TOML)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    serve = add("serve", _serve, "the web chat, and Telegram where a token is set")
    serve.add_argument("--telegram", choices=("python-telegram-bot", "aiogram"), help="the library for Telegram")
    chat = add("chat", _chat, "the assistant in this terminal")
    chat.add_argument("--school", metavar="ID", help="a school of the settings file (default: the first)")
    chat.add_argument("--protocol", metavar="ID", help="play this protocol instead of the school's own")
    chat.add_argument("--script", type=Path, metavar="FILE", help="play the turns in FILE, one a line")
    chat.add_argument("--record", type=Path, metavar="FILE", help="write the turns to FILE, to play later")
    check = add("check", _check, "verify protocols and texts")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="protocol files (default: all known ones)")
    changes = add("changes", _changes, "what differs between two editions, or from the protocol that it extends")
    changes.add_argument("protocol", metavar="PROTOCOL")
    changes.add_argument(
        "--against", metavar="EDITION", default=PARENT, help="an edition that a case began with (default: parent)"
    )
    names = add("names", _names, "every dialog, screen and answer of a protocol, as a file of one's own names them")
    names.add_argument("protocol", metavar="PROTOCOL")
    names.add_argument("dialog", nargs="?", metavar="DIALOG")
    new = add("new-school", _new_school, "begin a protocol of one's own")
    new.add_argument("name", metavar="NAME", help="small letters, digits and dashes, such as de-linde")
    new.add_argument("--from", dest="parent", required=True, metavar="PROTOCOL", help="what it builds on")
    new.add_argument("--folder", type=Path, metavar="DIR", help="default: the first of protocol_dirs in the settings")
    table = add("table", _table, "the decision table of a dialog")
    table.add_argument("protocol", metavar="PROTOCOL")
    table.add_argument("dialog", metavar="DIALOG")
    table.add_argument("--csv", action="store_true", help="comma-separated instead of aligned")
    coverage = add("coverage", _coverage, "obligations fulfilled against obligations registered")
    coverage.add_argument("protocol", nargs="?", metavar="PROTOCOL")
    coverage.add_argument("--register", type=Path, metavar="FILE", help="another register (CSV)")
    coverage.add_argument("--missing", action="store_true", help="list the ids that are missing")
    diagram = add("diagram", _diagram, "a picture of the flow")
    diagram.add_argument("protocol", metavar="PROTOCOL")
    diagram.add_argument("dialog", nargs="?", metavar="DIALOG")
    diagram.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="FILE.svg or FILE.mmd")
    pages = add("pages", _pages, "every protocol as pages with pictures and decision tables")
    pages.add_argument("folder", type=Path, metavar="FOLDER", help="pages of the same name are replaced")
    guard = add("guard", _guard, "what in a typed text could tell who it is about")
    guard.add_argument("--jsonl", action="store_true", required=True, help='{"text": ...} lines in, {"spans": ...} out')
    export = add("export", _export, "the dossier text of a case")
    export.add_argument("code", nargs="?", metavar="CODE", help="the code of the case, such as dako-lumi")
    export.add_argument("--account", action="store_true", help="all that is held about the account of this terminal")
    export.add_argument("--json", action="store_true", help="as JSON instead of text")
    export.add_argument("--pdf", type=Path, metavar="FILE", help="as PDF in FILE")
    purge = add("purge", _purge, "delete what has reached its end")
    purge.add_argument("--dry-run", action="store_true", help="only say what would go, and why")
    keys = add("keys", _keys, "the keys: renew the master key, check, back up").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    keys.add_parser("rotate", help="a new master key, while people work")
    keys.add_parser("check", help="open every key; exit 1 if one does not")
    keys.add_parser("backup", help="a copy of the wrapped keys, kept for 7 days").add_argument(
        "folder", type=Path, metavar="FOLDER", help="not where copies of the data go"
    )
    audit = add("audit", _audit, "who did what").add_subparsers(dest="action", required=True, metavar="ACTION")
    audit.add_parser("verify", help="go along the chain; exit 1 if it is broken")
    _add_staff(add("staff", _staff, "who has an account"))
    migrate = add("migrate", _migrate, "bring the database to a schema revision")
    migrate.add_argument("--to", metavar="REVISION", help="default: the newest; `base` empties the schema")
    return parser


def _account_number(given: str) -> int:
    number = int(given)
    if not 0 < number < 2**62:  # the database takes no more
        raise ValueError
    return number


def _add_staff(parser: argparse.ArgumentParser) -> None:
    staff = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, text: str, *arguments: str) -> argparse.ArgumentParser:
        command = staff.add_parser(name, help=text, description=text)
        for argument in arguments:
            command.add_argument(argument.lower(), type=_account_number if argument == "ID" else str, metavar=argument)
        return command

    invite = add("invite", "make an account, and a link that works once and for 3 days")
    invite.add_argument("--role", required=True, help="a role of the protocol, or beheerder")
    invite.add_argument("--place", help="on the ladder of pings: aandachtsfunctionaris, plaatsvervanger, ...")
    invite.add_argument("--label", default="", help="a function such as 'IB onderbouw', never a name")
    for command in (invite, add("list", "the accounts of a school")):
        command.add_argument("--school", metavar="ID", help="a school of the settings file (default: the first)")
    add("revoke", "end an account at once", "ID")
    add("reset", "a new link after a lost code or phone; the old ones no longer work", "ID")
    add("absence", "someone is away, both days included, written as 2026-12-24", "ID", "FIRST", "LAST")
    hours = add("hours", "when someone works; without days as the school does", "ID")
    hours.add_argument("days", nargs="*", metavar="DAY=START-END", help="such as mon=8:30-16:00")


# --- the assistant ---


def _serve(options: argparse.Namespace) -> int:
    from . import log
    from .web.server import serve

    settings = _settings(options)
    if options.telegram:
        chosen = settings.telegram.model_copy(update={"library": options.telegram})
        settings = settings.model_copy(update={"telegram": chosen})
    log.set_up()
    try:
        asyncio.run(serve(settings))
    except OSError as error:
        web = settings.web
        reason = (error.strerror or "unknown reason").lower()
        raise WrongUse(
            f"cannot listen at {web.host}, port {web.port}: {reason}; choose another port below [web]"
        ) from None
    return 0


def _chat(options: argparse.Namespace) -> int:
    settings = _settings(options)
    school = settings.find_school(options.school)
    with _reading(options.script) as script, _writing(options.record) as record:
        return asyncio.run(_talk(settings, school.id, options.protocol, script, record))


async def _talk(
    settings: Settings, school_id: str, protocol: str | None, script: TextIO | None, record: TextIO | None
) -> int:
    from ..storage.database import StorageProblem
    from .app import LOCAL_PERSON, now, open_assistant
    from .terminal import run_chat

    school = settings.find_school(school_id)
    if protocol is not None:
        _load(settings, protocol)
    async with open_assistant(settings, school, protocol) as assistant:
        texts = assistant.writer(assistant.protocol).texts
        words = terminal_words(texts)
        try:
            return await run_chat(assistant.handle, words, person=LOCAL_PERSON, clock=now, script=script, record=record)
        except StorageProblem:
            print(texts.get("terminal-niet_bewaard"))
            raise


def terminal_words(texts: Texts) -> TerminalWords:
    """The words of the terminal itself, from the texts of a protocol."""
    from .terminal import TerminalWords

    return TerminalWords(*(texts.get(f"terminal-{name}") for name in ("vol", "leeg", "bewaard", "kies", "vink", "typ")))


# --- protocols ---


@contextlib.contextmanager
def _keeping_everything() -> Iterator[None]:
    """Spares a command that keeps all it reads until its end the looking for garbage: a quarter of its time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_keeping_everything()
def _check(options: argparse.Namespace) -> int:
    from ..dialogs import protocol, texts, verify
    from ..dialogs.problems import BrokenProtocol

    settings = _settings(options)
    paths, problems = _to_check(options.paths, settings)
    folders, names = _folders(settings), [path.stem for path in paths]
    for path in paths:
        folders = (path.parent.resolve(), *folders)
    checked = names or ([] if options.paths else protocol.available(folders))
    pairs: list[tuple[Protocol, Texts]] = []
    edges = combinations = 0
    broken: list[str] = []
    for name in checked:
        try:
            loaded = protocol.load(name, folders)
            pair = loaded, texts.for_protocol(loaded, folders[: len(paths)] + settings.protocol_dirs)
        except BrokenProtocol as error:
            problems += error.problems
            broken.append(name)
            continue
        pairs.append(pair)
        verdict = verify.verify(*pair)
        broken += [name] if verdict.problems else []
        problems += verdict.problems
        edges += verdict.edges
        combinations += verdict.combinations
    problems += _orphans(pairs, names, folders, folders[: len(paths)] + settings.protocol_dirs)
    for problem in sorted(set(problems)):
        print(_finding(problem))
    words = texts.of_product(texts.CHECKS)
    for loaded, _ in pairs:
        slots = verify.open_slots(loaded)
        if slots:
            values = {"protocol": loaded.id, "aantal": len(slots), "plekken": ", ".join(slots)}
            print(words.get("open-plekken", None, **values))
    for line in _still_in_use(settings, broken):
        print(line)
    print(
        words.get(
            "samenvatting",
            None,
            bevindingen=len(set(problems)),
            protocollen=len(checked),
            randen=edges,
            combinaties=combinations,
        )
    )
    return 1 if problems else 0


def _to_check(given: Sequence[Path], settings: Settings) -> tuple[list[Path], list[Problem]]:
    """The protocol files that were meant, and a finding for each that is never read because of its name.

    A text file stands for the protocol beside it, a folder for all that is in it, and the id of a protocol for its
    file. Nothing given means all that are known: then only the folders of the settings are searched for wrong names.
    """
    from ..dialogs.problems import Problem

    paths: list[Path] = []
    searched = () if given else settings.protocol_dirs
    wrong = [path for folder in searched for path in sorted(folder.glob("*.yml"))]
    for path in given:
        known = [folder / f"{path}.yaml" for folder in _folders(settings)]
        if path.is_dir() and (inside := sorted([*path.glob("*.yaml"), *path.glob("*.yml")])):
            paths += [file for file in inside if file.suffix == ".yaml"]
            wrong += [file for file in inside if file.suffix == ".yml"]
        elif path.is_file() and path.suffix == ".yml":
            wrong.append(path)
        elif path.is_file() and path.suffix == ".yaml":
            paths.append(path)
        elif path.is_file() and path.suffix == ".ftl" and path.with_suffix(".yaml").is_file():
            paths.append(path.with_suffix(".yaml"))
        elif not path.exists() and any(file.is_file() for file in known):
            paths.append(next(file for file in known if file.is_file()))
        elif path.exists():
            raise WrongUse(f"{path} is no protocol file; name a file that ends in .yaml")
        else:
            raise WrongUse(f"there is no file {path}; name a protocol file, or give a protocol by its id")
    return paths, [Problem.at("bestand-yml", path.name, 1, path.name, naam=f"{path.stem}.yaml") for path in wrong]


def _orphans(
    pairs: list[tuple[Protocol, Texts]], names: list[str], folders: tuple[Path, ...], text_folders: tuple[Path, ...]
) -> list[Problem]:
    """Texts that no protocol shows; of named files only their own, held to every protocol that builds on them."""
    from ..dialogs import protocol, texts, verify
    from ..dialogs.problems import BrokenProtocol

    if not names:
        return verify.orphans(pairs)
    below = list(pairs)
    for name in protocol.available(folders):
        with contextlib.suppress(BrokenProtocol):  # that one is not what was asked about
            loaded = protocol.load(name, folders)
            if name not in names and {*names} & {*loaded.lineage}:
                below.append((loaded, texts.for_protocol(loaded, text_folders)))
    own = {f"{loaded.id}.ftl" for loaded, _ in pairs}
    return [found for found in verify.orphans(below) if found.file in own]


def _still_in_use(settings: Settings, broken: list[str]) -> list[str]:
    """For each protocol with a mistake: the last good edition, with which the assistant goes on."""
    if not broken:
        return []
    from ..storage.database import DATABASE

    if not (settings.data_dir / DATABASE).exists():
        return []
    from ..storage.crypto import KeyProblem
    from ..storage.database import StorageProblem

    async def found() -> list[str]:
        from ..dialogs import terms, texts
        from ..storage import editions
        from ..storage.database import Store

        store = await Store.open(settings.data_dir, settings.key_file)
        lines = []
        try:
            async with store.transaction() as conn:
                for name in dict.fromkeys(broken):
                    kept = await editions.last_good(conn, name)
                    if kept is not None:
                        day = terms.today(kept.used_at).strftime("%d-%m-%Y")
                        values = {"protocol": name, "editie": kept.edition.id, "datum": day}
                        lines.append(texts.of_product(texts.CHECKS).get("laatste-goede", None, **values))
        finally:
            await store.close()
        return lines

    with contextlib.suppress(KeyProblem, StorageProblem):  # the check is about protocols, and says nothing about data
        return asyncio.run(found())
    return []


def _changes(options: argparse.Namespace) -> int:
    from ..dialogs import editions, texts

    settings = _settings(options)
    loaded = _load(settings, options.protocol, abstract=True)
    words = texts.for_protocol(loaded, settings.protocol_dirs)
    if options.against != PARENT:
        old = editions.load(asyncio.run(_edition(settings, loaded.id, options.against)))
    elif loaded.above is None:
        raise WrongUse(f"{loaded.id} builds on nothing; name an edition with --against")
    else:
        old = loaded.above, texts.for_protocol(loaded.above, settings.protocol_dirs)
    found = editions.differences(old, (loaded, words))
    print("\n".join(found) or texts.of_product(texts.CHECKS).get("verschil", "niets"))
    return 0


async def _edition(settings: Settings, protocol: str, edition_id: str) -> Edition:
    from ..storage import editions
    from ..storage.database import Store

    _need_data(settings)
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        async with store.transaction() as conn:
            found = await editions.find(conn, protocol, edition_id)
            known = await editions.ids(conn, protocol)
    finally:
        await store.close()
    if found is None:
        choices = ", ".join([PARENT, *known])
        raise WrongUse(f"there is no edition '{edition_id}' of {protocol}; choose one of: {choices}")
    return found


def _names(options: argparse.Namespace) -> int:
    from ..dialogs import names, texts

    settings = _settings(options)
    loaded = _load(settings, options.protocol, abstract=True)
    dialog = _dialog(loaded, options.dialog) if options.dialog else None
    print("\n".join(names.of(loaded, texts.for_protocol(loaded, settings.protocol_dirs), dialog)))
    return 0


def _new_school(options: argparse.Namespace) -> int:
    from ..dialogs import protocol, starter

    settings = _settings(options)
    folders = _folders(settings)
    if not starter.NAME.fullmatch(options.name):
        raise WrongUse(f"'{options.name}' cannot be a name; use small letters, digits and dashes, such as de-linde")
    if options.name in protocol.every(folders):
        raise WrongUse(f"there is a protocol '{options.name}' already; choose another name")
    if options.parent not in protocol.every(folders):
        known = ", ".join(protocol.every(folders))
        raise WrongUse(f"there is no protocol '{options.parent}'; choose one of: {known}")
    if options.folder is None and not settings.protocol_dirs:
        raise WrongUse("the settings name no protocol_dirs; add one, or say where with --folder DIR")
    folder = options.folder or settings.protocol_dirs[0]
    parent = protocol.load(options.parent, folders)
    files = {
        folder / f"{options.name}.yaml": starter.routing(options.name, parent),
        folder / f"{options.name}.ftl": starter.words(options.name, parent),
    }
    for path in files:
        if path.exists():
            raise WrongUse(f"{path} is there already; choose another name")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"cannot write in {folder}: {(error.strerror or 'unknown reason').lower()}") from None
    print("\n".join(map(str, files)))
    return 0


def _finding(problem: Problem) -> str:
    from ..dialogs import verify

    return verify.finding(problem)


def _table(options: argparse.Namespace) -> int:
    from ..dialogs import table

    loaded = _load(_settings(options), options.protocol)
    found = table.of_dialog(loaded, _dialog(loaded, options.dialog))
    if options.csv:
        sys.stdout.write(table.as_csv(loaded, found))
        return 0
    rows = list(table.cells(loaded, found))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0


def _coverage(options: argparse.Namespace) -> int:
    import csv

    from ..dialogs import coverage, protocol, register

    settings = _settings(options)
    try:
        rows = register.load(options.register or register.FILE)
    except (OSError, KeyError, UnicodeDecodeError, csv.Error):
        rows = {}
    if not rows:
        columns = ", ".join(register.COLUMNS)
        raise WrongUse(f"{options.register} is no register: it is a CSV file with a heading that has {columns}")
    folders = _folders(settings)
    loaded = [protocol.load(name, folders) for name in protocol.every(folders)]
    found = coverage.of_register(rows, loaded)
    if not options.register:
        found |= coverage.of_own_sources([one for one in loaded if not one.abstract], found)
    if options.protocol and options.protocol not in found:
        hint = "" if options.register else "; or list its sources in the file, or give its --register"
        raise WrongUse(f"the register has no protocol '{options.protocol}'; choose one of: {', '.join(found)}{hint}")
    names = [options.protocol] if options.protocol else list(found)
    missing = 0
    for name in names:
        count = found[name]
        missing += len(count.missing)
        print(
            f"{name}: {len(count.cited)}/{count.total} cited, {len(count.elsewhere)} elsewhere,"
            f" {len(count.missing)} missing ({count.percentage:.1f} %)"
        )
        for row, entry in count.elsewhere.items():
            print(f"  {row} {entry.how}: {entry.reason}")
        if count.own_choices:
            print(f"  to be confirmed by an expert: {' '.join(count.own_choices)}")
        if options.missing:
            for row in count.missing:
                print(f"  missing {row}: {rows[row].text if row in rows else _source_text(settings, name, row)}")
    return 1 if missing else 0


def _source_text(settings: Settings, name: str, row: str) -> str:
    """What the school's own text file says for a source of its own document."""
    from ..dialogs import texts

    return texts.for_protocol(_load(settings, name), settings.protocol_dirs).find(f"bron-{row}") or "-"


def _diagram(options: argparse.Namespace) -> int:
    from ..dialogs import diagram, texts

    settings = _settings(options)
    loaded = _load(settings, options.protocol)
    dialog = _dialog(loaded, options.dialog) if options.dialog else None
    draw = {".svg": diagram.as_svg, ".mmd": diagram.as_mermaid}.get(options.output.suffix)
    if draw is None:
        raise WrongUse(f"{options.output} must end in .svg or .mmd")
    picture = draw(loaded, texts.for_protocol(loaded, settings.protocol_dirs), dialog)
    try:
        options.output.write_text(picture, encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"cannot write {options.output}: {(error.strerror or 'unknown reason').lower()}") from None
    return 0


def _pages(options: argparse.Namespace) -> int:
    from ..dialogs import pages, protocol, texts

    settings = _settings(options)
    loaded = [_load(settings, name) for name in protocol.available(_folders(settings))]
    written = pages.of_protocols([(one, texts.for_protocol(one, settings.protocol_dirs)) for one in loaded])
    try:
        for name, text in written.items():
            path = options.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"cannot write in {options.folder}: {(error.strerror or 'unknown reason').lower()}") from None
    return 0


# --- data ---


def _export(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if options.account == (options.code is not None):
        raise WrongUse("name one case, or --account for the account of this terminal")
    if options.pdf and (options.json or options.account):
        raise WrongUse("--pdf FILE is for one case, and not beside --json")
    if options.account:
        from . import upkeep

        return _on_store(settings, upkeep.export_account)
    if options.pdf and options.pdf.exists():
        raise WrongUse(f"{options.pdf} is there already; choose another name")
    found = asyncio.run(_dossier(settings, options.code))
    if options.pdf:
        from ..storage import paper

        _write_private(options.pdf, paper.as_pdf(found))
    else:
        sys.stdout.write(found.json() if options.json else found.text())
    return 0


def _write_private(path: Path, content: bytes) -> None:
    """A file that nobody else can read; one that is there already is left alone."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise WrongUse(f"{path} is there already; choose another name") from None
    except OSError as error:
        raise WrongUse(f"cannot write {path}: {(error.strerror or 'unknown reason').lower()}") from None


async def _dossier(settings: Settings, code: str) -> Dossier:
    from ..storage import audit, cases, export
    from ..storage.database import Store
    from .app import now, writers

    _need_data(settings)
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        async with store.transaction() as conn:
            case = await cases.find_case_by_code(conn, store.keys, code)
            if case is None:
                raise WrongUse(f"there is no case '{code}'; the code stands above the case in the chat")
            shelf = writers(settings)
            await shelf.read_for(conn, case)
            writer = shelf.of_case(case)
            closed = settings.find_school(case.school_id).closed_days()
            dossier = await export.dossier(conn, store.keys, case, writer.protocol, writer.texts, now(), closed)
            await audit.case_exported(conn, store.keys, now(), None, case.id)
        return dossier
    finally:
        await store.close()


def _need_data(settings: Settings) -> None:
    if not settings.data_dir.is_dir():
        raise WrongUse(f"there is no data in {settings.data_dir} yet; start with: meldwijzer chat")


def _on_store(
    settings: Settings,
    work: Callable[[Store, datetime], Awaitable[tuple[list[str], bool]]],
    *,
    makes_data: bool = False,
) -> int:
    """Does something with the open store, and prints what it says; only what `makes_data` may be the first to do."""
    from ..storage.database import Store
    from .app import now

    async def done() -> tuple[list[str], bool]:
        store = await Store.open(settings.data_dir, settings.key_file)
        try:
            return await work(store, now())
        finally:
            await store.close()

    if not makes_data:
        _need_data(settings)
    lines, well = asyncio.run(done())
    print("\n".join(lines))
    return 0 if well else 1


def _purge(options: argparse.Namespace) -> int:
    from . import upkeep

    settings = _settings(options)
    return _on_store(settings, lambda store, now: upkeep.purge(store, settings, now, dry_run=options.dry_run))


def _keys(options: argparse.Namespace) -> int:
    from . import upkeep

    if options.action == "backup":
        return _on_store(_settings(options), lambda store, now: upkeep.back_up_keys(store, options.folder, now))
    return _on_store(_settings(options), upkeep.rotate_keys if options.action == "rotate" else upkeep.check_keys)


def _staff(options: argparse.Namespace) -> int:
    from . import staff

    settings = _settings(options)
    if options.action in ("invite", "list"):
        school = settings.find_school(options.school)
        if options.action == "list":
            return _on_store(settings, lambda store, now: staff.overview(store, school, now))
        role, place, label = options.role, options.place, options.label.strip()
        return _on_store(
            settings,
            lambda store, now: staff.invite(store, settings, school, role, place, label, now),
            makes_data=True,
        )
    number = options.id
    if options.action == "revoke":
        return _on_store(settings, lambda store, now: staff.revoke(store, number, now))
    if options.action == "reset":
        return _on_store(settings, lambda store, now: staff.reset(store, settings, number, now))
    if options.action == "absence":
        return _on_store(settings, lambda store, now: staff.absence(store, number, options.first, options.last, now))
    return _on_store(settings, lambda store, now: staff.working_hours(store, number, options.days, now))


def _audit(options: argparse.Namespace) -> int:
    from . import upkeep

    return _on_store(_settings(options), upkeep.verify_audit)


def _migrate(options: argparse.Namespace) -> int:
    settings = _settings(options)
    print(asyncio.run(_move(settings, options.to)))
    return 0


async def _move(settings: Settings, to: str | None) -> str:
    from ..storage.database import Store
    from ..storage.models import REVISIONS

    target = to or REVISIONS[-1]
    if target not in (*REVISIONS, "base"):
        raise WrongUse(f"there is no revision '{target}'; choose one of: base, {', '.join(REVISIONS)}")
    store = await Store.open(settings.data_dir, settings.key_file)
    try:
        await store.move(target)
    finally:
        await store.close()
    return f"{store.path} is at revision {target}"


# --- the guard on typed text ---


def _guard(options: argparse.Namespace) -> int:
    """One line of spans for each line with a text. No error ever repeats what the line said."""
    import json

    from .guard import find

    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            text = json.loads(line)["text"]
        except (ValueError, KeyError, TypeError, RecursionError):
            text = None
        if not isinstance(text, str):
            raise WrongUse(f'line {number} is no JSON object with a string "text"')
        spans = [{"start": span.start, "end": span.end, "label": span.label} for span in find(text)]
        print(json.dumps({"spans": spans}), flush=True)
    return 0


# --- small things ---


def _settings(options: argparse.Namespace) -> Settings:
    from . import settings

    return settings.load(options.settings)


def _folders(settings: Settings) -> tuple[Path, ...]:
    from ..dialogs import protocol

    return (*settings.protocol_dirs, protocol.FOLDER)


def _load(settings: Settings, name: str, *, abstract: bool = False) -> Protocol:
    """A protocol by its id; one that nobody plays only where `abstract` allows it."""
    from ..dialogs import protocol

    folders = _folders(settings)
    if name in protocol.every(folders):
        loaded = protocol.load(name, folders)  # and no other: what a school does not use is not read
        if abstract or not loaded.abstract:
            return loaded
        below = [one for one in protocol.available(folders) if name in _lineage(one, folders)]
        raise WrongUse(f"nobody plays {name} itself (abstract: true); choose one of: {', '.join(below)}")
    raise WrongUse(f"there is no protocol '{name}'; choose one of: {', '.join(protocol.available(folders))}")


def _lineage(name: str, folders: tuple[Path, ...]) -> tuple[str, ...]:
    from ..dialogs import protocol
    from ..dialogs.problems import BrokenProtocol

    try:
        return protocol.load(name, folders).lineage
    except BrokenProtocol:  # that one is not what was asked about
        return ()


def _dialog(loaded: Protocol, name: str) -> str:
    if name not in loaded.dialogs:
        raise WrongUse(f"{loaded.id} has no dialog '{name}'; choose one of: {', '.join(loaded.dialogs)}")
    return name


@contextlib.contextmanager
def _reading(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise WrongUse(f"cannot read {path}: {(error.strerror or 'unknown reason').lower()}") from None
    with file:
        yield file


@contextlib.contextmanager
def _writing(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    try:
        with path.open("w", encoding="utf-8") as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:  # at the start, or later when the disk is full
        raise WrongUse(f"cannot write {path}: {(error.strerror or 'unknown reason').lower()}") from None


if __name__ == "__main__":
    sys.exit(main())
