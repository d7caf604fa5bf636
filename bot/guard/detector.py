"""Finds what could tell who a note is about: hard things that are never accepted, and words to ask about.

The idea behind the words: what is no ordinary Dutch word is a suspect, whatever it turns out to be. A list of names
only decides about words that are both; for those the sentence does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from . import cues, figures
from .lexicon import Flag, flags
from .plain import EMOJI, Plain, plain
from .sentence import Token, judge
from .spelling import FINE, SUSPECT, Kind, derived, kind_of

HARD = frozenset(("PHONE", "EMAIL", "IBAN", "PLATE", "POSTCODE", "ADDRESS", "HANDLE", "URL", "DOB", "BSN", "ID"))
PUBLIC_SITES = ("veiligthuis.nl", "kindertelefoon.nl", "augeo.nl", "meldcode.nl")
MOST_CORRECTIONS = 24  # so many unknown words a message are looked at for a typing mistake; the rest is just unknown

Piece = tuple[int, int, str, bool]

_B, _E = r"(?<![^\W_])", r"(?![^\W_])"  # where a word begins and ends
_TOKEN = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_CHUNK = re.compile(r"\S+")
_SPACED = re.compile(rf"(?<![^\W_])[^\W\d_](?:(?P<gap>[ .\-_*/,·|+~={EMOJI}]{{1,3}})[^\W\d_](?![^\W_])){{1,40}}")
_EMOJI_INSIDE = re.compile(rf"[^\W_]+(?:{EMOJI}+[^\W_]+)+")
_EMOJI_NAME = re.compile(
    rf"{_B}(?:van|om|met|over|bij|heet|juf|meester|leerling|door|voor|aan|volgens|moeder|vader|broer|zus)"
    rf" (?P<lead>{EMOJI}+)"
    rf"|(?:^|[.,\n] ?|(?:dat|omdat|en|toen) )(?P<verb>{EMOJI}+)"
    rf" (?:zegt|zei|heeft|had|was|is|wil|wilde|huilt|huilde|kwam|komt|vertelt|vertelde|slaat|mag|moet){_E}"
)
_LONG_PLACES = re.compile(
    rf"{_B}(?:bergen op zoom|hoek van holland|wijk (?:en aalburg|bij duurstede|aan zee)|alphen aan den rijn"
    r"|den (?:haag|bosch|helder|burg|dolder|ham|hoorn)|(?:capelle|krimpen) aan den ijssel|berkel en rodenrijs"
    r"|de (?:bilt|lier|meern|westereen)|ter (?:aar|apel|neuzen)|'?s[- ](?:gravenhage|hertogenbosch)"
    rf"|egmond aan (?:zee|den hoef)|(?:noordwijk|bergen) aan zee){_E}"
)
_URL = re.compile(r"(?:https?:/{1,2}|www\.|(?<![^\W_])(?:t\.me|wa\.me|youtu\.be|bit\.ly)/)\S+")
_DOMAIN = re.compile(
    r"(?<![\w@.\-])[a-z0-9][a-z0-9\-]{0,62}(?:\.[a-z0-9\-]{1,62}){0,3}\.(?:nl|com|net|org|eu|be|gg)(?:/\S*)?(?![\w])"
)
_AT = re.compile(r"[(\[{<] ?(?:at?|apenstaart(?:je)?) ?[)\]}>]|(?<=\S) (?:apenstaartje|apenstaart) (?=\S)")
_SPOKEN_MAIL = re.compile(r"(?<!\S)\S{1,64} at \S{1,64}(?: ?\. ?| punt | dot )(?:nl|com|org|net|eu)(?![^\W_])")
_FINE_MIX = re.compile(
    r"\d{1,4}(?:e|de|ste|x|cm|mm|m|km|kg|g|gr|l|ml|dl|mg|mcg|u|uur|h|min|sec|s|jr|jaar|j|mnd|wk|wkn|weken|dgn|dagen|dag"
    r"|keer|pt|pnt|a|b|c|d|f|p|en|er|ers|jarig|jarige|jarigen|maandse)|\d{1,2}[uh]\d{2}|\d{1,3}x\d{1,3}|\d[a-z]{1,2}\d"
    r"|(?:groep|gr|grp|klas|kl|unit|stap|vraag|art|avi|ps|mp|nt|blz|covid|form|pc|fase|[a-z])-?\d{1,2}[a-z]?"
)
_SENTENCE_END = re.compile(r"[.!?:;\n\"“”«»•(\[…]|(?:^|\n)\s*[-*]\s*$")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the typed text. `start` and `end` count code points of the text as typed.

    `hard`: not accepted, whatever the writer says. `ambiguous`: probably an ordinary word; offer "geen naam" first.
    """

    start: int
    end: int
    label: str
    hard: bool = False
    ambiguous: bool = False


