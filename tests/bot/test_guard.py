"""The guard on typed text: what it stops, what it asks about, what it lets through, and what it does with bad input."""

from __future__ import annotations

import json
import random
import re
import string
import subprocess
import sys
import tomllib
import traceback
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meldwijzer.bot import cli, guard
from meldwijzer.bot.guard import build, cues, figures, lexicon, spelling
from meldwijzer.bot.guard.plain import plain
from meldwijzer.bot.guard.spelling import Kind

DATA = Path(__file__).parent.parent / "data"
TODAY = date(2026, 11, 20)

Gold = tuple[int, int, str]
Message = tuple[str, list[Gold]]


def find(text: str) -> list[guard.Span]:
    return guard.find(text, TODAY)


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find(text)]


# --- keeping score ---


def given_messages() -> list[Message]:
    rows = [json.loads(line) for line in (DATA / "guard_messages.jsonl").read_text(encoding="utf-8").splitlines()]
    return [(row["text"], [(one["start"], one["end"], one["label"]) for one in row["spans"]]) for row in rows]


def teachers_messages(part: int) -> list[Message]:
    """Part 0 was written before the rules, part 1 after them."""
    text = (DATA / "guard_teachers.txt").read_text(encoding="utf-8").split("## second\n")[part]
    return [marked(line) for line in text.splitlines() if line and not line.startswith("#")]


def marked(line: str) -> Message:
    text, spans = "", []
    for piece in re.split(r"(\[[A-Z]+ [^\]]+\])", line):
        mark = re.fullmatch(r"\[([A-Z]+) ([^\]]+)\]", piece)
        if mark:
            spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2] if mark else piece
    return text, spans


def telling(text: str, start: int, end: int) -> set[int]:
    return {place for place in range(start, end) if text[place].isalnum() or text[place] == "@"}


class Score:
    """Counts over messages: leaked (something was missed), unflagged (everything was), false alarms on clean ones."""

    def __init__(self, messages: list[Message]) -> None:
        self.total: Counter[str] = Counter()
        self.hit: Counter[str] = Counter()
        self.personal = self.leaked = self.unflagged = self.clean = self.alarms = 0
        for text, gold in messages:
            covered = {place for span in find(text) for place in range(span.start, span.end)}
            if not gold:
                self.clean += 1
                self.alarms += bool(covered)
                continue
            self.personal += 1
            parts = [(telling(text, start, end), label) for start, end, label in gold]
            self.leaked += any(not part <= covered for part, _ in parts)
            self.unflagged += not any(part & covered for part, _ in parts)
            for part, label in parts:
                self.total[label] += 1
                self.hit[label] += part <= covered


@pytest.fixture(scope="module")
def score() -> Score:
    return Score(given_messages())


@pytest.mark.parametrize(
    "label", ["PHONE", "EMAIL", "IBAN", "PLATE", "POSTCODE", "ADDRESS", "HANDLE", "URL", "DOB", "BSN", "ID"]
)
def test_no_hard_value_of_the_given_messages_gets_through(score: Score, label: str) -> None:
    assert score.total[label] > 0
    assert score.hit[label] == score.total[label]


def test_at_most_one_in_a_hundred_given_messages_goes_unflagged(score: Score) -> None:
    assert score.unflagged <= 0.01 * score.personal


def test_at_most_two_in_a_hundred_given_messages_leak_anything(score: Score) -> None:
    assert score.leaked <= 0.02 * score.personal


def test_clean_given_messages_are_hardly_ever_questioned(score: Score) -> None:
    assert score.alarms <= 0.04 * score.clean


@pytest.mark.parametrize("part", [0, 1])
def test_messages_as_staff_write_them_pass_when_clean_and_are_flagged_when_not(part: int) -> None:
    score = Score(teachers_messages(part))
    assert score.clean >= 60
    assert score.alarms <= 0.03 * score.clean
    assert score.leaked <= 0.03 * score.personal
    assert score.unflagged <= 0.01 * score.personal


# --- names of every origin ---

