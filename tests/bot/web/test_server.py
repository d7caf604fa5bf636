"""What stands around the pages: headers, tokens, cookies, sizes, what goes wrong, starting and stopping."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa
from browser import Browser, Page, Site, open_site
from ports import free_port

from meldwijzer.bot.app import ping_loop
from meldwijzer.bot.settings import SettingsProblem, load
from meldwijzer.bot.web.guards import HEADERS, MAX_BODY
from meldwijzer.storage import models, pings

PATHS = ("/", "/hulp", "/leeg", "/afdrukken/kindgesprek", "/gezond", "/nergens", "/school/nergens", "/static/x.css")


# Headers


async def test_every_answer_carries_the_headers(site: Site) -> None:
    methods = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")
    for path, method in product(PATHS, methods):
        page = await site.browser().ask(method, path)
        for name, value in HEADERS.items():
            assert page.headers[name] == value, f"{method} {path}"
        assert "server" not in page.headers


async def test_nothing_runs_or_is_styled_from_within_a_page(visitor: Browser) -> None:
    pages = [visitor.page, await visitor.tap("snelcheck", "ja")]
    pages += [await visitor.ask("GET", path) for path in PATHS]
    for page in pages:
        for tag, given in page.tags:
            assert tag != "style"
            assert tag != "script" or str(given["src"]).startswith("/static/")
            assert not [name for name in given if name == "style" or name.startswith("on")], given
    for asset in visitor.site.desk.assets.values():
        assert not re.search(rb"style=|https?://(?!www\.w3\.org/2000/svg)|@import|url\(", asset.body), asset.name


async def test_a_page_asks_for_nothing_from_elsewhere(visitor: Browser) -> None:
    page = await visitor.tap("snelcheck", "nee", "thuis", "nee", "ja")
    asked = [value for _, given in page.tags for name, value in given.items() if name in ("href", "src", "action")]
    assert asked
    assert [address for address in asked if not str(address).startswith(("/", "#", "tel:"))] == []
    assert not any(str(address).startswith("//") for address in asked)


async def test_a_file_keeps_for_ever_under_a_name_that_changes_with_it(visitor: Browser) -> None:
    page = await visitor.look()
    address = next(str(given["src"]) for tag, given in page.tags if tag == "script")
    answer = await visitor.client.get(address)
    assert "immutable" in answer.headers["cache-control"]
    assert (await visitor.client.get(re.sub(r"\.[0-9a-f]{12}\.", ".000000000000.", address))).status_code == 404
    assert (await visitor.client.get("/static/chat.js")).status_code == 404


# Who may send a form


async def refused(browser: Browser, site: Site, **fields: str) -> None:
    before = await site.contents()
    form = browser.page.by_id["beurt"]
    body = {key: value for key, value in {**form.fields, "knop": "snelcheck", **fields}.items() if value != "-"}
    answer = await browser.client.post("/", data=body)
    assert answer.status_code == 403
    assert Page(answer).title == "Deze pagina is verlopen"
    assert await site.contents() == before


async def test_a_form_without_our_token_does_nothing(visitor: Browser, site: Site) -> None:
    for token in ("-", "", "0" * 32, "é", "x" * 10_000):
        await refused(visitor, site, csrf=token)


async def test_the_token_of_somebody_else_is_no_good(visitor: Browser, site: Site) -> None:
    other = site.browser()
    await other.look()
    await refused(visitor, site, csrf=other.page.by_id["beurt"].fields["csrf"])


async def test_a_form_without_a_cookie_does_nothing(visitor: Browser, site: Site) -> None:
    visitor.client.cookies.clear()
    await refused(visitor, site)


async def test_leaving_needs_the_token_too(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck")
    before = await site.contents()
    assert (await visitor.ask("POST", "/weg", data={"csrf": "0" * 32})).status == 403
    assert (await visitor.ask("GET", "/weg")).status == 405
    assert await site.contents() == before


async def test_a_changed_cookie_is_a_stranger(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee")
    school, name, mark = visitor.cookie.split(".")
    for forged in (
        f"{school}.{name}.{'0' * 32}",
        f"{school}.{'A' * 22}.{mark}",
        f"gesloten.{name}.{mark}",
        f"{school}.{name}",
        "x",
        "",
    ):
        stranger = site.browser()
        page = await stranger.ask("GET", "/", headers={"Cookie": f"bezoek={forged}"})
        assert page.title == "Waar kan ik je mee helpen?", forged


async def test_a_cookie_of_another_key_is_a_stranger(visitor: Browser, tmp_path: Path) -> None:
    await visitor.tap("snelcheck", "nee")
    async with open_site(tmp_path / "elders") as elsewhere:
        stranger = elsewhere.browser()
        stranger.client.cookies = visitor.client.cookies
        page = await stranger.look()
        assert page.title == "Waar kan ik je mee helpen?"
        form = visitor.page.by_id["beurt"]
        answer = await stranger.client.post("/", data={**form.fields, "knop": "thuis"})
        assert answer.status_code == 403


async def test_no_script_reads_the_cookie_and_over_https_the_browser_holds_it_to_this_host(tmp_path: Path) -> None:
    async with open_site(tmp_path / "hier") as site:
        page = await site.browser().look()
        assert {"HttpOnly", "SameSite=lax", "Path=/"} <= {*page.headers["set-cookie"].split("; ")}
    async with open_site(tmp_path / "buiten", public_url="https://chat.school.example") as site:
        given = (await site.browser().look()).headers["set-cookie"]
        assert given.startswith("__Host-bezoek=")
        assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/"} <= {*given.split("; ")}
        assert "Domain" not in given


# What goes wrong


async def test_a_megabyte_is_refused_however_it_comes(visitor: Browser, site: Site) -> None:
    before = await site.contents()
    body = b"tekst=" + b"a" * 2**20
    kind = {"Content-Type": "application/x-www-form-urlencoded"}

    async def in_pieces() -> AsyncIterator[bytes]:
        for _ in range(16):
            yield b"a" * 2**16

    for given in (body, in_pieces()):
        page = await visitor.ask("POST", "/", content=given, headers=kind)
        assert page.status == 413
        assert page.title == "Dat is te veel tekst"
    boundary = {"Content-Type": "multipart/form-data; boundary=x"}
    part = b'--x\r\nContent-Disposition: form-data; name="tekst"\r\n\r\n' + body + b"\r\n--x--\r\n"
    assert (await visitor.ask("POST", "/", content=part, headers=boundary)).status == 413
    assert await site.contents() == before


async def test_a_body_just_below_the_limit_is_read(visitor: Browser) -> None:
    form = visitor.page.by_id["beurt"]
    answer = await visitor.client.post("/", data={**form.fields, "tekst": "a" * (MAX_BODY - 500)})
    assert answer.status_code == 200


NO_FORMS = (
    ("application/json", b"{}"),
    ("text/plain", b"knop=ja"),
    ("multipart/form-data", b"--x"),
    ("multipart/form-data; boundary=x", b"--y\r\nrubbish"),
    (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="knop"; filename="a"\r\n\r\na\r\n--x--',
    ),
    ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % number for number in range(100))),
)


async def test_a_body_that_is_no_form_of_ours_is_refused(visitor: Browser, site: Site) -> None:
    before = await site.contents()
    for kind, body in NO_FORMS:
        page = await visitor.ask("POST", "/", content=body, headers={"Content-Type": kind})
        assert page.status in (400, 403), kind
        assert page.title in ("Dit kon ik niet lezen", "Deze pagina is verlopen"), kind
    assert await site.contents() == before


async def test_an_unknown_address_is_a_calm_dutch_page(visitor: Browser) -> None:
    for path in (
        "/nergens",
        "/static/",
        "/school/",
        "/.env",
        "/afdrukken/../base.html",
        "/%00",
        "/hulp/",
        "/index.php",
    ):
        page = await visitor.ask("GET", path)
        assert page.status == 404, path
        assert page.title == "Deze pagina is er niet"
        assert {"tel:112", "tel:08002000", "/"} <= {*page.links}


async def test_a_wrong_method_is_a_calm_dutch_page(visitor: Browser, site: Site) -> None:
    before = await site.contents()
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        page = await visitor.ask(method, "/")
        assert page.status == 405
        assert {*page.headers["allow"].split(", ")} == {"GET", "HEAD", "POST"}
        assert page.title == "Zo kan deze pagina niet worden gebruikt"
    assert await site.contents() == before


async def test_a_page_about_a_mistake_still_lets_people_wipe_and_leave(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee")
    visitor.page = await visitor.ask("GET", "/nergens")
    assert (await visitor.leave()).path == "/leeg"
    assert (await site.contents())["conversation"] == []


async def test_an_answer_that_cannot_be_read_back_is_said_calmly_and_logged_without_content(
    visitor: Browser, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    await visitor.tap("snelcheck", "nee")
    async with site.desk.store.transaction() as conn:
        await conn.execute(sa.update(models.conversation).values(body=b"beschadigd"))
    page = await visitor.look()
    assert page.status == 500
    assert page.title == "Dit lukte niet"
    assert {"tel:112", "tel:08002000"} <= {*page.links}
    assert "Traceback" not in page.html
    said = capsys.readouterr()
    assert "beschadigd" not in said.out + said.err


async def test_health_says_whether_the_store_answers_and_messages_go_out_and_nothing_else(site: Site) -> None:
    browser = site.browser()
    well = await browser.ask("GET", "/gezond")
    assert (well.status, well.html) == (200, "goed\nberichten beginnen zo")
    loop, clock = ping_loop(site.desk.settings, site.desk.store, site.desk.now, {}), site.desk.now()
    await loop.once(clock)
    assert (await browser.ask("GET", "/gezond")).html == "goed\nberichten gaan uit"
    async with site.desk.store.transaction() as conn:
        await pings.beat(conn, clock - timedelta(minutes=5))
    still = await browser.ask("GET", "/gezond")
    assert (still.status, still.html) == (503, "goed\nberichten staan stil")
    await site.desk.store.engine.dispose()
    database = site.desk.store.path
    for file in database.parent.glob(f"{database.name}*"):
        file.rename(file.with_name(f"weg-{file.name}"))
    database.mkdir()
    ill = await browser.ask("GET", "/gezond")
    assert (ill.status, ill.html) == (503, "de opslag antwoordt niet")
    page = await browser.look()
    assert page.status == 503
    assert page.title == "Ik kan je antwoord nu niet bewaren"
    assert {"tel:112", "tel:08002000"} <= {*page.links}
    database.rmdir()


async def test_tidying_lets_go_of_a_conversation_of_an_hour_ago(visitor: Browser, site: Site) -> None:
    await visitor.tap("snelcheck", "nee")
    site.clock.wait(minutes=61)
    await site.desk.tidy()
    assert (await site.contents())["conversation"] == []


# Settings, starting and stopping


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('host = "0.0.0.0"', "public_url"),
        ('host = "192.168.1.2"', "public_url"),
        ('public_url = "http://chat.school.example"', "public_url"),
        ("port = 0", "port"),
        ("port = 70000", "port"),
    ],
)
def test_what_people_answer_never_travels_unencrypted(tmp_path: Path, lines: str, said: str) -> None:
    file = tmp_path / "meldwijzer.toml"
    file.write_text(f"[web]\n{lines}\n", encoding="utf-8")
    with pytest.raises(SettingsProblem, match=said):
        load(file)


def settings_of(folder: Path, port: int) -> str:
    file = folder / "meldwijzer.toml"
    file.write_text(f'data_dir = "data"\nkey_file = "keys/master.key"\n[web]\nport = {port}\n', encoding="utf-8")
    return str(file)


def command(settings: str) -> list[str]:
    return [sys.executable, "-m", "meldwijzer.bot.cli", "--settings", settings, "serve"]


def environment() -> dict[str, str]:
    root = str(Path(__file__).parents[3])
    return {**os.environ, "PYTHONPATH": os.pathsep.join([os.environ["PYTHONPATH"], root])}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serve_answers_until_it_is_asked_to_stop_and_ends_calmly(tmp_path: Path, number: signal.Signals) -> None:
    port = free_port()
    settings = settings_of(tmp_path, port)
    with subprocess.Popen(
        command(settings), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        assert f"http://127.0.0.1:{port}" in server.stdout.readline()
        answer = httpx.get(f"http://127.0.0.1:{port}/")
        assert Page(answer).title == "Waar kan ik je mee helpen?"
        assert "server" not in answer.headers
        server.send_signal(number)
        out, err = server.communicate(timeout=60)
        assert server.returncode == 0
        assert (out, err) == ("", "")


def test_a_port_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = settings_of(tmp_path, taken.getsockname()[1])
        done = subprocess.run(command(settings), env=environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "choose another port" in done.stderr