def find(text: str, today: date | None = None) -> list[Span]:
    """Everything in the text that could tell who it is about, from left to right, without overlaps.

    `today` tells recent years from years of birth. Never raises on any text, and keeps nothing of it.
    """
    if not text or text.isspace():
        return []
    year = (today or datetime.now(UTC).date()).year
    seen = plain(text)
    hard = figures.Covered(_hard(seen, year))
    soft = _words(seen, hard)
    return _spans(seen, hard.spans, soft)


def _spans(seen: Plain, hard: list[figures.Found], soft: list[Piece]) -> list[Span]:
    """Puts both kinds together, in places of the text as it was typed."""
    taken = figures.Covered(hard)
    pieces = [(start, end, label, False) for start, end, label in hard]
    pieces += [piece for piece in soft if not taken.hits(piece[0], piece[1])]
    spans: list[Span] = []
    for start, end, label, ambiguous in sorted(pieces):
        begin, stop = seen.original(start, end)
        begin = max(begin, spans[-1].end if spans else 0)
        if begin < stop:  # one character can stand for several
            spans.append(Span(begin, stop, label, label in HARD, ambiguous))
    return spans


# --- hard ---


def _hard(seen: Plain, year: int) -> list[figures.Found]:
    """All that is never accepted; and words with a digit in them, which are only asked about."""
    low, shape = seen.low, seen.shape
    found = _links(low) + figures.accounts(low) + figures.postcodes(low, shape) + figures.plates(low, shape)
    taken = figures.Covered(found)
    runs = [run for run in figures.dates_and_runs(low, year) if not taken.hits(run[0], run[1])]
    found += runs
    found += figures.addresses(low, shape, found)
    # lievelotje2014 is a user name as a whole, BSN111222333 is not
    apart = [one for one in found if one not in runs or not low[one[0] : one[1]].isdigit() or _labelled(low, one[0])]
    return found + _handles(low, figures.Covered(apart))


def _labelled(low: str, start: int) -> bool:
    """Whether a number is stuck to a word that says what it is: bsn123, tel06."""
    return low[:start].endswith(("bsn", "tel", "nr", "nummer", "geb"))


def _links(low: str) -> list[figures.Found]:
    found: list[figures.Found] = []
    place = low.find("@")
    while place >= 0:
        span = _around_at(low, place, place + 1)
        found.append(span)
        place = low.find("@", max(span[1], place + 1))
    if "at" in low or "apenst" in low or "(a)" in low or "[a]" in low:
        found += [_around_at(low, at.start(), at.end(), True) for at in _AT.finditer(low)]
        found += [(mail.start(), mail.end(), "EMAIL") for mail in _SPOKEN_MAIL.finditer(low)]
    for link in _URL.finditer(low):
        found.append((link.start(), link.start() + len(link[0].rstrip(".,;:!?)\"'")), "URL"))
    if "." in low:
        for link in _DOMAIN.finditer(low):
            if not link[0].split("/")[0].endswith(PUBLIC_SITES):
                found.append((link.start(), link.end(), "URL"))
    return figures.merge(found)


def _around_at(low: str, start: int, end: int, mail: bool = False) -> figures.Found:
    """The whole address or user name around an @."""
    left, right = start, end
    while left and not low[left - 1].isspace() and low[left - 1] not in '<>()[]{},;:"':
        left -= 1
    while right < len(low) and not low[right].isspace() and low[right] not in '<>()[]{},;:"!?':
        right += 1
    if left == start and (mail or (right == end and low[end : end + 1] == " ")):
        before = re.compile(r"[\w.+\-]{1,64} ?$").search(low, max(0, start - 65), start)
        left = before.start() if before else left
    if right == end:
        after = re.compile(r" ?[\w\-]{1,64}(?: ?(?:\.| punt | dot ) ?[\w\-]{2,24}){0,4}").match(low, end)
        right = after.end() if after else right
    while right > end and low[right - 1] in ".'-":
        right -= 1
    spoken = re.compile(r"(?: (?:punt|dot) [\w\-]{1,24}){1,4}").match(low, right)
    right = spoken.end() if spoken else right
    return left, max(right, end), "EMAIL" if left < start else "HANDLE"