SENTENCES = (
    "{given} was vandaag weer te laat",
    "ik maak me zorgen om {given}",
    "gisteren vertelde {given} dat papa slaat",
    "{owner} moeder stond te schreeuwen bij het hek",
    "het gaat om {given} uit groep 5",
    "{given} heeft een blauwe plek op de arm",
    "de vader van {given} rook naar drank",
    "in de kring zei {given} niks",
    "juf, {given} en haar broertje hebben geen eten mee",
    "volgens {given} is er thuis vaak ruzie",
    "gesprek met mevrouw {family} ging niet goed",
    "{given} {family} is ziek gemeld",
    "toen ik {given} vroeg hoe het ging huilde hij",
    "{small} wilde niet naar huis",
    "met {given} gaat het slecht sinds de scheiding",
    "dhr {family} wil geen hulp",
    "zijn zus heet {given}",
    "{given} zegt: ik wil dood",
    "vandaag zat {given} onder tafel",
    "er is thuis geweld volgens oma van {given}",
)


def sentences_with(names: dict[str, str], origin: str) -> Iterator[Message]:
    """A hundred sentences with names of one origin, with and without capitals; always the same ones."""
    choice = random.Random(f"7{origin}").choice
    given, family = names["given"].split(), names["family"].split()
    for number in range(100):
        name, surname = choice(given), choice(family)
        last = name[-1].lower()
        words = {
            "given": name,
            "family": surname,
            "owner": name + ("'s" if last in "aiouy" else "'" if last in "szx" else "s"),
            "small": name + ("je" if last in "tdkpsxfg" else "pje" if last == "m" else "tje"),
        }
        if number // len(SENTENCES) % 2 == 0:
            words = {key: word.lower() for key, word in words.items()}
        text, spans = "", []
        for literal, field, _, _ in string.Formatter().parse(SENTENCES[number % len(SENTENCES)]):
            text += literal
            if field:
                spans.append((len(text), len(text) + len(words[field]), "NAME"))
                text += words[field]
        yield text, spans


def names_by_origin() -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / "names_by_origin.toml").read_text(encoding="utf-8"))


def test_no_origin_of_names_is_found_more_than_five_points_less_often_than_the_best() -> None:
    rates = {}
    for origin, names in names_by_origin().items():
        score = Score(list(sentences_with(names, origin)))
        rates[origin] = 100 * (1 - score.leaked / score.personal)
    assert len(rates) >= 16
    assert min(rates.values()) > 94
    assert max(rates.values()) - min(rates.values()) <= 5


