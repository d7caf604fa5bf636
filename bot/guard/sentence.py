"""What the sentence makes of its words: who is a person, how far a family name reaches, what is a school or club."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from . import cues
from .lexicon import Flag, phrase
from .spelling import NAMES, SUSPECT, Kind, base_of

SURE = SUSPECT | {Kind.MOSTLY_NAME}
NAME, PLACE, SCHOOL, ORG = "NAME", "PLACE", "SCHOOL", "ORG"


@dataclass(slots=True, eq=False)
class Token:
    """A word of the message. `kind` says what it is by itself, `label` what the sentence makes of it ("" for fine).

    `before` and `after` are its neighbours as long as they stand close.
    """

    start: int
    end: int
    low: str
    capital: bool
    first: bool  # of a sentence
    gap: str  # what stands between the word before and this one
    kind: Kind = Kind.TAKEN
    flags: int = 0
    label: str = ""
    ambiguous: bool = False
    before: Token | None = None
    after: Token | None = None

    @property
    def inside(self) -> bool:
        """Whether it has a capital that no sentence beginning explains."""
        return self.capital and not self.first

    @property
    def free(self) -> bool:
        """Whether nothing was made of it yet."""
        return not self.label and self.kind is not Kind.TAKEN

    def follows(self, words: frozenset[str]) -> bool:
        """Whether the word right before it is one of these."""
        return self.before is not None and not self.gap.strip(" .") and self.before.low in words

    def precedes(self, words: frozenset[str]) -> bool:
        """Whether the word right after it is one of these, with nothing but a space between."""
        return self.after is not None and not self.after.gap.strip() and self.after.low in words


def judge(tokens: list[Token]) -> None:
    """Gives every token its label. `letters` of the tokens must be known; those of kind TAKEN are left alone."""
    for one, two in pairwise(tokens):
        if len(two.gap) <= 3:
            one.after, two.before = two, one
    _public_phrases(tokens)
    for token in tokens:
        if token.free:
            _decide(token)
    for token in tokens:
        if token.free and token.kind in (Kind.BOTH, Kind.RARELY_NAME):
            _take_given_name(token)
        if token.label and token.kind in NAMES | {Kind.LETTER}:
            _take_surname(token)
        if token.free and token.low in cues.PARTICLES:
            _take_particles(token)
    _listed(tokens)
    for token in tokens:
        _organisation(token)


def _public_phrases(tokens: list[Token]) -> None:
    """Institutions, books and feasts of several words: Raad voor de Kinderbescherming, Jip en Janneke."""
    index = 0
    while index < len(tokens) - 1:
        starts = tokens[index].flags & Flag.STARTS
        count = phrase([token.low for token in tokens[index : index + 6]]) if starts else 0
        if count and all(len(token.gap) <= 2 for token in tokens[index + 1 : index + count]):
            for token in tokens[index : index + count]:
                token.kind = Kind.TAKEN
        index += count or 1


def _decide(token: Token) -> None:
    kind = token.kind
    if kind in SUSPECT:
        _flag(token)
    elif kind is Kind.LETTER:
        if _is_initial(token):
            token.label = NAME
    elif kind is Kind.MOSTLY_NAME:
        if not _is_the_word(token):
            _flag(token)
            token.ambiguous = bool(token.flags & Flag.ORDINARY)
    elif _is_village(token):
        token.label, token.ambiguous = PLACE, True
    elif kind in (Kind.BOTH, Kind.RARELY_NAME):
        if _is_person(token):
            _flag(token)
            token.ambiguous = True
    elif kind is not Kind.PUBLIC and _is_named(token):
        _flag(token)
        token.ambiguous = True


def _flag(token: Token) -> None:
    place = not token.flags & Flag.GIVEN and " " in token.gap and token.follows(cues.PLACE_BEFORE)
    token.label = PLACE if place else NAME


def _is_the_word(token: Token) -> bool:
    """For a word that is mostly a name: whether an article or number makes it the thing."""
    if not token.flags & Flag.ORDINARY or token.inside or not token.gap.isspace():
        return False
    return token.follows(cues.THE)


def _is_village(token: Token) -> bool:
    """For a village that is a word too, in small letters: woont in drachten, komt uit putten."""
    if token.low not in cues.SMALL_PLACES or not token.follows(cues.LIVE_BEFORE):
        return False
    lead = token.before
    return lead is not None and (
        lead.follows(cues.LIVE_IN) or (lead.before is not None and lead.before.follows(cues.LIVE_FAR))
    )


def _is_initial(token: Token) -> bool:
    """Whether a single letter stands for a name: leerling S., K heeft, j. smit."""
    char, following = token.low, token.after.gap[:1] if token.after is not None else ""
    if token.follows(cues.LETTERED):
        return False
    if token.follows(cues.PERSON_BEFORE) and char not in cues.CLIPPED:
        return True
    dotted = following == "."
    if token.capital:
        if char in ("u", "o"):
            return char == "o" and dotted
        return dotted or token.precedes(cues.VERBS) or not token.first or char not in ("i", "k", "a", "t")
    if dotted:
        return char not in ("n", "s", "e")
    return char not in cues.CLIPPED and token.precedes(cues.SAYING)


def _is_person(token: Token) -> bool:
    """For a word that is a name as well: whether the sentence makes it a person."""
    word = token.low
    if not token.flags & (Flag.BOTH | Flag.NAME) or (token.kind is Kind.BOTH and not token.flags & Flag.BOTH):
        word = base_of(word)
    if token.inside:
        return _is_capital_person(token, word)
    rare = token.kind is Kind.RARELY_NAME and not token.flags & Flag.USUAL
    given = token.kind is Kind.BOTH or rare or bool(token.flags & Flag.GIVEN)
    likely = rare or word in cues.PERSON_LIKE
    says, does = token.precedes(cues.SAYING), token.precedes(cues.VERBS)
    if word in cues.FUNCTIONISH:
        return _is_small_word_person(token, word)
    if token.follows(cues.HEET):
        return given or token.capital or word in cues.SURNAMES
    if token.follows(cues.TITLES):
        return given or token.capital or word in cues.SURNAMES or _after_title(token)
    if token.follows(cues.ROLES_WITH_SURNAME) and word in cues.SURNAMES:
        return True
    if not given or token.follows(cues.DETERMINERS):
        return likely and token.follows(cues.OUR)
    time = word in cues.TIMES
    if token.follows(cues.KIN):
        return not time and (likely or token.kind is Kind.BOTH)
    if token.follows(cues.VAN) and not time and _of_whom(token):
        return True
    opens = token.before is None or token.first or token.follows(cues.CONJUNCTIONS)
    if opens and (says or (does and not time and token.kind is Kind.BOTH and (likely or token.capital))):
        return True
    if time:
        return False
    if likely and token.follows(cues.NAME_BEFORE):
        return True
    if token.kind is Kind.BOTH and likely and word not in cues.WEATHER and token.follows(cues.OBJECT_BEFORE):
        return True
    if token.kind is Kind.BOTH:
        alone = token.before is None and token.after is None
        if alone or token.follows(cues.GREETINGS):
            return True
    return likely and _beside_name(token)


def _is_capital_person(token: Token, word: str) -> bool:
    """With a capital inside the sentence it is a person, unless the word is a small one or a month."""
    if word in cues.NEVER_NAMES or (word in cues.TIMES and token.follows(cues.TIME_BEFORE)):
        return False
    if token.kind is Kind.RARELY_NAME and not token.flags & Flag.SCHOOL and token.follows(cues.ARTICLES):
        return False
    return word not in cues.VERBS or token.follows(cues.CAPITAL_BEFORE)


def _is_small_word_person(token: Token, word: str) -> bool:
    """For wil, ben, an and the like, which are no nouns: as the one who says or is something."""
    says = token.precedes(cues.SAYING)
    if token.follows(cues.NAMED_BEFORE):
        return token.capital or token.precedes(cues.VERBS)
    if token.before is not None and not token.follows(cues.CONJUNCTIONS):
        return False
    return (says and word not in cues.NEVER_SUBJECT) or (word in cues.SUBJECTS and token.precedes(cues.IS))


def _of_whom(token: Token) -> bool:
    """moeder van roos, emma van dam: what stands before `van` is a relative or a name."""
    van = token.before
    owner = van.before if van is not None else None
    return owner is not None and (owner.low in cues.KIN or bool(owner.label))


def _beside_name(token: Token) -> bool:
    """roos en sanne, sanne en roos."""
    later = token.after.after if token.after is not None and token.precedes(cues.AND) else None
    if later is not None and later.kind in SURE:
        return True
    link = token.before if token.follows(cues.AND) else None
    return link is not None and link.before is not None and link.before.label == NAME


def _after_title(token: Token) -> bool:
    """mevrouw zand ging, met mevrouw wang: a title, and a word that is a family name as well."""
    if not token.flags & Flag.NAME or token.low in cues.NEVER_NAMED or token.low.endswith("er"):
        return False
    led = token.before is not None and token.before.follows(cues.NAME_BEFORE)
    return led or token.precedes(cues.VERBS)


def _is_named(token: Token) -> bool:
    """For an ordinary word: whether a title, `heet` or a capital makes it a name all the same."""
    word = token.low
    if token.kind is Kind.COMPOUND and token.inside:
        return True
    if word in cues.NEVER_NAMED:
        return False
    spaced = token.gap in (" ", ". ")
    if spaced and token.follows(cues.TITLES) and not token.flags:
        return True  # a family name that looks like a compound: mevrouw hoekman
    if token.follows(cues.BEFORE_SURNAME) and word in cues.PLAIN_SURNAMES:
        return True
    if token.follows(cues.STRONG_TITLES) and _after_title(token):
        return True
    if not token.inside or word in cues.PEOPLE:
        return False
    if word in cues.PLACES_TOO and token.follows(cues.PLACE_BEFORE):
        return True
    if token.follows(cues.KIN):
        return bool(token.flags & Flag.NAME)
    if token.follows(cues.CALLED_BEFORE):
        return True
    article = token.before
    lone = article is not None and not (article.first and article.capital)
    return lone and word in cues.SURNAMES_AFTER_DE and token.follows(cues.DE)


# --- family names ---


def _chain(token: Token | None, gaps: tuple[str, ...]) -> Iterator[Token]:
    """Up to three small words of family names in a row, from this one on."""
    for _ in range(3):
        if token is None or token.gap not in gaps or not token.free or token.low not in cues.PARTICLES:
            return
        yield token
        token = token.after


def _take_given_name(token: Token) -> None:
    """Hope Davis, made santoso: a word that is a name too, with a family name right behind it."""
    later = token.after
    if later is None or later.gap != " " or later.label != NAME or token.follows(cues.DETERMINERS):
        return
    if token.low in cues.NOT_BEFORE_SURNAME or not token.flags & (Flag.GIVEN | Flag.BOTH):
        return
    if (token.capital and later.inside) or (token.kind is Kind.BOTH and later.kind in SUSPECT):
        token.label = NAME


def _take_surname(token: Token) -> None:
    """Takes what follows a name along: capitals, and the usual family names in small letters."""
    small = list(_chain(token.after, (" ", " '", ". ")))
    last = small[-1].after if small else token.after
    if last is None or last.kind is Kind.TAKEN or last.gap not in (" ", "-", " '", "-'", ". "):
        return
    if last.gap == ". " and token.kind is not Kind.LETTER:
        return
    if last.label:
        linked = small and not last.capital and not any(one.capital for one in small)
        if linked and (small[0].low in cues.LINKS or last.label == PLACE):
            return
    else:
        word = last.low
        capital = last.inside and (word not in cues.NOT_A_SURNAME or word in ("ma", "pa"))
        surname = word in cues.SURNAMES and word not in (cues.NO_SURNAME_AFTER_DE if small else cues.PLAIN_ADJECTIVES)
        if len(word) < 2 or last.kind is Kind.PUBLIC or not (capital or surname):
            return
        last.label, last.ambiguous, last.kind = NAME, False, Kind.NAME
    for one in small:
        one.label = NAME


def _take_particles(token: Token) -> None:
    """A family name that begins with a small word: Van Dijk, de Jong, van der heijden, El Idrissi."""
    small = [token, *_chain(token.after, (" ", " '"))][:3]
    last = small[-1].after
    if last is None or last.kind in (Kind.TAKEN, Kind.PUBLIC) or len(last.low) < 2 or last.gap not in (" ", " '", "-"):
        return
    words = " ".join(one.low for one in small)
    named = bool(last.label) or last.kind in NAMES or last.low in cues.SURNAMES
    if words in cues.SURE_BEGINNINGS:
        fits = named
    elif words in cues.OTHER_BEGINNINGS:
        fits = (last.capital and named) or (last.kind in SURE and words in cues.ARABIC_BEGINNINGS)
    elif words in cues.PLAIN_BEGINNINGS:
        upper = last.capital and token.capital and (token.inside or words == "van")
        role = token.follows(cues.ROLES_WITH_SURNAME) and (bool(last.label) or last.low in cues.SURNAMES_AFTER_DE)
        titled = (token.follows(cues.TITLES) or role) and (last.capital or named)
        lone = words == "de" and not token.capital and last.inside and last.low in cues.SURNAMES_AFTER_DE
        fits = upper or titled or lone
    else:
        return
    if fits:
        last.label = last.label or NAME
        for one in small:
            one.label = NAME


def _listed(tokens: list[Token]) -> None:
    """As in a list: Bakker, Emma. And the saint of a village: Sint Maartensdijk."""
    for token in tokens:
        later = token.after
        if (
            later is not None
            and token.low in ("sint", "st")
            and later.label in (NAME, PLACE)
            and later.gap in (" ", ". ", "-")
        ):
            token.label = later.label
    first = tokens[0] if tokens else None
    if first is None or first.after is None or not first.free or not first.capital or not first.flags & Flag.NAME:
        return
    if first.after.gap == ", " and first.after.label == NAME and first.after.inside:
        first.label = NAME


# --- schools and clubs ---


def _organisation(token: Token) -> None:
    """Schools, clubs and practices: the word for what it is with the name behind or before it, or the name alone."""
    if token.kind is Kind.TAKEN:
        return
    word = token.low
    school = word in cues.SCHOOL_TYPES or (len(word) > 6 and word.endswith(("school", "college", "lyceum")))
    if school or word in cues.ORGANISATIONS:
        label = SCHOOL if school else ORG
        if not _named_after(token, label) and school:
            _named_before(token)
    elif (
        token.flags & Flag.SCHOOL
        and token.label in ("", NAME)
        and token.before is not None
        and token.follows(cues.ARTICLES)
        and _is_school_name(token)
    ):
        token.label = token.before.label = SCHOOL
        token.ambiguous = not token.capital


def _is_school_name(token: Token) -> bool:
    """`naar de zonnebloem` is a school when somebody goes there; with a capital it always is."""
    if token.inside:
        return True
    article = token.before
    if article is None or not article.follows(cues.TO_SCHOOL):
        return False
    earlier = article.before
    for _ in range(4):
        if earlier is None:
            return False
        if earlier.low in cues.GOES:
            return True
        earlier = earlier.before
    return False


def _named_after(token: Token, label: str) -> bool:
    """obs De Regenboog, korfbalclub DVO, huisartsenpraktijk De Linde: labels the word and the name behind it."""
    strict = token.low in cues.STRICT
    name, lead = token.after, None
    if name is None or name.gap not in (" ", " '", ' "', " “", "-"):
        return False
    if name.low in cues.SCHOOL_LEADS and name.free:
        name, lead = name.after, name
        if name is None or name.gap not in (" ", " '", ". "):
            return True
        if name.low in cues.ARTICLES and name.after is not None:
            name = name.after
    word = name.low
    flagged = bool(name.label) and (name.kind in SUSPECT or name.inside or lead is None or strict)
    capital = (
        name.inside and len(word) > 1 and name.kind not in (Kind.PUBLIC, Kind.TAKEN) and word not in cues.NOT_NAMED
    )
    if lead is not None and lead.low in cues.PREPOSITIONS and (flagged or not capital):
        return True
    if not (flagged or capital or _small_name(token, name, lead is not None, strict)):
        return False
    end = name
    while (later := end.after) is not None and later.gap in (" ", "-", " & ") and later.kind is not Kind.TAKEN:
        if later.low in cues.PARTICLES and later.after is not None and later.after.inside:
            end = later.after  # Willem van Oranje
            continue
        saint = end.low in ("sint", "st") and later.label
        if not saint and not (later.inside and later.low not in cues.VERBS and later.kind is not Kind.PUBLIC):
            break
        end = later
    one: Token | None = token
    while one is not None:
        one.label, one.ambiguous = label, False
        one = one.after if one is not end else None
    while token.gap == " " and token.follows(cues.SCHOOL_ADJECTIVES) and token.before is not None:
        token = token.before
        token.label = label
    return True


def _small_name(token: Token, name: Token, led: bool, strict: bool) -> bool:
    """A name in small letters: vso de brug, school de regenboog."""
    if name.flags & Flag.SCHOOL:
        return strict or led
    if not strict or not led or token.follows(cues.DETERMINERS) or name.kind in SUSPECT | {Kind.PUBLIC, Kind.TAKEN}:
        return False
    return name.low not in cues.NOT_A_CLUB


def _named_before(token: Token) -> None:
    """A name that stands before the word: az-zahra islamitische basisschool, het Montaigne Lyceum."""
    begin = token
    while begin.gap == " " and begin.follows(cues.SCHOOL_ADJECTIVES) and begin.before is not None:
        begin = begin.before
    named = False
    while (one := begin.before) is not None and begin.gap == " " and one.kind is not Kind.TAKEN:
        suspect = one.kind in SUSPECT and one.label in (NAME, PLACE)
        if not suspect and not (token.inside and one.inside and one.low not in cues.KIN):
            break
        begin, named = one, True
    if not named and not (begin is not token and begin.inside):
        return
    if begin.gap == " " and begin.follows(cues.ARTICLES) and begin.before is not None:
        begin = begin.before
    each: Token | None = begin
    while each is not None:
        each.label = SCHOOL
        each = each.after if each is not token else None