def _handles(low: str, taken: figures.Covered) -> list[figures.Found]:
    """User names: with digits, underscores or dots in them, or after the name of a platform. d4an is just a name."""
    found: list[figures.Found] = []
    patience = 0  # for so many more small words the name of a platform still counts: zijn roblox naam is ...
    for chunk in _CHUNK.finditer(low):
        text = chunk[0].strip(".,;:!?()[]{}\"'…“”<>" + EMOJI)
        bare = text.rstrip(":")
        if bare in cues.PLATFORMS or bare.replace("-", "").endswith(("snapchat", "instagram", "tiktok")):
            patience = 5
            continue
        if not text or (patience and bare in cues.PLATFORM_FILLERS):
            patience = max(0, patience - 1)
            continue
        platform, patience = patience > 0, 0
        start = chunk.start() + chunk[0].index(text)
        end = start + len(text)
        if taken.hits(start, end):
            continue
        if ("_" in text.strip("_") and any(map(str.isalnum, text))) or re.search(r"[^\W_]#\d", text):
            found.append((start, end, "HANDLE"))
        elif any(map(str.isdigit, text)) and any(map(str.isalpha, text)):
            if not all(_fine_mix(part) for part in re.split(r"\W+", text) if part):
                sure = platform or sum(map(str.isdigit, text)) > 1
                found.append((start, end, "HANDLE" if sure else "NAME"))
        elif platform and _is_handle(text):
            found.append((start, end, "HANDLE"))
    return found


def _is_handle(text: str) -> bool:
    """Whether a text without digits is a user name, when it comes after the name of a platform."""
    if "." in text:
        return not all(flags(part) & Flag.ORDINARY for part in text.split(".") if part)
    return text.isalpha() and len(text) > 2 and not flags(text) and derived(text, False) in SUSPECT


def _fine_mix(part: str) -> bool:
    """Whether a mix of letters and digits is an ordinary one: 3x, 8-jarige, groep6b, 10u30, 4havo."""
    if part.isdigit() or _FINE_MIX.fullmatch(part):
        return True
    word = part.strip("0123456789")
    if not word.isalpha():
        return False
    if word == part:
        return kind_of(part, flags(part), False, [0])[0] in FINE
    known = flags(word)
    return len(part) - len(word) <= 2 and bool(known & Flag.USUAL) and not known & Flag.MOSTLY_NAME


# --- words ---


def _words(seen: Plain, taken: figures.Covered) -> list[Piece]:
    joined, fine = _disguised(seen, taken)
    blocked = figures.Covered([(start, end, "ID") for start, end, _, _ in joined] + fine)
    tokens = _tokens(seen, taken, blocked)
    judge(tokens)
    found = joined + [(token.start, token.end, token.label, token.ambiguous) for token in tokens if token.label]
    return _joined(found, seen)


def _disguised(seen: Plain, taken: figures.Covered) -> tuple[list[Piece], list[figures.Found]]:
    """Words pulled apart: j.a.n, J A N, or with emoji between the letters; and abbreviations that only look like it."""
    low = seen.low
    found: list[Piece] = []
    fine: list[figures.Found] = []
    if EMOJI in low:
        for match in _EMOJI_INSIDE.finditer(low):
            parts = match[0].replace(EMOJI, " ").split()
            whole = "".join(parts)
            if not all(
                (flags(part) & Flag.USUAL and len(part) > 2) or part in ("ok", "ja", "nee") for part in parts
            ) and not taken.hits(*match.span()):
                kind = kind_of(whole, flags(whole), False, [0])[0]
                if kind is not Kind.ORDINARY or len(parts) > 2:
                    found.append((match.start(), match.end(), "NAME", False))
                else:
                    fine.append((match.start(), match.end(), "ID"))
        for match in _EMOJI_NAME.finditer(low):
            start, end = match.span("verb" if match["verb"] else "lead")
            found.append((start, end, "NAME", True))
    found += [(match.start(), match.end(), "PLACE", False) for match in _LONG_PLACES.finditer(low)]
    for match in _SPACED.finditer(low):
        letters = [char for char in match[0] if char.isalpha()]
        whole = "".join(letters)
        start, end = match.span()
        if taken.hits(start, end):
            continue
        initials = (
            len(letters) == 2
            and "." in match["gap"]
            and seen.shape[start] + seen.shape[end - 1] == whole.upper()
            and whole not in ("nb", "ps")
        )
        if (whole in cues.ABBREVIATIONS and not initials) or set(letters) == {"x"}:
            fine.append((start, end, "ID"))
            continue
        if len(letters) == 2 and (
            set(letters) <= set("xuon") or (match["gap"] in "/+-" and match["gap"] != "-") or " " in match["gap"]
        ):
            continue
        dotted = match["gap"] == "."
        if len(letters) == 2 and not dotted and not seen.shape[start:end].isupper():
            continue
        known = flags(whole)
        if dotted and whole in cues.SCHOOL_TYPES | cues.ORGANISATIONS:
            found.append((start, end, "SCHOOL", True))
            continue
        if len(letters) > 2 and known & Flag.ORDINARY and not known & (Flag.NAME | Flag.BOTH):
            fine.append((start, end, "ID"))
            continue
        if dotted and end < len(low) and low[end] == ".":
            end += 1
        found.append((start, end, "NAME", False))
    return found, fine