# --- hard values ---


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("bel 06 12345678", "PHONE"),
        ("bel 06-12 34 56 78", "PHONE"),
        ("bel 0 6 1 2 3 4 5 6 7 8", "PHONE"),
        ("bel +31 (0)6 1234 5678", "PHONE"),
        ("06, 12, 34, 56, 78 is haar nummer", "PHONE"),
        ("nul zes twaalf vierendertig zesenvijftig achtenzeventig", "PHONE"),
        ("nul-zes, een twee drie vier, vijf zes", "PHONE"),
        ("06twaalf345678", "HANDLE"),
        ("nulzeseentweedrievier", "ID"),
        ("zeshonderdtwaalf vierendertig zes", "ID"),
        ("０６１２３４５６７８", "PHONE"),
        ("٠٦١٢٣٤٥٦٧٨", "PHONE"),
        ("⓪⑥①②③④⑤⑥⑦⑧", "PHONE"),
        ("O6-l2345678", "PHONE"),
        ("06​12​34​56​78", "PHONE"),
        ("jan@voorbeeld.nl", "EMAIL"),
        ("j.a@voorbeeld.nl", "EMAIL"),
        ("jan @ voorbeeld.nl", "EMAIL"),
        ("jan(at)voorbeeld.nl", "EMAIL"),
        ("jan at voorbeeld punt nl", "EMAIL"),
        ("jan apenstaartje voorbeeld punt nl", "EMAIL"),
        ("BE68 5390 0754 7034", "IBAN"),
        ("nl 91 abna 0417 1643 00", "IBAN"),
        ("auto XX-123-X", "PLATE"),
        ("auto xx-12-34", "PLATE"),
        ("kenteken 12 ab cd staat in de straat", "PLATE"),
        ("kenteken begint met GV", "PLATE"),
        ("auto WX 12345", "PLATE"),
        ("een 1-ABC-234 uit het buitenland", "PLATE"),
        ("9203PC", "POSTCODE"),
        ("3511 lx", "POSTCODE"),
        ("dorpsweg 8a", "ADDRESS"),
        ("Lange Nieuwstraat 114-2", "ADDRESS"),
        ("'t Zand 5", "ADDRESS"),
        ("de flat hogevecht 310", "ADDRESS"),
        ("Plein 1944 nr 16", "ADDRESS"),
        ("Laan van Meerdervoort 20", "ADDRESS"),
        ("woont op nummer 12", "ADDRESS"),
        ("woont aan de brink 44", "ADDRESS"),
        ("huisnummer 45", "ADDRESS"),
        ("sint jansweg 12", "ADDRESS"),
        ("woont aan de Boterbloem 12", "ADDRESS"),
        ("qwxyzkl 12", "ADDRESS"),
        ("spijkenisse 12.", "ADDRESS"),
        ("korte dijk 3", "ADDRESS"),
        ("9203PC nr 3", "ADDRESS"),
        ("woont in de Hof 9", "ADDRESS"),
        ("@xx_lotte", "HANDLE"),
        ("insta: lotte.jansen", "HANDLE"),
        ("op snap heet hij sniperwolfje", "HANDLE"),
        ("zijn roblox naam is lievelotje2014", "HANDLE"),
        ("boefje#4421", "HANDLE"),
        ("https://voorbeeld.nl/foto", "URL"),
        ("familievoorbeeld.nl", "URL"),
        ("geboren op 4 april 2016", "DOB"),
        ("jarig op 17 februari", "DOB"),
        ("op 3 mei is hij jarig", "DOB"),
        ("geb. 4-4", "DOB"),
        ("geb 4-4-16", "DOB"),
        ("kind (22.08.2013)", "DOB"),
        ("is van 2014", "DOB"),
        ("geboren in 2025", "DOB"),
        ("geboren in december 2024", "DOB"),
        ("juli 2015", "DOB"),
        ("geb '14", "DOB"),
        ("05032016", "DOB"),
        ("20160305", "DOB"),
        ("vijf juni tweeduizend zestien", "DOB"),
        ("eenentwintig maart tweeduizendvijftien", "DOB"),
        ("jaar negentienhonderdnegentig", "DOB"),
        ("twintig vijftien", "DOB"),
        ("bsn 111222333", "BSN"),
        ("123456782", "BSN"),
        ("99998888", "BSN"),
        ("123456789", "BSN"),
        ("123.456.789", "BSN"),
        ("leerlingnummer 20413", "ID"),
        ("code 4521", "ID"),
        ("1 2 3 4", "ID"),
        ("in 2023-2025", "ID"),
        ("2010-2011", "ID"),
        ("0900 1234", "PHONE"),
    ],
)
def test_a_hard_value_is_never_accepted(text: str, label: str) -> None:
    hard = [span for span in find(text) if span.hard]
    assert label in {span.label for span in hard}
    digits = {place for place, char in enumerate(text) if char.isdigit() and label not in ("URL",)}
    assert digits <= {place for span in hard for place in range(span.start, span.end)}


@pytest.mark.parametrize(
    "text",
    [
        "bel 112 of 0800-2000, daarna 0900-8844",
        "0900-1113111, 0800-0432, 0800-0188 en 113",
        "van 14.00 tot 19.00 en 8:25 uur",
        "om 1430 uur opgehaald",
        "op 12-11-2025 en op 4-11, 18-11 en 2-12",
        "in 2025, schooljaar 2024-2025 of 2025/26",
        "op 4 november 2026",
        "10-15 min, 37,9 koorts, 120/80, 3x4 cm",
        "groep 5/6/7/8 en klas 3C",
        "groep 5 6 7 8",
        "tweeduizendzesentwintig",
        "in '25 ook",
        "op de landweg 3 kinderen",
        "5                    6",
        "8-jarige uit groep6b, 1-op-1, 2u30, PS5",
        "twee en een half jaar geleden, een twee drie vier",
        "zie veiligthuis.nl",
        "in mei, sinds april",
        "12, 15, 18, 20 keer",
        "3 jan, 12 mrt, art. 5",
        "2l melk en 5 kinderen",
        "de kerk 3 keer, thuis 2 zusjes",
    ],
)
def test_times_recent_years_and_public_numbers_pass(text: str) -> None:
    assert found(text) == []


def test_a_birthday_is_hard_with_or_without_a_year() -> None:
    assert found("wordt 8 op 3 mei") == ["3 mei"]
    assert found("op 3 mei 14 kinderen") == []
    assert found("geb. 3 mei 14") == ["3 mei 14"]


def test_whether_a_year_is_recent_depends_on_the_day() -> None:
    assert guard.find("in 2025", date(2026, 1, 1)) == []
    assert guard.find("in 2025", date(2032, 1, 1)) != []
    assert guard.find("daan is ziek") != []


