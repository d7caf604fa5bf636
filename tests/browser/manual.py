"""`make manual`: the pictures in docs/handleiding, made from the real pages of a school that exists for a moment."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser
from visits import CHROMIUM, ROOT, Person, Staffroom, chromium, open_school

FOLDER = ROOT / "docs" / "handleiding"
LOOK = {"viewport": {"width": 360, "height": 600}}
COLOURS = 32


def draw(browser: Browser, folder: Path) -> dict[str, bytes]:
    """Every picture by the name of its file: a narrow one with few colours, so that the pages stay light."""
    drawn: dict[str, bytes] = {}

    def keep(name: str, person: Person) -> None:
        person.page.mouse.move(0, 0)
        person.page.evaluate("document.activeElement.blur()")
        shot = Image.open(io.BytesIO(person.page.screenshot())).convert("RGB")
        small = io.BytesIO()
        shot.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
        drawn[name] = small.getvalue()

    with open_school(folder) as school:
        room = Staffroom(school)
        juf, af = room.enter(browser, "leerkracht", **LOOK), room.enter(browser, "IB", **LOOK)
        juf.go()
        keep("begin.png", juf)
        juf.tap("Een kind vertelt nu iets")
        keep("luister.png", juf)
        juf.tap("Menu", "Moet ik melden?", "Nee", "Iemand uit het gezin", "Nee", "Ja")
        keep("uitkomst.png", juf)
        juf.tap("Waarschuw de aandachtsfunctionaris", "Jonger dan 12", "Stuur het bericht")
        af.go()
        keep("oproep.png", af)
        juf.tap("Menu", "Nieuwe casus", "Jonger dan 12", "Signalen vastleggen", "Nee", "Nee")
        juf.tap(
            "Ik ben de leerkracht van dit kind", "Verder", "Nee", "Verder", "Verder", "Verder zonder notitie", "Verder"
        )
        juf.tap("Naar de casus")
        keep("casus.png", juf)
        juf.page.context.clear_cookies()
        juf.go("/inloggen")
        keep("inloggen.png", juf)
    return drawn


def main() -> int:
    """Write every picture, and say what each weighs."""
    if CHROMIUM is None:
        print("make manual: there is no chromium on this computer; install it first", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for name, body in draw(browser, Path(folder)).items():
            (FOLDER / name).write_bytes(body)
            print(f"docs/handleiding/{name}: {len(body) / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