def _tokens(seen: Plain, taken: figures.Covered, blocked: figures.Covered) -> list[Token]:
    low, shape = seen.low, seen.shape
    letters = [char for char in shape if char.isalpha()]
    shouting = len(letters) > 12 and sum(map(str.isupper, letters)) > 0.6 * len(letters)
    corrections = [MOST_CORRECTIONS]
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(low):
        start, stop = match.span()
        gap = low[end:start]
        shortened = bool(tokens) and gap[:1] == "." and (len(tokens[-1].low) == 1 or tokens[-1].low in cues.TITLES)
        first = not tokens or (bool(_SENTENCE_END.search(gap)) and not shortened)
        token = Token(start, stop, match[0], shape[start].isupper() and not shouting, first, gap)
        tokens.append(token)
        end = stop
        if taken.hits(start, stop) or blocked.hits(start, stop):
            continue
        if _is_sign(low, start, stop):
            token.kind = Kind.ORDINARY if token.low == "t" else Kind.TAKEN
            continue
        if seen.foreign and not seen.foreign.isdisjoint(range(start, stop)):
            token.kind, token.label = Kind.UNKNOWN, "NAME"
            continue
        token.flags = flags(token.low)
        if token.low in cues.KNOWN and not token.flags & Flag.NAME:
            token.flags |= Flag.ORDINARY
        if token.flags & Flag.SHORT and shape[start:stop].isupper():
            token.flags |= Flag.ORDINARY
        token.kind, token.flags = kind_of(token.low, token.flags, token.capital, corrections)
    return tokens


def _is_sign(low: str, start: int, end: int) -> bool:
    """Whether letters belong to something else: 6jr, 3 jan, art. 5, and single ones in ':p', "'s", '2 x', 'A:'."""
    if low[start - 1 : start].isdigit() or low[end : end + 1].isdigit():
        return True  # a mix of letters and digits was looked at as a whole
    if end - start > 1:
        dated = low[start:end] in cues.MONTHS and low[max(0, start - 2) : start].strip(" .-")[-1:].isdigit()
        return dated or (low[start:end] == "art" and low[end : end + 3].strip(" .").isdigit())
    before, after = low[max(0, start - 2) : start], low[end : end + 1]
    beside = before[-1:] in tuple("':;=<&/@#") or after in tuple("'/&):") or after.isdigit()
    return (beside and before != "") or before.strip()[-1:].isdigit() or (after in tuple("'/&):") and after != "")


def _joined(found: list[Piece], seen: Plain) -> list[Piece]:
    """Makes neighbouring parts of one name one stretch: Sem de V., J. Smit, Bakker, Emma."""
    merged: list[Piece] = []
    for start, end, label, ambiguous in sorted(found):
        if (
            label == "NAME"
            and end < len(seen.low)
            and seen.low[end] == "."
            and (end - start == 1 or (end - start > 2 and seen.low[end - 2] in " ."))
        ):
            end += 1
        if merged:
            s, e, other, unsure = merged[-1]
            gap = seen.low[e:start]
            if start <= e:
                if end > e:
                    merged[-1] = s, end, other, unsure and ambiguous
                continue
            if (
                gap in (" ", "-", ". ", " '", "'", ".") and (label == other or {label, other} == {"NAME", "PLACE"})
            ) or (
                gap == ", "
                and label == other == "NAME"
                and s == 0
                and seen.shape[s].isupper()
                and seen.shape[start].isupper()
                and start < 24
            ):
                merged[-1] = s, end, other, unsure and ambiguous
                continue
        merged.append((start, end, label, ambiguous))
    return merged


def words(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end, as typed: what a name that was pointed out is looked for in."""
    seen = plain(text)
    return [seen.original(*match.span()) for match in _TOKEN.finditer(seen.low)]
