"""Takes the disguise off a text before anyone looks for names in it, and remembers where every letter came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

EMOJI = "\ue000"

_LETTERS = {
    "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
    "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e",
    "ƒ": "f", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "‛": "'", "–": "-", "—": "-",
    "‑": "-", "‐": "-", "−": "-", "‒": "-", "―": "-", "﹣": "-", "⁄": "/", "∕": "/", "․": ".", "。": ".",
    "·": ".", "•": ".", "‧": ".", "∙": ".", "⋅": ".", "〇": "0", "@": "@", "＠": "@", "﹫": "@",
}  # fmt: skip
# Letters of other scripts that look like ours. A word with such a letter in it is suspect whatever it then reads.
_LOOK_ALIKE = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s",
    "ԁ": "d", "ԛ": "q", "ԝ": "w", "һ": "h", "ь": "b", "в": "b", "н": "h", "к": "k", "м": "m", "т": "t",
    "з": "3", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ј": "J", "Ѕ": "S", "З": "3", "г": "r", "п": "n", "и": "u",
    "ԍ": "g", "ӏ": "l", "α": "a", "ο": "o", "ρ": "p", "ν": "v", "υ": "u", "ι": "i", "κ": "k", "η": "n",
    "χ": "x", "γ": "y", "τ": "t", "ε": "e", "ω": "w", "β": "b", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z",
    "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
    "ա": "w", "օ": "o", "ѐ": "e", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ᴀ": "a", "ɴ": "n", "ʀ": "r", "ᴅ": "d",
    "ᴇ": "e", "ᴊ": "j", "ᴍ": "m", "ᴏ": "o", "ᴘ": "p", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z",
    "ʟ": "l", "ʜ": "h", "ɪ": "i", "ɢ": "g", "ʏ": "y", "ʙ": "b", "ꜱ": "s", "ғ": "f", "Ꭰ": "D", "Ꭺ": "A",
    "Ꭱ": "R", "Ꭲ": "T", "Ꮪ": "S", "Ꮇ": "M", "Ꭻ": "J", "Ꭼ": "E", "Ꮋ": "H", "Ꮃ": "W", "Ꮮ": "L", "Ꮯ": "C",
    "Ꮲ": "P", "Ꮓ": "Z",
}  # fmt: skip


# Accents that no Dutch word has.
_UNDUTCH = frozenset("ıøłđðþæħŋŧəØŁĐÐÞÆâîôûãõñìòùýåÂÎÔÛÃÕÑÌÒÙÝÅ") | {
    chr(code)
    for first, last in ((0x100, 0x131), (0x134, 0x151), (0x154, 0x24F), (0x1E00, 0x1EFF))
    for code in range(first, last + 1)
}


_DUTCH_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0308\u0327\ufe0e\ufe0f")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without disguise: `shape` with capitals, `low` without. Character i was at `at[i]` in the original.

    `foreign` are the characters that no Dutch word is written with.
    """

    shape: str
    low: str
    at: range | list[int]
    foreign: frozenset[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text that these characters were made of."""
        return self.at[start], self.at[end - 1] + 1


def plain(text: str) -> Plain:
    """Reads look-alikes, accents and full-width, circled or mathematical letters as plain ones; drops the invisible."""
    if text.isascii():
        low = text.lower().replace("`", "'")
        return Plain(text, low, range(len(text)), frozenset())
    shape: list[str] = []
    at: list[int] = []
    foreign: set[int] = set()
    for place, char in enumerate(text):
        if char < "\x80":
            shape.append(char)
            at.append(place)
            continue
        if unicodedata.category(char) == "Mn" and char not in _DUTCH_MARKS and shape:
            foreign.add(len(shape) - 1)
        for letter in _read(char):
            if letter in _LOOK_ALIKE:
                foreign.add(len(shape))
                letter = _LOOK_ALIKE[letter]
            elif (letter > "\u02ff" and letter.isalpha()) or char in _UNDUTCH:
                foreign.add(len(shape))
            shape.append(letter)
            at.append(place)
    joined = "".join(shape)
    low = "".join(char.lower() if len(char.lower()) == 1 else char for char in shape).replace("`", "'")
    return Plain(joined, low, at, frozenset(foreign))


def _read(char: str) -> str:
    """What one character stands for: nothing (invisible), letters, a digit, a space or an emoji."""
    if char in _LETTERS:
        return _LETTERS[char]
    code = ord(char)
    if 0x1F1E6 <= code <= 0x1F1FF:
        return chr(code - 0x1F1E6 + ord("A"))
    for first in (0x1F130, 0x1F150, 0x1F170):
        if first <= code < first + 26:
            return chr(code - first + ord("A"))
    category = unicodedata.category(char)
    if (
        category in ("Cf", "Mn", "Me", "Cc", "Cs")
        or 0x1F3FB <= code <= 0x1F3FF
        or char in "\u115f\u1160\u3164\uffa0\u2800"
    ):
        return ""
    found: list[str] = []
    for part in unicodedata.normalize("NFKD", char)[:3]:
        kind = unicodedata.category(part)
        if kind in ("Mn", "Me", "Cf"):
            continue
        if kind == "Nd" or (kind == "No" and unicodedata.digit(part, None) is not None):
            found.append(str(unicodedata.digit(part)))
        elif kind in ("So", "Sk", "Cn", "Co"):
            found.append(EMOJI)
        elif kind[0] == "Z":
            found.append(" ")
        else:
            found.append(_LETTERS.get(part, part))
    return "".join(found)
