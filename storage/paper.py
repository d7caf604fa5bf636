"""The dossier on paper: a PDF with the lines of its text, made in memory and never written to disk.

The font comes with the library and goes into the file, so that every reader shows the same letters. A letter that it
lacks is written with the nearest one it has, and then the last line says so; the text and the JSON have every letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from itertools import pairwise
from threading import Lock
from xml.sax.saxutils import escape

from .export import Dossier

FONT, BOLD = "Vera", "VeraBd"
MARGIN = 56
"""In points, on every side of an A4."""
_ONE_AT_A_TIME = Lock()
"""The library keeps its fonts for the whole process."""


def as_pdf(dossier: Dossier) -> bytes:
    """The dossier as a PDF on A4, with its title and language in the file and its code on every page.

    Places for names and signatures stay open lines to write on.
    """
    with _ONE_AT_A_TIME:
        return _made(dossier, _letters())


@cache
def _letters() -> Mapping[int, int]:
    """Has the fonts ready; gives the letters that they have."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    fonts = [TTFont(name, f"{name}.ttf") for name in (FONT, BOLD)]
    for font in fonts:
        pdfmetrics.registerFont(font)
    found: Mapping[int, int] = fonts[0].face.charToGlyph
    return found


def _made(dossier: Dossier, known: Mapping[int, int]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

    plain = ParagraphStyle("plain", fontName=FONT, fontSize=9.5, leading=14, spaceAfter=3)
    heading = ParagraphStyle("heading", plain, fontName=BOLD, fontSize=11, leading=15, keepWithNext=1)
    titled = ParagraphStyle("title", heading, fontSize=15, leading=20, spaceAfter=6)

    written = dossier.text()
    shown = "".join(letter if letter == "\n" else _letter(letter, known) for letter in written)
    title, *lines = shown.splitlines()
    story: list[Flowable] = [Paragraph(escape(title), titled)]
    for before, line in pairwise([title, *lines]):
        story.append(Paragraph(escape(line), plain if before else heading) if line else Spacer(0, 9))
    if shown != written:
        story += [Spacer(0, 9), Paragraph(escape(dossier.words.get("export", "letters")), plain)]

    def foot(canvas: Canvas, page: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 8)
        words = dossier.words.get("export", "blad", code=dossier.code, nummer=str(canvas.getPageNumber()))
        canvas.drawString(MARGIN, MARGIN / 2, words)

    made = BytesIO()
    page = SimpleDocTemplate(
        made,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=title,
        subject=dossier.code,
        author="",
        creator="Meldwijzer",
        producer="Meldwijzer",
        lang="nl",
        displayDocTitle=True,
    )
    page.build(story, onFirstPage=foot, onLaterPages=foot)
    return made.getvalue()


def _letter(letter: str, known: Mapping[int, int]) -> str:
    """A letter that the font has: the letter itself, else the nearest one without its accents, else a question mark."""
    if ord(letter) in known:
        return letter
    bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if ord(part) in known)
    return bare or "?"