# --- names, places, schools ---


@pytest.mark.parametrize(
    "text",
    [
        "roos zei dat opa aan haar zit",
        "ik maak me zorgen om mees",
        "de moeder van roos",
        "juf wil weet er ook van",
        "Wil heeft het gezien",
        "beer vertelde dat hij in de schuur sliep",
        "dokter Bakker wil haar zien",
        "mevrouw zand ging weg",
        "met mevrouw wang",
        "mevrouw hoekman wil niet",
        "hij heet storm",
        "onze roos is ziek",
        "hope en sanne hebben ruzie",
        "sanne en roos hebben ruzie",
        "hoi roos",
        "hoi hope",
        "de moeder van beer",
        "emma van beer",
        "roos",
        "gisteren zat amber onder tafel",
        "volgens Mei slaat haar vader",
        "tandarts bos",
        "made santoso is ziek",
    ],
)
def test_a_word_that_is_a_name_too_is_asked_about_when_the_sentence_makes_it_a_person(text: str) -> None:
    assert any(span.label == "NAME" and not span.hard for span in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "in mei is dit besproken",
        "de bakker gaf hem brood",
        "een roos met bloed eraan",
        "een beer in het bos",
        "de mees zat op het raam",
        "kun je wat voor me doen, wil je dat",
        "door de bomen het bos niet zien",
        "Ben jij er morgen",
        "de koning van de klas",
        "groen en geel zag zijn oog",
        "mevrouw was erg emotioneel",
        "Bakker en slager waren dicht",
        "Sinds Mei is het erger",
        "Mei was druk",
    ],
)
def test_the_same_word_passes_when_it_is_clearly_the_word(text: str) -> None:
    assert found(text) == []


def test_words_that_are_names_too_are_marked_so_that_geen_naam_stands_first() -> None:
    assert [span.ambiguous for span in find("roos zei niks")] == [True]
    assert [span.ambiguous for span in find("fatima zei niks")] == [False]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Zeynep Yıldız is er niet", "Zeynep Yıldız"),
        ("jan de wit haalde haar op", "jan de wit"),
        ("volgens van der heijden", "van der heijden"),
        ("meneer De Boer belde", "De Boer"),
        ("de Jong belde terug", "de Jong"),
        ("Van 't Hof belde", "Van 't Hof"),
        ("yassin el amrani huilt", "yassin el amrani"),
        ("ben ali was er", "ben ali"),
        ("gezin al Hassan", "al Hassan"),
        ("huisarts de vries", "de vries"),
        ("het gaat om Sem de V. uit groep 5", "Sem de V."),
        ("S. de V. kwam niet", "S. de V."),
        ("mevrouw J. Smit kwam", "J. Smit"),
        ("Bakker, Emma staat in de lijst", "Bakker, Emma"),
        ("Linda Groen-Vos", "Linda Groen-Vos"),
        ("roos van dam huilt", "roos van dam"),
        ("Hope Davis huilt", "Hope Davis"),
        ("fatima's broer", "fatima's"),
        ("jantje huilt", "jantje"),
        ("fientje huilt", "fientje"),
        ("daaaan huilt", "daaaan"),
        ("jusstin huilt", "jusstin"),
        ("d4an huilt", "d4an"),
        ("een noor-lynn", "noor-lynn"),
        ("sơn en zijn zus", "sơn"),
        ("leerling S. huilt", "S."),
        ("K heeft straf", "K"),
        ("m. zegt niks", "m."),
        ("moeder van 🌹 belt", "🌹"),
        ("🌹 zegt niks", "🌹"),
        ("roosje zei niks", "roosje"),
        ("keesje zei niks", "keesje"),
        ("tandarts visser zag het", "visser"),
        ("moeder hope slaat", "hope"),
        ("emma en Bakker huilden", "Bakker"),
        ("oma Riet weet het", "Riet"),
        ("mevrouw bosmelk zei", "bosmelk"),
        ("emma in almere", "emma"),
        ("sem's-moeder zei", "sem's-moeder"),
    ],
)
def test_a_name_is_found_as_a_whole(text: str, part: str) -> None:
    assert part in found(text)


