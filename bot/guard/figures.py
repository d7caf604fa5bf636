"""Figures that tell who someone is: telephone, account, plate, address, date of birth. None is ever accepted."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass

from . import cues
from .lexicon import Flag, flags
from .spelling import SUSPECT, derived

OLD_SCHOOL_YEARS = 8
RECENT_YEARS = 2

Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Atom:
    """A number in digits or in words."""

    start: int
    end: int
    digits: str
    written: bool


_B, _E = r"(?<![^\W_])", r"(?![^\W_])"  # where a word begins and ends
_DIGIT_WORD = "nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_DIGIT_WORDS = re.compile(rf"(?:{_DIGIT_WORD}){{3,40}}")
_ONE_DIGIT = re.compile(_DIGIT_WORD)
_RUN = re.compile(r"[0-9]+|[^\W\d_]+")
_ALIKE = re.compile(r"(?<![^\W_])(?=[oil|]{0,12}[0-9])[0-9oil|]{2,24}(?![^\W_])")
_LONE_O = re.compile(r"(?<=[0-9][ .\-])o(?=[ .\-][0-9])|(?<![^\W_])o(?=[ .\-]?6(?![^\W_])[ .\-]?[0-9])")
_GAP = re.compile(r"[ \t\n\r\-./()+_*'\"~=:;|,\\\ue000]{0,4}")
_ITEM = re.compile(
    r"""(?P<public>1[ ]?1[ ]?2(?!\d)|113(?!\d)|0[89]00[ \-.]?\d{3,4}(?:[ \-.]?\d{3})?(?!\d)|116[ \-.]?\d{3}(?!\d))
      |(?P<ymd>(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])(?!\d))
      |(?P<dmy>(?:0?[1-9]|[12]\d|3[01])(?:[-/.]|[ ]-[ ]|[ ])(?:0?[1-9]|1[0-2])
          (?:[-/.]|[ ]-[ ]|[ ])'?(?:(?:19|20)\d\d)(?!\d))
      |(?P<dmyy>(?:0?[1-9]|[12]\d|3[01])(?:-(?:0?[1-9]|1[0-2])-|/(?:0?[1-9]|1[0-2])/|\.(?:0?[1-9]|1[0-2])\.)
          '?\d\d(?!\d|[.\-/]\d))
      |(?P<school>20\d\d[ ]?[-/][ ]?'?(?:20)?\d\d(?!\d))
      |(?P<year>(?:19|20)\d\d(?!\d|[.:]\d))
      |(?P<time>(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d))
      |(?P<dm>(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?!\d|[-/]\d))
      |(?P<decimal>\d{1,3},\d{1,2}(?!\d))
      |(?P<range>\d{1,3}[ ]?[-/][ ]?\d{1,3}(?!\d))
      |(?P<bare>\d{1,3}(?!\d))
      """,
    re.VERBOSE,
)
_NUMBER_WORD = re.compile(
    r"(?:leerling|klant|client|dossier|onderwijs|zorg|polis|pas|kaart|rekening|zaak)[a-z]*(?:nummer|nr)"
)
_TELEPHONE_WORD = re.compile(rf"{_B}(?:tel|bel|app|telefoon[a-z]*|mobiel|nummer|06)\W*$")
_BETWEEN = re.compile(r"$| ?[-,;/|] ?| {1,2}|\n|[:)(\"'] ?|\. ")
_GROUPS_BEFORE = re.compile(rf"{_B}(?:groep|groepen|gr|klas|klassen|stap|stappen)\.? $")
_BORN_IN = re.compile(r"(?:geb|geboren|geboortejaar|bouwjaar)\.?(?: in| :|:| is| op)? ?$")
_HOUR_AFTER = re.compile(r"\s?(?:uur|u|h)(?![^\W_])")
_BORN_BEFORE = re.compile(
    rf"{_B}(?:geb|gb|geboren|geboorte(?!\s+van)[a-z]*|gebdat|jarig|verjaar[a-z]*|verjaring|bouwjaar|dob|bday|birthday){_E}"
    rf"|[°*†]\s?$|{_B}word[te]?n? (?:hij |ze |zij |dan |weer |binnenkort )*\d{{1,2}} (?:jaar )?op (?:de )?$"
)
_BORN_AFTER = re.compile(
    rf"[^.\n]{{0,18}}{_B}(?:jarig|verjaart|verjaardag|geboren|geboortedatum|geb){_E}"
    r"|[ ,]{1,2}(?:dan )?wordt (?:hij|ze|zij|dan) (?:dan )?\d"
)
_MONTH = "|".join(sorted(cues.MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(?<![^\W_])(?P<day>\d{{1,2}}|[a-z]{{3,16}})(?:e|ste|de)?[ .\-/]{{1,2}}(?P<month>{_MONTH})(?![^\W_])\.?"
    r"(?:[ .\-/,]{1,2}(?P<year>'?\d{2}(?!\d)|(?:19|20)\d\d(?!\d)|[a-z]{7,40}(?: [a-z]{4,20})?))?"
)
_MONTH_YEAR = re.compile(
    rf"{_B}(?P<month>{_MONTH}){_E}\.?[ .\-/,]{{1,2}}"
    r"(?P<year>'\d{2}(?!\d)|(?:19|20)\d\d(?!\d)|[a-z]{7,40}(?: [a-z]{4,20})?)"
)
_SHORT_YEAR = re.compile(r"(?<![^\s(])'(\d\d)(?![\d:.])")
_IBAN = re.compile(
    r"(?<![^\W_])[a-z]{2} ?\d{2}(?:(?:[ .\-]?[a-z]){4}(?:[ .\-]?\d){6,16}|(?:[ .\-]?\d){8,24})(?![^\W_])"
)
_PLATE_FORMS = (
    "LLDDDD", "DDDDLL", "DDLLDD", "LLDDLL", "LLLLDD", "DDLLLL", "DDLLLD", "DLLLDD", "LLDDDL", "LDDDLL", "LLLDDL",
    "LDDLLL", "DLLDDD", "DDDLLD", "DLLLDDD", "LLLDDD",
)  # fmt: skip
_GROUPS = ("2-2-2", "2-3-1", "1-3-2", "1-2-3", "3-2-1", "1-3-3", "3-3")
_PLATE_CUE = re.compile(r"(?<![^\W_])(?:kentekens?|kentekenplaat|nummerbord|nummerplaat|plaat)(?![^\W_])")
_PLATE_REST = re.compile(
    rf"(?:[ :]{{1,3}}(?:is|was|met|van|begint|eindigt|op|nummer|de|auto|begon|iets|zoiets|als){_E}){{0,4}}"
    r"[ :]{1,3}([a-z0-9]{1,8}(?:[ .\-][a-z0-9]{1,5}){0,3})"
)
_POSTCODE = re.compile(r"(?<![^\W_])(?<![0-9][.,:\-])[1-9]\d{3}[ \-.]?[a-z]{2}(?![^\W_])")
_SMALL_WORDS = frozenset(
    cues.words(
        """
        nr no de in en is op om na te zo er we ze je of al ik nu me mn zn ga had was ie km kg cm mm ml gr ok an ll ex st
        ha eu pm am
        """
    )
)
_NUMBER = re.compile(
    rf"{_B}(?<!\d[.,:/\-])(?P<number>\d{{1,5}}) ?(?P<letter>(?:(?<=\d)[a-w])?)"
    rf"(?:[-/]\d{{1,4}}(?![.,:\d])|-[a-z]{{1,3}}|[ -](?:bis|hs|huis|zw|i{{1,3}}))?{_E}(?![.,:]\d)"
)
_HOUSE = re.compile(r"(?<![^\W_])(?:nr|nummer|no|huisnummer|huisnr|nrs)\.? ?$")
_LANE = re.compile(
    rf"{_B}(?:laan|plein|weg|hof|park|gracht|kade|singel|boulevard|dreef|straat|burgemeester|prins|koningin)"
    r" (?:van|der|den|op|ter|ten|'t|in)(?: (?:de|der|den|het|'t|st|sint))?(?: [^\W\d_]{2,24}){1,2}$"
)
_BEFORE_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\-](?=[^\W\d_]))*$")


def year_of(written: str) -> int | None:
    """The number that a Dutch number word stands for (0 to 2099), or None if it is no number word."""
    if written in cues.DIGITS:
        return int(cues.DIGITS[written])
    if written in cues.TEENS:
        return cues.TEENS[written]
    for word, value in (("tweeduizend", 2000), ("negentienhonderd", 1900), ("duizend", 1000), ("honderd", 100)):
        if written.startswith(word):
            rest = written[len(word) :].removeprefix("en") if len(written) > len(word) else ""
            if not rest:
                return value
            small = year_of(rest)
            return value + small if small is not None and small < min(value, 100) else None
    head, hundred, tail = written.partition("honderd")
    if hundred and head:
        many, small = year_of(head), year_of(tail.removeprefix("en")) if tail else 0
        if many is not None and many < 20 and small is not None and small < 100:
            return many * 100 + small
    for word, value in cues.TENS.items():
        if written == word:
            return value
        if written.endswith("en" + word):
            unit = written.removesuffix("en" + word)
            if unit in cues.DIGITS:
                return value + int(cues.DIGITS[unit])
    return None


def _digits_only(low: str) -> str:
    """The text with look-alike letters inside numbers read as digits: o6, l2."""
    if "o" not in low and "l" not in low and "i" not in low and "|" not in low:
        return low

    def swap(found: re.Match[str]) -> str:
        run = found[0]
        if run[0].isdigit() and run[-1] == "l" and run[:-1].isdigit() and len(run) < 5:
            return run  # 2l is two litres
        return run.translate(str.maketrans("oil|", "0111"))

    return _LONE_O.sub("0", _ALIKE.sub(swap, low))


def _atoms(low: str) -> list[Atom]:
    found: list[Atom] = []
    for run in _RUN.finditer(low):
        text = run[0]
        if text[0] <= "9":
            found.append(Atom(run.start(), run.end(), text, False))
        elif text[0] in "nedtvza":
            if _DIGIT_WORDS.fullmatch(text):
                found.append(
                    Atom(run.start(), run.end(), "".join(cues.DIGITS[one] for one in _ONE_DIGIT.findall(text)), True)
                )
                continue
            value = year_of(text) if len(text) < 40 else None
            if value is not None and value < 1000 and text not in ("honderd", "duizend"):
                found.append(Atom(run.start(), run.end(), str(value), True))
    return found


def _groups(low: str) -> list[list[Atom]]:
    """Numbers that stand together, with nothing but spaces, dots, dashes and the like between them."""
    groups: list[list[Atom]] = []
    for atom in _atoms(low):
        if groups:
            last = groups[-1][-1]
            gap = low[last.end : atom.start]
            bound = not (atom.written or last.written) or gap
            if len(gap) <= 4 and bound and (gap == "," or gap.strip() != ",") and _GAP.fullmatch(gap):
                groups[-1].append(atom)
                continue
        groups.append([atom])
    return groups


def dates_and_runs(low: str, this_year: int) -> list[Found]:
    """Dates of birth, telephone numbers, BSNs, and any four digits in a row but times, recent years and public numbers.

    `low` is the text in small letters; `this_year` tells recent years from years of birth.
    """
    low = _digits_only(low)
    groups = _groups(low)
    found = _birth_dates(low, this_year) + _strewn(low, groups)
    for group in groups:
        found += _judge_written(low, group) if any(atom.written for atom in group) else _judge(low, group, this_year)
    return found


def _strewn(low: str, groups: list[list[Atom]]) -> list[Found]:
    """A number with commas between: 06, 12, 34, 56, 78. A list of other numbers is left alone."""
    found: list[Found] = []
    row: list[Atom] = []
    for group, later in itertools.zip_longest(groups, groups[1:]):
        row += group
        if later is not None and low[group[-1].end : later[0].start].strip(" \n") == ",":
            continue
        digits = "".join(atom.digits for atom in row)
        single = len(digits) == len(row) >= 7 and not "12345678910".startswith(digits)
        short = all(len(atom.digits) < 4 for atom in row)
        if short and len(row) > len(group) and (single or (digits[0] == "0" and len(digits) >= 8)):
            found.append(_run(low, row, digits))
        row = []
    return found


def _recent(year: int, this_year: int) -> bool:
    return this_year - RECENT_YEARS <= year <= this_year + 1


def _born(low: str, start: int, end: int) -> bool:
    before = low[max(0, start - 34) : start]
    cut = max(before.rfind(". "), before.rfind("\n"))
    if cut >= 0 and not before[:cut].endswith(("geb", "gb", "dat")):
        before = before[cut:]
    return bool(_BORN_BEFORE.search(before) or _BORN_AFTER.match(low, end))


def _year(written: str | None) -> int | None:
    if not written:
        return None
    text = written.lstrip("'")
    if text.isdigit():
        return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 60 else 1900 + int(text)
    first, _, rest = text.partition(" ")
    value = year_of(first)
    small = year_of(rest) if rest else None
    if value in (20, 19) and small is not None and small < 100:
        return value * 100 + small
    if value == 2000 and small is not None and small < 100:
        return value + small
    return value if value is not None and 1900 <= value < 2100 else None


def _birth_dates(low: str, this_year: int) -> list[Found]:
    found: list[Found] = []
    for match in _DAY_MONTH.finditer(low):
        day = match["day"]
        value = int(day) if day.isdigit() else year_of(day.removesuffix("ste").removesuffix("de"))
        if value is None or not 1 <= value <= 31:
            continue
        year = _year(match["year"])
        born = _born(low, match.start(), match.end("month"))
        if year is not None and len(match["year"]) == 2 and not born and low[match.start("year") - 1] not in "-/":
            year = None  # 3 mei 14 kinderen
        end = match.end() if year is not None else match.end("month")
        if (year is not None and not _recent(year, this_year)) or born or _born(low, match.start(), end):
            found.append((match.start(), end, "DOB"))
    for match in _MONTH_YEAR.finditer(low):
        year = _year(match["year"])
        if year is not None and (not _recent(year, this_year) or _born(low, match.start(), match.end())):
            first = match["year"].split(" ")[0]
            whole = year_of(first) == 2000 or not first.isalpha() or year_of(first) in (19, 20)
            found.append((match.start(), match.end() if whole else match.start("year") + len(first), "DOB"))
    for match in re.finditer(
        r"(?<![^\W_])(?:tweeduizend|negentienhonderd|twintig |negentien )(?:en )?[a-z]{3,24}", low
    ):
        year = _year(match[0]) or _year(match[0].replace("duizend", "duizend ", 1))
        if year is not None and not _recent(year, this_year):
            found.append((match.start(), match.end(), "DOB"))
    for match in _SHORT_YEAR.finditer(low):
        year = _year(match[1])
        if year is not None and not _recent(year, this_year):
            found.append((match.start(), match.end(), "DOB"))
    return found


def _judge_written(low: str, group: list[Atom]) -> list[Found]:
    """Numbers in words, perhaps with digits among them: nul zes twaalf 34."""
    written = [atom for atom in group if atom.written]
    if len(written) == 1 and written[0].digits == "1":  # `een` is mostly an article
        group = [atom for atom in group if not atom.written]
    digits = "".join(atom.digits for atom in group)
    if len(written) == len(group) and "12345678910".startswith(digits):
        return []  # somebody counts
    if len(digits) < 4 or (len(group) < 3 and all(len(atom.digits) < 3 for atom in group)):
        return []
    return [_run(low, group, digits)]


def _judge(low: str, group: list[Atom], this_year: int) -> list[Found]:
    """Digits that stand together. They pass only when all of them are times, dates, recent years and small numbers."""
    digits = "".join(atom.digits for atom in group)
    start, end = group[0].start, group[-1].end
    text = low[start:end]
    if digits in cues.PUBLIC_NUMBERS or len(digits) < 2 or (len(digits) < 4 and not _born(low, start, end)):
        return []
    if len(digits) == 4 == len(text) and _HOUR_AFTER.match(low, end) and int(text[:2]) < 25 and int(text[2:]) < 60:
        return []
    found: list[Found] = []
    kinds: list[str] = []
    small = place = 0
    while place < len(text):
        item = _ITEM.match(text, place)
        gap = _BETWEEN.match(text, item.end()) if item is not None else None
        if item is None or gap is None or not _passes(item, this_year):
            return [_run(low, group, digits)]
        kind = item.lastgroup or ""
        kinds.append(kind)
        if kind in ("range", "bare", "decimal"):
            small += sum(map(str.isdigit, item[0]))
        elif _is_birth(low, start + item.start(), start + item.end(), kind, this_year):
            found.append((start + item.start(), start + item.end(), "DOB"))
        place = gap.end()
    if small < 4 or kinds == ["range"]:
        return found
    if all(len(atom.digits) == 1 for atom in group) and _GROUPS_BEFORE.search(low[:start][-9:]):
        return found
    return [_run(low, group, digits)]


def _passes(item: re.Match[str], this_year: int) -> bool:
    """Whether what looks like a public number, date or school year is one."""
    kind, value = item.lastgroup, item[0]
    if kind == "public":
        return re.sub(r"\D", "", value) in cues.PUBLIC_NUMBERS
    if kind == "school":
        first, second = (int(part) for part in re.findall(r"\d+", value))
        return second % 100 == (first + 1) % 100 and this_year - OLD_SCHOOL_YEARS <= first <= this_year + 1
    return kind != "dmyy" or item.string[item.start() :].count(".") < 4


def _is_birth(low: str, start: int, end: int, kind: str, this_year: int) -> bool:
    """Whether a date or year is one of birth: too long ago to be about a lesson, or said to be."""
    if kind == "dm":
        return _born(low, start, end)
    if kind not in ("ymd", "dmy", "dmyy", "year"):
        return False
    parts = re.findall(r"\d+", low[start:end])
    year = _year(parts[0] if kind in ("ymd", "year") else parts[-1])
    if year is None or not _recent(year, this_year):
        return True
    return bool(_BORN_IN.search(low[max(0, start - 20) : start])) if kind == "year" else _born(low, start, end)


def _run(low: str, group: list[Atom], digits: str) -> Found:
    """The whole run, with the most likely label. The label is for the one who reads the score; all are equally hard."""
    start, end = group[0].start, group[-1].end
    before = low[max(0, start - 24) : start]
    while start and low[start - 1] in "+(":
        start -= 1
    whole = digits == low[start:end]
    if re.search(r"bsn|burgerservice|sofi", before):
        label = "BSN"
    elif _NUMBER_WORD.search(before):
        label = "ID"
    elif whole and _eight_digit_date(digits):
        label = "DOB"
    elif low[start] == "+" or (digits[0] == "0" and len(digits) > 7) or _TELEPHONE_WORD.search(before):
        label = "PHONE"
    elif len(digits) == 9 or (len(digits) == 8 and whole):
        label = "BSN"
    else:
        label = "PHONE" if 10 <= len(digits) <= 13 else "ID"
    return start, end, label


def _eight_digit_date(digits: str) -> bool:
    """05032016 or 20160305."""
    if len(digits) != 8:
        return False
    for day, month, century in ((digits[:2], digits[2:4], digits[4:6]), (digits[6:], digits[4:6], digits[:2])):
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and century in ("19", "20"):
            return True
    return False


def accounts(low: str) -> list[Found]:
    """Bank account numbers, of any country, whether or not they add up."""
    return [(found.start(), found.end(), "IBAN") for found in _IBAN.finditer(low)]


def _plate_patterns() -> list[re.Pattern[str]]:
    patterns = []
    for form in _PLATE_FORMS:
        for cut in _GROUPS:
            sizes = [int(size) for size in cut.split("-")]
            if sum(sizes) != len(form):
                continue
            parts, place = [], 0
            for size in sizes:
                parts.append(form[place : place + size])
                place += size
            if all(len(set(part)) == 1 for part in parts) and all(
                one[0] != two[0] or len(one) == len(two) == 2 for one, two in itertools.pairwise(parts)
            ):
                letters = ["[a-z]" * len(part) if part[0] == "L" else r"\d" * len(part) for part in parts]
                patterns.append(
                    "(?P<sep>[ .\\-]?)".join(letters[:2]) + "".join("(?P=sep)" + part for part in letters[2:])
                )
    return [re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])") for pattern in patterns]


_PLATES = _plate_patterns()
_FOREIGN_PLATE = re.compile(
    rf"{_B}(?:(?:[A-Z]{{1,3}}[ \-]){{1,2}}\d{{3,5}}|\d[ \-][A-Z]{{3}}[ \-]\d{{3}}"
    rf"|[A-Z]{{2}}[ \-]?\d{{3}}[ \-]?[A-Z]{{2}}){_E}"
)


def plates(low: str, shape: str) -> list[Found]:
    """Licence plates: every Dutch form since 1951, the usual foreign ones, and whatever follows the word `kenteken`."""
    found: list[Found] = []
    if not any(char.isdigit() for char in low) and "kenteken" not in low and "nummer" not in low:
        return found
    cued = [cue.end() for cue in _PLATE_CUE.finditer(low)]
    for pattern in _PLATES:
        for match in pattern.finditer(low):
            start, end = match.span()
            near = any(0 <= start - cue <= 30 for cue in cued)
            letters = [run[0] for run in re.finditer(r"[a-z]+", match[0])]
            if match["sep"] == " " and not near and not re.sub(r"[^A-Za-z]", "", shape[start:end]).isupper():
                continue
            if (
                not near
                and match["sep"] in ("", " ")
                and all(run in cues.UNITS or run in _SMALL_WORDS or run in ("gr", "avi", "vmbo") for run in letters)
            ):
                continue
            found.append((start, end, "PLATE"))
    found += [
        (match.start(), match.end(), "PLATE")
        for match in _FOREIGN_PLATE.finditer(shape)
        if not re.match(r"(?:BSN|NR|TEL|OM|IN|OP|VAN|TOT|IS|EN|UUR|PS|AVI|ISO|BV|NT|A|X|U)[ \-]", match[0])
    ]
    for cue in cued:
        rest = _PLATE_REST.match(low, cue)
        if rest is not None and re.search(r"\d|[A-Z]", shape[rest.start(1) : rest.end(1)]):
            end = rest.start(1)
            for piece in re.finditer(r"[a-z0-9]+", rest[1]):
                word, begun = piece[0], piece.start() > 0
                if begun and word.isalpha() and len(word) > 1 and (word in _SMALL_WORDS or flags(word) & Flag.USUAL):
                    break
                end = rest.start(1) + piece.end()
            found.append((rest.start(1), end, "PLATE"))
    return found


def postcodes(low: str, shape: str) -> list[Found]:
    """Postcodes, also in small letters: 1234 ab."""
    found: list[Found] = []
    for match in _POSTCODE.finditer(low):
        letters = match[0][-2:]
        if (
            letters in _SMALL_WORDS
            and not shape[match.end() - 2 : match.end()].isupper()
            and not match[0][-3].isdigit()
        ):
            continue
        found.append((match.start(), match.end(), "POSTCODE"))
    return found


def addresses(low: str, shape: str, taken: list[Found]) -> list[Found]:
    """A street with a house number, and a house number beside a postcode or after `woont op`."""
    found: list[Found] = []
    for match in _NUMBER.finditer(low):
        start, end = match.start("number"), match.end()
        if any(
            s < end and start < e
            for s, e, label in taken
            if label not in ("ID", "DOB") or (label == "DOB" and "-" in low[s:e])
        ):
            continue
        house = _HOUSE.search(low, max(0, start - 14), start)
        name_end = len(low[: house.start() if house else start].rstrip(" ,"))
        if start - name_end > 14:
            continue
        word = _BEFORE_WORD.search(low, max(0, name_end - 40), name_end)
        if (
            house
            and (house[0].startswith("huis") or re.search(r"(?<![^\W_])op $", low[: house.start()][-3:]))
            and (match["letter"] or len(match["number"]) > 1)
        ):
            found.append((house.start(), end, "ADDRESS"))
            continue
        if house and any(e <= house.start() <= e + 3 for s, e, label in taken if label == "POSTCODE"):
            found.append((house.start(), end, "ADDRESS"))
            continue
        year = (
            re.search(r"(?<![^\W\d_])([^\W\d_]{3,20}) (?:19|20)\d\d ?$", low[max(0, name_end - 30) : name_end])
            if house
            else None
        )
        if year is not None:
            found.append((max(0, name_end - 30) + year.start(1), end, "ADDRESS"))
            continue
        if word is None:
            continue
        square = _LANE.search(low, max(0, name_end - 60), name_end)
        if square is not None:
            found.append((square.start(), end, "ADDRESS"))
            continue
        verdict = _street(low, shape, word.start(), word.end(), start, end, house is not None)
        if verdict:
            found.append((_street_start(low, shape, word.start()), end, "ADDRESS"))
    return found


def _street(low: str, shape: str, start: int, end: int, number: int, after: int, house: bool) -> bool:
    word = low[start:end]
    rest = re.compile(r" ?([^\W\d_]+|[^\s])").match(low, after)
    follower = rest[1] if rest else ""
    counted = follower in cues.UNITS or bool(
        flags(follower) & Flag.ORDINARY
        and follower.endswith(("en", "s"))
        and follower not in ("en", "was", "is", "boven", "tegen", "samen")
    )
    place = bool(re.search(r"(?<![^\W_])(?:" + "|".join(cues.LIVING) + r")(?![^\W_])", low[max(0, start - 50) : start]))
    if word in cues.NO_STREET_BEFORE_NUMBER:
        return house and place
    known = flags(word)
    capital = shape[start].isupper()
    ordinary = bool(known & (Flag.ORDINARY | Flag.PUBLIC))
    if capital and re.search(r"(?<![^\W_])'?t $", low[max(0, start - 3) : start]) and not counted:
        return True
    article = re.search(r"(?:(?<![^\W_])'?t|(?<![^\W_])het|(?<![^\W_])de) $", low[max(0, start - 4) : start])
    if word.endswith(cues.STREET_ENDS) and word not in cues.NO_STREETS and len(word) >= 5:
        if word.endswith(cues.SURE_STREET_ENDS):
            return True
        if not ordinary or capital or place:
            return not counted or capital
    if counted:
        return False
    if word in cues.STREET_NOUNS and (
        capital or place or after == len(low) or not follower.isalpha() or follower in ("in", "te")
    ):
        return True
    if capital and article and ordinary and not known & Flag.MOSTLY_WORD:
        return True
    if capital and word in ("plein", "markt", "dam", "wal", "brink", "hof", "weg", "dijk", "singel", "kade", "park"):
        return True
    if not known and len(word) >= 5 and derived(word, capital) in SUSPECT:
        return True
    if (
        known & Flag.NAME
        and not known & (Flag.GIVEN | Flag.ORDINARY)
        and len(word) >= 5
        and (not follower.isalpha() or follower in ("in", "te", "en", "boven", "naast") or place)
    ):
        return True
    spaced = place and len(word) >= 3 and (not follower.isalpha() or follower in ("in", "te", "boven", "naast", "bij"))
    return spaced and (article is not None or capital or not known & Flag.USUAL)


def _street_start(low: str, shape: str, start: int) -> int:
    """Goes back over the words that belong to a street's name: Lange Nieuwstraat, 't Zand, Van der Helstlaan."""
    while True:
        before = _BEFORE_WORD.search(low, max(0, start - 24), max(0, start - 1))
        if before is None or before.end() != start - 1 or low[start - 1] not in " .":
            return start
        word = low[before.start() : before.end()]
        upper = shape[before.start()].isupper()
        if word == "t":
            start = before.start() - (1 if before.start() and low[before.start() - 1] == "'" else 0)
        elif (word in cues.STREET_BEFORE and not (word in ("de", "voor", "achter", "hof") and not upper)) or (
            upper and before.start() > 0 and not flags(word) & Flag.MOSTLY_WORD
        ):
            start = before.start()
        else:
            return start


class Covered:
    """Which characters are taken already."""

    def __init__(self, found: list[Found]) -> None:
        self.spans = merge(found)
        self.starts = [start for start, _, _ in self.spans]

    def hits(self, start: int, end: int) -> bool:
        place = bisect_right(self.starts, end - 1) - 1
        return place >= 0 and self.spans[place][1] > start


_ORDER = ("EMAIL", "URL", "HANDLE", "IBAN", "POSTCODE", "PLATE", "ADDRESS", "BSN", "DOB", "PHONE", "ID", "NAME")


def merge(found: list[Found]) -> list[Found]:
    """Makes overlapping finds one; the most telling label stays."""
    merged: list[Found] = []
    for start, end, label in sorted(found):
        if merged and start < merged[-1][1]:
            s, e, other = merged[-1]
            merged[-1] = s, max(e, end), min(label, other, key=_ORDER.index)
        else:
            merged.append((start, end, label))
    return merged