@pytest.mark.parametrize(
    ("text", "label", "part"),
    [
        ("verhuisd uit Emmeloord", "PLACE", "Emmeloord"),
        ("opa uit Ee", "PLACE", "Ee"),
        ("hij woont in Best", "PLACE", "Best"),
        ("hij woont in drachten", "PLACE", "drachten"),
        ("ze wonen nu in putten", "PLACE", "putten"),
        ("uit Bergen op Zoom", "PLACE", "Bergen op Zoom"),
        ("in Sint Maartensdijk", "PLACE", "Sint Maartensdijk"),
        ("op obs De Regenboog", "SCHOOL", "obs De Regenboog"),
        ("vso de brug wil hem niet", "SCHOOL", "vso de brug"),
        ("ze gaat nu naar de zonnebloem", "SCHOOL", "de zonnebloem"),
        ("op de Wingerd", "SCHOOL", "de Wingerd"),
        ("Openbare basisschool 't Startblok", "SCHOOL", "Openbare basisschool 't Startblok"),
        ("op az-zahra islamitische basisschool", "SCHOOL", "az-zahra islamitische basisschool"),
        ("op het Montaigne Lyceum", "SCHOOL", "het Montaigne Lyceum"),
        ("basisschool sint jozef", "SCHOOL", "basisschool sint jozef"),
        ("o.b.s. De Waterlelie", "SCHOOL", "o.b.s"),
        ("trainer van SV Noordkwartier", "ORG", "SV Noordkwartier"),
        ("huisartsenpraktijk De Linde", "ORG", "huisartsenpraktijk De Linde"),
        ("bso de kikkers", "ORG", "bso de kikkers"),
    ],
)
def test_villages_schools_and_clubs_are_asked_about(text: str, label: str, part: str) -> None:
    parts = [(span.label, text[span.start : span.end]) for span in find(text) if not span.hard]
    assert any(kind in (label, "SCHOOL", "NAME", "PLACE") and part in words for kind, words in parts)


@pytest.mark.parametrize(
    "text",
    [
        "Jip en Janneke, het Leger des Heils en de Raad voor de Kinderbescherming",
        "Met Kerst en Koningsdag dronk hij Fanta uit een Ajax beker",
        "in Magister, via TikTok, na het suikerfeest, in het Turks",
        "i.v.m. ziekte, m.b.t. zorg, d.d. 4 november, a.u.b. bellen, z.s.m.",
        "de zonnebloem ligt op de grond",
        "op de bso de hele dag, in de kerk, op school in de klas",
        "plan B, groep 6 b, vitamine D, 2 x, :p, A: goed, 's nachts, 't is zo, Kunt U",
        "de vso en het ikc",
        "moeder kwam te laat, vader van buiten, opa heel boos",
        "HET KIND WAS VANDAAG STIL EN BLEEK",
        "een hele mooie tekening #trots",
        "leuk 😀 hoor",
        "x x x",
        "s.t.o.p. zei ze",
        "scho🎈ol",
        "naar de zonnebloem",
        "ik keek lang en heel goed naar de zonnebloem",
        "a-b en c-d",
        "school🎈plein",
        "in de klas (met juf)",
        "rond de zonnebloem",
        "hij en een bakker",
        "dat is speel-goed",
    ],
)
def test_what_identifies_nobody_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "word", ["gymtas", "overblijfmoeder", "logeerpartijtje", "schoolpleinruzie", "opvoedprobleem", "buikpijnklachten"]
)
def test_compounds_and_school_jargon_pass(word: str) -> None:
    assert found(f"er was iets met de {word} vandaag") == []


@pytest.mark.parametrize("word", ["leerlign", "moedr", "gesprekj", "vaderr", "schreuwen", "gebeurdt", "neeeee"])
def test_typing_mistakes_in_ordinary_words_pass(word: str) -> None:
    assert found(f"het was {word} vandaag") == []


@pytest.mark.parametrize("word", ["fatimma", "emrie", "daann", "yussuf", "Leerlign", "qwxyzkl", "a" * 10_000])
def test_misspelled_names_and_unknown_words_are_asked_about(word: str) -> None:
    assert found(f"het was {word} vandaag") == [word]


def test_number_words_are_read_or_not() -> None:
    assert figures.year_of("vierendertig") == 34
    assert figures.year_of("zeshonderdtwaalf") == 612
    assert figures.year_of("tweeduizendvijftien") == 2015
    assert figures.year_of("tweehonderdkaas") is None
    assert figures.year_of("kaasentwintig") is None
    assert figures.year_of("kaas") is None


def test_an_address_of_which_the_sentence_goes_on_is_cut_off_there() -> None:
    assert found("mail jan@voorbeeld.nl. en bel") == ["jan@voorbeeld.nl"]
    assert found("123㏠") == ["123㏠"]


def test_marks_in_the_place_of_a_name_are_not_asked_about_again() -> None:
    assert (
        found("[leerling] sloeg [broer/zus], [andere leerling 3] en [leerling 2] zagen het; [hulpverlener] weet het")
        == []
    )


# --- bad input ---


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("f\u200ba\u200bt\u200bi\u200bm\u200ba huilt", "f\u200ba\u200bt\u200bi\u200bm\u200ba"),
        ("d\u0430\u0430n zei niks", "d\u0430\u0430n"),
        ("\u0414aan zei niks", "\u0414aan"),
        ("\u202edaan\u202c huilt", "daan"),
        ("d\u0307a\u0307a\u0307n huilt", "d\u0307a\u0307a\u0307n"),
        ("j.a.n huilt", "j.a.n"),
        ("J.A.N. huilt", "J.A.N."),
        ("A.M. huilt", "A.M."),
        ("J A N huilt", "J A N"),
        ("d a a n huilt", "d a a n"),
        ("d-a-a-n huilt", "d-a-a-n"),
        ("d*a*a*n huilt", "d*a*a*n"),
        ("#daanvandijk huilt", "daanvandijk"),
        ("#fatima", "fatima"),
        ("d🎈a🎈a🎈n huilt", "d🎈a🎈a🎈n"),
        ("da🎈an huilt", "da🎈an"),
        ("ｄａａｎ huilt", "ｄａａｎ"),
        ("𝓓𝓪𝓪𝓷 huilt", "𝓓𝓪𝓪𝓷"),
        ("ⓓⓐⓐⓝ huilt", "ⓓⓐⓐⓝ"),
        ("🇩🇦🇦🇳 huilt", "🇩🇦🇦🇳"),
        ("🅳🅰🅰🅽 huilt", "🅳🅰🅰🅽"),
        ("محمد huilt", "محمد"),
        ("小明 huilt", "小明"),
        ("DAAN HUILT VANDAAG", "DAAN"),
    ],
)
def test_a_name_in_disguise_is_found_where_it_was_typed(text: str, part: str) -> None:
    assert found(text) == [part]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "\u200b\u200d", "\ud800", "😀", "...", "@", "#", "'", "-", "1", "((((", "\x00"]
)
def test_nothing_much_is_no_problem(text: str) -> None:
    assert all(text[span.start : span.end] for span in find(text))


HOSTILE = [
    "a" * 10_240,
    "schoolplein" * 930,
    "1" * 4_096,
    "1 " * 2_048,
    "a-" * 2_048,
    "a😀" * 2_048,
    "a" + "\u0301" * 4_095,
    "ﷺ" * 4_096,
    "@" * 4_096,
    "(at)" * 1_024,
    "nul" * 1_365,
    "van de " * 585,
    "nl12 1" * 682,
    "https://" * 512,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:8] for text in HOSTILE])
def test_hostile_text_is_answered(text: str) -> None:
    in_order(text, find(text))


def in_order(text: str, spans: list[guard.Span]) -> None:
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert span.hard == (span.label in guard.detector.HARD)
        end = span.end


PIECES = st.sampled_from(
    cues.words(
        "daan roos de van 06 12 2014 nr @ . , - ' straat 1234 ab jan mei zegt om obs kenteken http:// nul een twee geb"
        " 🌹 A B. # in drachten juf school sint bakker wil"
    )
)


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_any_text_gives_stretches_in_order_without_overlap(text: str) -> None:
    in_order(text, find(text))
    for start, end in guard.words(text):
        assert 0 <= start < end <= len(text)


def test_words_are_given_where_they_were_typed() -> None:
    text = "roos, J\u00e1n en ｄａａｎ"
    assert [text[start:end] for start, end in guard.words(text)] == ["roos", "J\u00e1n", "en", "ｄａａｎ"]


# --- what is known of words ---


def test_the_word_file_is_small_and_knows_its_flags() -> None:
    assert lexicon.FILE.stat().st_size < 4_000_000
    assert lexicon.flags("moeder") & lexicon.Flag.COMMON
    assert lexicon.flags("fatima") & lexicon.Flag.GIVEN
    assert lexicon.flags("xqzxqz") == 0
    assert lexicon.phrase(["leger", "des", "heils", "belde"]) == 3
    assert lexicon.phrase(["jip", "en"]) == 0


def test_looking_at_words_closely_has_an_end() -> None:
    assert spelling.kind_of("gebeurdt", 0, False, [0])[0] is Kind.UNKNOWN
    assert spelling.kind_of("gebeurdt", 0, False, [1])[0] is Kind.ORDINARY
    assert spelling.kind_of("floortje", lexicon.Flag.ORDINARY, False, [0])[0] is Kind.MOSTLY_NAME
    assert spelling.kind_of("beertje", lexicon.Flag.ORDINARY, False, [0])[0] is Kind.BOTH
    many = " ".join("gebeurdt" for _ in range(40))
    assert 0 < len(found(many)) < 40


def test_texts_in_plain_letters_are_left_as_they_are() -> None:
    assert plain("Daan\u00a0zegt").low == "daan zegt"
    assert plain("Stra\u00dfe").original(4, 6) == (4, 5)
    assert "roos" not in cues.NEVER_NAMES


def test_the_builder_and_the_reader_mean_the_same_by_each_bit() -> None:
    assert {name: getattr(lexicon.Flag, name) for name in build.FLAGS} == build.BIT


def test_the_word_file_is_built_from_a_dictionary_names_and_our_own_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dictionary = tmp_path / "dutch"
    dictionary.write_text(
        "school\nopvoeden\nAlmere\nSint-Nicolaasga\nGGD\nADHD-kind\nDNA-ONDERZOEK\n4-daags\naankomst\n\niPad\nméér\n"
    )
    names = [("fenna", True), ("school", False)]
    monkeypatch.setattr(build, "names_of_faker", lambda: iter(names))
    monkeypatch.setattr(build, "frequencies", lambda: {"school": 9_000, "opvoeden": 300})
    build.main(["--dutch", str(dictionary), "-o", str(tmp_path / "words.bin")])
    assert "words" in capsys.readouterr().out
    flag = lexicon.Flag
    monkeypatch.setattr(lexicon, "FILE", tmp_path / "words.bin")
    lexicon._trie.cache_clear()
    try:
        assert lexicon.flags("school") & flag.COMMON and lexicon.flags("school") & flag.NAME
        assert lexicon.flags("opvoed") == flag.PART
        assert lexicon.flags("almere") == flag.NAME
        assert lexicon.flags("nicolaasga") == flag.NAME
        assert lexicon.flags("ggd") & flag.SHORT
        assert lexicon.flags("aankomst") & flag.USUAL
        assert lexicon.flags("meer") & flag.ORDINARY
        assert lexicon.flags("fenna") & flag.GIVEN
        assert not lexicon.flags("4-daags")
        assert lexicon.phrase(["jip", "en", "janneke"]) == 3
    finally:
        lexicon._trie.cache_clear()


# --- the command ---


def run(text: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "meldwijzer.bot.cli", "guard", "--jsonl"]
    return subprocess.run(command, input=text, capture_output=True, check=False)


def test_the_command_answers_each_line_in_the_order_read() -> None:
    lines = [json.dumps({"text": text}) for text in ("daan huilt", "het kind huilt", "ｄａａｎ en 🌹")]
    done = run("\n".join([*lines, ""]).encode())
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"spans": [{"start": 0, "end": 4, "label": "NAME"}]},
        {"spans": []},
        {"spans": [{"start": 0, "end": 4, "label": "NAME"}]},
    ]
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "line", [b"fatima", b'"fatima"', b'{"tekst": "fatima"}', b'{"text": 7}', b"\xff", b"[" * 100_000]
)
def test_a_bad_line_is_named_by_its_number_and_never_repeated(line: bytes) -> None:
    done = run(b'{"text": "ja"}\n' + line + b"\n")
    assert done.returncode == 2
    assert done.stdout == b'{"spans": []}\n'
    assert done.stderr == b'meldwijzer: line 2 is no JSON object with a string "text"\n'


def test_the_command_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["guard"]) == 2
    assert "--jsonl" in capsys.readouterr().err


def test_no_error_inside_the_guard_carries_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> int:
        raise RuntimeError("the word file is gone")

    monkeypatch.setattr("meldwijzer.bot.guard.detector.flags", broken)
    canary = "drawoeiranak"[::-1]
    with pytest.raises(RuntimeError) as caught:
        find(f"{canary} zingt")
    assert canary not in "".join(traceback.format_exception(caught.value))
