"""Every check catches the mistake it is for, at its file, line and place, and says so in words for an IB'er."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meldwijzer.dialogs import machine, protocol, safety, texts, verify
from meldwijzer.dialogs.machine import ONWARD, Pick
from meldwijzer.dialogs.norms import NORMS, Outcome, heaviest, least_outcome
from meldwijzer.dialogs.problems import Problem, Rule
from meldwijzer.dialogs.protocol import MELDCODE_DIALOGS, OUTCOME_PREFIX, ROUTE_ONLY, Protocol
from tests.dialogs import schools
from tests.dialogs.schools import HEAD, NAME, standing_alone
from tests.helpers import Conversation


@dataclass(frozen=True)
class Broken:
    """A school with one mistake: `at` is a piece of the line that the finding must name, `also` what else it breaks."""

    rule: Rule
    what: str
    yaml: str = ""
    ftl: str | None = ""
    at: str = ""
    place: str = ""
    also: tuple[Rule, ...] = ()
    file: str = "school.yaml"
    whole: str | None = None
    parent: str = ""
    encoding: str = "utf-8"

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"


def dialog(name: str, nodes: str, top: str = "") -> str:
    """A piece of YAML that changes the nodes of one dialog; `nodes` one to a line."""
    lines = "".join(f"      {line}\n" for line in nodes.strip("\n").splitlines())
    return f"dialogs:\n  {name}:\n{top}    nodes:\n{lines}"


ROOT = Path(__file__).parents[2]
NATIONAL, NATIONAL_TEXT = "landelijk.yaml basis.yaml", "landelijk.ftl basis.ftl"
TALK = "Praat morgen met de ouders over je zorgen."
LONG = "Dit is een zin die heel vaak terugkomt. " * 16

READING = (
    Broken("bestand-onleesbaar", "there is no text file", ftl=None, file="school.ftl", place="school.ftl"),
    Broken("bestand-te-groot", "two megabytes of protocol", "# " + "x" * 2_000_000, place="school.yaml"),
    Broken(
        "bestand-te-groot", "two megabytes of text", ftl="# " + "x" * 2_000_000, file="school.ftl", place="school.ftl"
    ),
    Broken("bestand-geen-utf8", "an old encoding", "# \xe9\n", at="# ", place="school.yaml", encoding="latin-1"),
    Broken("yaml-fout", "a bracket is not closed", "dialogs: ]\n", at="dialogs", place="school.yaml"),
    Broken("yaml-fout", "a second document follows", "norms: {}\n---\na: b\n", at="---", place="school.yaml"),
    Broken("yaml-fout", "a list stands where a word must", "? [a, b]\n: c\n", at="? [", place="school.yaml"),
    Broken("bestand-teken", "a character that nobody sees", "norms: \x00\n", at="norms", place="school.yaml"),
    Broken("yaml-tab", "a tab to indent", "dialogs:\n\tafweging: {}\n", at="\tafweging", place="school.yaml"),
    Broken("yaml-alias", "a piece is repeated by reference", "norms: &n {}\ngates: *n\n", at="gates", place="gates"),
    Broken("yaml-dubbel", "a key twice", "norms: {}\ngates: {}\nnorms: {}\n", at="norms", place="norms"),
    Broken("yaml-te-diep", "brackets without end", f"norms: {'[' * 30}{']' * 30}\n", at="norms", place="school.yaml"),
    Broken("yaml-geen-protocol", "a list", whole="- een\n- twee\n", at="een", place="school.yaml"),
    Broken("yaml-geen-protocol", "nothing at all", whole="", place="school.yaml"),
    Broken("protocol-naam", "another name than the file", whole="protocol: scool\n", at="scool", place="school"),
    Broken("protocol-naam", "no name", whole="norms: {}\n", place="school"),
    Broken("extends-ontbreekt", "nothing to build on", whole="protocol: school\nnorms: {}\n", place="school"),
    Broken(
        "waarde-leeg",
        "a question taken away by leaving it empty",
        dialog("snelcheck", "eer:"),
        at="eer",
        place="dialogs.snelcheck.nodes.eer",
    ),
    Broken(
        "extends-onbekend",
        "a slip in the parent's name",
        whole=HEAD.replace("dalton", "d"),
        at="extends",
        place="school",
    ),
    Broken(
        "extends-kring",
        "a protocol above itself",
        whole="protocol: school\nextends: school\n",
        at="extends",
        place="school",
    ),
    Broken(
        "woord-onbekend",
        "a slip in a word of a node",
        dialog("afweging", "vermoeden: {volgende: x}"),
        at="volgende",
        place="dialogs.afweging.nodes.vermoeden.volgende",
    ),
    Broken("woord-onbekend", "a slip at the top", "normen: {}\n", at="normen", place="normen"),
    Broken("woord-onbekend", "a norm of one's own", "norms: {streng: ja}\n", at="streng", place="norms.streng"),
    Broken(
        "woord-onbekend",
        "a slip in the gate",
        "gates: {full: {eer: {teksten: x}}}\n",
        at="teksten",
        place="gates.full.eer.teksten",
    ),
    Broken(
        "woord-onbekend",
        "a slip in a term",
        "outcomes: {melden: {term: {dagen: 3}}}\n",
        at="dagen",
        place="outcomes.melden.term.dagen",
    ),
    Broken(
        "woord-ontbreekt",
        "a slip in the name of a dialog",
        "dialogs: {afweegng: {start: x, nodes: {}}}\n",
        at="afweegng",
        place="dialogs.afweegng.gate",
    ),
    Broken(
        "waarde-onbekend",
        "a kind that is none",
        dialog("afweging", "vermoeden: {kind: vraag}"),
        at="vraag",
        place="dialogs.afweging.nodes.vermoeden.kind",
    ),
    Broken(
        "waarde-onbekend",
        "a term in words",
        "outcomes: {melden: {term: snel}}\n",
        at="snel",
        place="outcomes.melden.term",
    ),
    Broken(
        "waarde-fout",
        "a word where a switch stands",
        dialog("afweging", "vermoeden: {extra: misschien}"),
        at="misschien",
        place="dialogs.afweging.nodes.vermoeden.extra",
    ),
    Broken(
        "naam-fout",
        "a name with a space and a capital",
        dialog("signalen", "Een vraag: {kind: info, next: klaar}"),
        at="Een vraag",
        place="dialogs.signalen.nodes.Een vraag",
    ),
    Broken(
        "deel-ontbreekt",
        "a screen that goes nowhere",
        dialog("signalen", "nieuw: {kind: info}"),
        at="nieuw",
        place="dialogs.signalen.nodes.nieuw",
    ),
    Broken(
        "deel-hoort-niet",
        "a screen with a norm",
        dialog("signalen", "nieuw: {kind: info, next: klaar, norm: x}"),
        at="nieuw",
        place="dialogs.signalen.nodes.nieuw",
    ),
    Broken("norm-zonder-waarde", "no norms", whole="protocol: school\nextends: basis\n", place="school"),
    Broken(
        "norm-onbekend",
        "a norm that does not exist",
        dialog("afweging", "vermoeden_vast: {norm: gevoel}"),
        at="gevoel",
        place="afweging.nodes.vermoeden_vast",
    ),
    Broken(
        "norm-uitslag",
        "a result of the norm is not mapped",
        dialog("afweging", "vermoeden_vast: {results!: {ja: hulp_mogelijk}}"),
        at="vermoeden_vast",
        place="afweging.nodes.vermoeden_vast",
    ),
    Broken(
        "norm-uitslag",
        "a result that the norm does not give",
        dialog("afweging", "vermoeden_vast: {results: {soms: klaar}}"),
        at="soms",
        place="afweging.nodes.vermoeden_vast",
    ),
    Broken("uitkomst-ontbreekt", "no outcomes", "outcomes!: {}\n", at="outcomes", place="school"),
    Broken("uitkomst-onbekend", "an outcome of one's own", "outcomes: {later: {}}\n", at="later", place="later"),
    Broken(
        "start-onbekend",
        "a start that is not there",
        "dialogs: {overleg: {start: begin}}\n",
        at="begin",
        place="overleg.start",
    ),
    Broken(
        "poort-onbekend",
        "the gates are gone",
        "gates!: {}\n",
        at="gate: danger",
        place="signalen.gate",
        file=NATIONAL,
    ),
    Broken(
        "poort-dubbel",
        "a question of the gate asked again, more kindly",
        dialog("kindgesprek", "eer: {kind: choice, options: {ja: verslag, nee: verslag, twijfel: verslag}}"),
        at="eer",
        place="kindgesprek.nodes.eer",
    ),
    Broken(
        "doel-onbekend",
        "a slip in a target",
        dialog("overleg", "met_de_af: {next: verdr}"),
        at="verdr",
        place="overleg.nodes.met_de_af.next",
    ),
    Broken(
        "doel-onbekend",
        "a route where an outcome must stand",
        dialog("snelcheck", "wie: {options: {medewerker: route_medewerker}}"),
        at="medewerker",
        place="snelcheck.nodes.wie.options.medewerker",
    ),
)

SHAPE = (
    Broken(
        "kring",
        "two screens that lead to each other",
        dialog("overleg", "advies_vragen: {next: met_de_af}"),
        at="advies_vragen",
        place="overleg.advies_vragen",
        also=("knoop-onbereikbaar",),
    ),
    Broken(
        "knoop-onbereikbaar",
        "a screen that nothing leads to",
        dialog("overleg", "los: {kind: info, next: klaar}"),
        ftl="overleg-los = Los\n",
        at="los",
        place="overleg.los",
    ),
    Broken(
        "vraag-dubbel",
        "the same question in another dialog further on",
        dialog("signalen", "broers_zussen: {next: snelcheck.gevaar_nu}"),
        at="gevaar_nu",
        place="snelcheck.gevaar_nu",
        file=NATIONAL,
        also=("veilig-gevaar",),
    ),
    Broken(
        "knop-bezet",
        "an item with the name of a button that is on every screen",
        dialog("signalen", "vastleggen: {items: {waarom: []}}"),
        ftl="signalen-vastleggen =\n    .waarom = Zeg waarom.\n",
        at="waarom",
        place="signalen.vastleggen",
    ),
    Broken(
        "knop-bezet",
        "a line with the name of the button that goes on",
        dialog("overleg", "advies_vragen: {lines: {verder: []}}"),
        ftl="overleg-advies_vragen = Vraag advies\n    .verder = Bel daarna.\n",
        at="verder",
        place="overleg.advies_vragen",
    ),
    Broken(
        "voorwaarde-onbekend",
        "a slip in a guard of a line",
        dialog("afweging", "veiligheid: {lines: {bij_nee: {when!: {vermoden: ja}}}}"),
        at="vermoden",
        place="afweging.veiligheid",
    ),
    Broken(
        "voorwaarde-onbekend",
        "an answer that the question does not have",
        "outcomes:\n  melden:\n    lines:\n      wie_onbekend: {when!: {wie: iemand}}\n",
        at="iemand",
        place="uitkomst.melden",
    ),
    Broken(
        "voorwaarde-onbekend",
        "a slip in the guard of another text",
        "outcomes:\n  melden:\n    variants!:\n      - when: {gemelt: ja}\n        text: uitkomst-melden_gedaan\n",
        at="gemelt",
        place="uitkomst.melden",
    ),
    Broken(
        "rij-onbekend",
        "a source on a node that is not in the register",
        dialog("overleg", "met_de_af: {cites: [DAL-9-99]}"),
        at="DAL-9-99",
        place="overleg.met_de_af",
    ),
    Broken(
        "rij-onbekend",
        "a source on a line that is not in the register",
        dialog("overleg", "met_de_af: {lines: {conclusies: [DAL-9-98]}}"),
        at="DAL-9-98",
        place="overleg.met_de_af.conclusies",
    ),
    Broken(
        "rij-onbekend",
        "a source on an outcome that is not in the register",
        "outcomes: {klaar: {cites: [NL-X]}}\n",
        at="NL-X",
        place="uitkomst.klaar",
    ),
    Broken(
        "rij-onbekend",
        "a source on a line of an outcome that is not in the register",
        "outcomes:\n  afsluiten:\n    lines:\n      kind: [NL-Y]\n",
        at="NL-Y",
        place="uitkomst.afsluiten.kind",
    ),
    Broken(
        "rij-andere-school",
        "a source of another school",
        dialog("overleg", "met_de_af: {cites: [OPR-2-34]}"),
        at="OPR-2-34",
        place="overleg.met_de_af",
    ),
    Broken(
        "rol-onbekend",
        "a role without a word",
        "outcomes: {klaar: {informs: [kapitein]}}\n",
        at="kapitein",
        place="uitkomst.klaar",
    ),
    Broken(
        "rol-onbekend",
        "an owner without a word",
        dialog("oudergesprek", "gesprek: {items: {zorg: {owner: stuurman}}}"),
        at="stuurman",
        place="oudergesprek.gesprek",
    ),
)

WORDS = (
    Broken(
        "tekst-opmaak",
        "marks of a web page",
        ftl="signalen-broers_zussen = Let <b>goed</b> op\n",
        file="school.ftl",
        at="<b>",
        place="signalen-broers_zussen",
    ),
    Broken(
        "rij-bezet",
        "a source with the number of another",
        "sources: {NL-GEV-01: hoofdstuk 1}\n",
        ftl="bron-NL-GEV-01 = Bel bij gevaar.\n",
        at="NL-GEV-01",
        place="sources.NL-GEV-01",
    ),
    Broken(
        "tekst-onleesbaar",
        "a line that is no text",
        ftl="poort-eer =\n    Een vraag\nzomaar iets\n",
        at="zomaar",
        place="zomaar iets",
        file="school.ftl",
    ),
    Broken(
        "tekst-onleesbaar",
        "a brace that is not closed",
        ftl="-af = de ib'er\n\npoort-eer =\n    Een vraag over {-dossier\n    .uitleg = Meer.\n",
        at=".uitleg",
        place="poort-eer =",
        file="school.ftl",
    ),
    Broken(
        "tekst-dubbel",
        "a text twice",
        ftl="poort-eer = Een\n\noverleg-twijfel = Twee\npoort-eer = Drie\n",
        at="Drie",
        place="poort-eer",
        file="school.ftl",
    ),
    Broken(
        "tekst-dubbel",
        "an attribute twice",
        ftl="poort-eer =\n    .uitleg = Een\n    .uitleg = Twee\n",
        at="Twee",
        place="poort-eer.uitleg",
        file="school.ftl",
    ),
    Broken(
        "tekst-ontbreekt",
        "a new screen without a text",
        dialog("overleg", "met_de_af: {next: extra}\nextra: {kind: info, next: als_iemand_vertelt}"),
        file="school.ftl",
        place="overleg-extra",
    ),
    Broken(
        "tekst-ontbreekt",
        "a new answer without a text",
        dialog("opzoeken", "onderwerp: {options: {sport: nummers}}"),
        ftl="opzoeken-onderwerp =\n    .zwemmen = Zwemmen\n",
        at="opzoeken-onderwerp",
        file="school.ftl",
        place="opzoeken-onderwerp.sport",
        also=("tekst-wees",),
    ),
    Broken(
        "tekst-leeg",
        "a text without words",
        ftl='uitkomst-klaar =\n    .nu = {""}\n',
        at=".nu",
        place="uitkomst-klaar.nu",
        file="school.ftl",
        also=("veilig-nummer",),
    ),
    Broken(
        "tekst-wees",
        "a slip in a key",
        ftl="overleg-twijvel = Twijfel je?\n",
        at="twijvel",
        place="overleg-twijvel",
        file="school.ftl",
    ),
    Broken(
        "tekst-wees",
        "the assistant's own words, which no school may change",
        ftl="nood-112 = Bel maar niet\n",
        at="nood",
        place="nood-112",
        file="school.ftl",
    ),
    Broken(
        "tekst-wees",
        "a slip in an attribute",
        ftl="poort-eer =\n    .uitlef = Meer\n",
        at=".uitlef",
        place="poort-eer.uitlef",
        file="school.ftl",
    ),
    Broken(
        "invulling-onbekend",
        "a placeholder on a screen of a node",
        ftl="overleg-twijfel = Twijfelt { $beslist } nog?\n",
        at="overleg-twijfel",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "invulling-onbekend",
        "a slip in a placeholder of an outcome",
        ftl="uitkomst-klaar =\n    .wie = Wie beslist: { $belist }.\n",
        at=".wie",
        place="uitkomst-klaar.wie",
        file="school.ftl",
    ),
    Broken(
        "invulling-onbekend",
        "a placeholder in the word for a role",
        ftl="rol-directeur = de { $naam }\n",
        at="naam",
        place="rol-directeur",
        file="school.ftl",
    ),
    Broken(
        "invulling-onbekend",
        "a placeholder on a button",
        ftl="poort-eer =\n    .ja = Ja { $naam }\n",
        at="naam",
        place="poort-eer.ja",
        file="school.ftl",
    ),
    Broken(
        "verwijzing-onbekend",
        "a term that nobody chose",
        ftl="overleg-twijfel = Twijfel je, net als { -ibb }?\n",
        at="ibb",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "woord-verboden",
        "reporting called a legal duty",
        ftl="overleg-twijfel = Er is een wettelijke meldplicht. Twijfel je?\n",
        at="wettelijke",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "woord-ambtelijk",
        "a word that only an office uses",
        ftl="overleg-twijfel = Indien je twijfelt: wat dan?\n",
        at="overleg-twijfel",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "zin-te-lang",
        "a sentence of more than twenty words",
        ftl=f"overleg-twijfel = Twijfel je{' nog' * 20}?\n",
        at="overleg-twijfel",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "scherm-te-lang",
        "a screen that does not fit a phone",
        ftl=f"overleg-twijfel = {LONG}\n",
        at="overleg-twijfel",
        place="overleg-twijfel",
        file="school.ftl",
    ),
    Broken(
        "scherm-te-lang",
        "an explanation that does not fit a phone",
        ftl=f"overleg-twijfel =\n    .uitleg = {LONG}\n",
        at=".uitleg",
        place="overleg-twijfel.uitleg",
        file="school.ftl",
    ),
    Broken(
        "scherm-te-lang",
        "two lines that are shown together",
        "outcomes:\n  melden:\n    lines:\n"
        "      extra: {when: {onthulling: ja}}\n      ook: {when: {wie: weet_niet}}\n",
        ftl=f"uitkomst-melden =\n    .extra = {LONG[:120]}\n    .ook = {LONG[:120]}\n",
        at="uitkomst-melden",
        place="uitkomst-melden",
        file="school.ftl",
    ),
    Broken(
        "knop-te-lang",
        "a button that is no button",
        ftl="poort-eer =\n    .ja = Ja, dat kan volgens mij heel goed een rol spelen\n",
        at=".ja",
        place="poort-eer.ja",
        file="school.ftl",
    ),
    Broken(
        "knop-omgedraaid",
        "Nee on the button for ja",
        ftl="poort-gevaar_nu =\n    .ja = Nee hoor\n",
        at=".ja",
        place="poort-gevaar_nu.ja",
        file="school.ftl",
    ),
    Broken(
        "knop-omgedraaid",
        "Ja on every button for nee",
        ftl="optie-nee = Ja, alles is goed\n",
        at="poort-gevaar_nu",
        place="poort-gevaar_nu.nee",
        file=NATIONAL_TEXT,
    ),
    Broken(
        "knop-omgedraaid",
        "Nee on the button for doubt",
        ftl="poort-eer =\n    .twijfel = Nee, denk ik\n",
        at=".twijfel",
        place="poort-eer.twijfel",
        file="school.ftl",
    ),
    Broken(
        "knop-twijfel",
        "doubt under an id that means none",
        dialog("signalen", "wie_ben_je: {options: {geen_idee: noteren}}"),
        ftl="signalen-wie_ben_je =\n    .geen_idee = Dat weet ik niet\n",
        at=".geen_idee",
        place="signalen-wie_ben_je.geen_idee",
        file="school.ftl",
    ),
)

SAFETY = (
    Broken(
        "veilig-antwoorden",
        "an option renamed, so that danger is no longer `ja`",
        dialog("snelcheck", "onthulling: {options!: {jawel: melden, nee: veiligheid, twijfel: melden}}"),
        ftl="poort-onthulling =\n    .jawel = Ja\n",
        at="options",
        place="snelcheck.onthulling",
    ),
    Broken(
        "veilig-antwoorden",
        "an option renamed where no norm but the parent lays a floor",
        dialog("besluit", "melden_nodig: {options!: {jawel: bellen, nee: waarom_anders, twijfel: melden}}"),
        ftl="besluit-melden_nodig =\n    .jawel = Ja\n",
        at="options",
        place="besluit.melden_nodig",
        also=("veilig-te-vroeg",),
    ),
    Broken(
        "veilig-antwoorden",
        "an answer too many, with a way around",
        dialog("snelcheck", "wie: {options: {internet: volg_stappen}}"),
        ftl="snelcheck-wie =\n    .internet = Iemand op internet\n",
        at="internet",
        place="snelcheck.wie",
        also=("veilig-te-vroeg",),
    ),
    Broken(
        "veilig-antwoorden",
        "a question turned into a screen that only tells",
        dialog("overleg", "wat_is_afgesproken: {next: veiligheid}\nveiligheid: {kind: info, next: twijfel}"),
        ftl="overleg-veiligheid = Alles is veilig\n",
        at="veiligheid: {kind",
        place="overleg.veiligheid",
        also=("tekst-wees",),
    ),
    Broken(
        "veilig-gevaar",
        "disclosure leads to nothing",
        dialog("snelcheck", "onthulling: {options: {ja: klaar}}"),
        at="ja: klaar",
        place="snelcheck",
    ),
    Broken(
        "veilig-gevaar",
        "a floor of the base is lowered",
        dialog("onthulling", "onthulling: {options: {ja: {floor: klaar}}}"),
        at="floor",
        place="onthulling",
    ),
    Broken(
        "veilig-gevaar",
        "beside a route, the home of a child is left out",
        dialog("snelcheck", "eer: {options: {nee: alleen_route}}"),
        at="nee: alleen_route",
        place="snelcheck",
        also=("knoop-onbereikbaar", "tekst-wees"),
    ),
    Broken(
        "veilig-gevaar",
        "the route alone, after danger at home was named",
        dialog(
            "snelcheck",
            "ook_thuis: {options: {nee: nog_iets}}\n"
            "nog_iets: {kind: choice, options: {ja: {next: alleen_route, floor: melden}, nee: alleen_route}}",
        ),
        ftl="snelcheck-nog_iets = Is er nog iets?\n",
        at="nog_iets: {kind",
        place="snelcheck",
    ),
    Broken(
        "veilig-gevaar",
        "the talk with parents is skipped and that is that",
        dialog("oudergesprek", "reden_overslaan: {options: {andere_reden: klaar}}"),
        at="andere_reden",
        place="oudergesprek",
        also=("veilig-te-vroeg",),
    ),
    Broken(
        "veilig-gevaar",
        "disclosure as a reason to skip the talk, and only advice",
        dialog("oudergesprek", "reden_overslaan: {options: {onthulling: advies_veilig_thuis}}"),
        at="onthulling",
        place="oudergesprek",
    ),
    Broken(
        "veilig-gevaar",
        "the talk with parents does not go on, without a reason",
        dialog("oudergesprek", "gaat_door: {options: {nee: verslag}}"),
        at="nee: verslag",
        place="oudergesprek",
        also=("knoop-onbereikbaar", "veilig-gesprek", "veilig-te-vroeg", "tekst-wees"),
    ),
    Broken(
        "veilig-twijfel",
        "doubt about disclosure lays no floor",
        dialog("snelcheck", "onthulling: {options: {twijfel!: veiligheid}}"),
        at="twijfel!",
        place="snelcheck",
    ),
    Broken(
        "veilig-twijfel",
        "doubt at a question of the school's own",
        dialog("signalen", "ernstig: {options: {twijfel!: wie_ben_je}}"),
        at="twijfel!",
        place="signalen",
    ),
    Broken(
        "veilig-direct",
        "first a screen, then 112",
        dialog("snelcheck", "gevaar_nu: {options: {ja: lees_eerst}}\nlees_eerst: {kind: info, next: bel_112}"),
        ftl="snelcheck-lees_eerst = Lees dit eerst\n",
        at="ja: lees_eerst",
        place="snelcheck.gevaar_nu",
    ),
    Broken(
        "veilig-direct",
        "doubt about honour goes on to a talk",
        "gates:\n  full:\n    eer:\n      options:\n        twijfel: {next: onthulling, floor: veilig_thuis_eerst}\n",
        at="twijfel",
        place="overleg.eer",
        also=("veilig-poort", "veilig-verlaagd"),
    ),
    Broken(
        "veilig-gesprek",
        "the talk with parents begins while advice is open",
        "dialogs: {oudergesprek: {start: gaat_door}}\n",
        at="gaat_door",
        place="oudergesprek",
        file="dalton-hillegom.yaml",
        also=("knoop-onbereikbaar",),
    ),
    Broken(
        "veilig-gesprek",
        "the talk with parents begins without asking whether it can",
        dialog(
            "oudergesprek",
            "eerst_veilig_thuis: {results: {nee: kort}}\n"
            "kort: {kind: choice, options: {kort: gesprek, lang: gaat_door}}",
        ),
        ftl="oudergesprek-kort = Kort of lang?\n    .kort = Kort\n    .lang = Lang\n",
        at="gesprek",
        place="oudergesprek",
        file="dalton-hillegom.yaml",
        also=("veilig-te-vroeg",),
    ),
    Broken(
        "veilig-gesprek",
        "the kindcheck while advice is open",
        dialog(
            "kindgesprek", "voorbereiden: {next: kindcheck_thuis}\nkindcheck_thuis: {kind: info, next: a_wie_doet_wat}"
        ),
        ftl="kindgesprek-kindcheck_thuis = Vraag naar de kinderen\n",
        at="kindcheck_thuis: {kind",
        place="kindgesprek",
    ),
    Broken(
        "veilig-gesprek",
        "a talk with parents in step 2 while advice is open",
        dialog("overleg", "met_de_af: {next: bellen}\nbellen: {kind: info, next: als_iemand_vertelt}"),
        ftl="overleg-bellen =\n    Bel nu\n    Daarna praat je met de ouders.\n",
        at="bellen: {kind",
        place="overleg",
    ),
    Broken(
        "veilig-grond",
        "a reason to skip the talk that stands nowhere",
        dialog("oudergesprek", "reden_overslaan: {options: {geen_tijd: advies_veilig_thuis}}"),
        ftl="oudergesprek-reden_overslaan =\n    .geen_tijd = Er is geen tijd\n",
        at="geen_tijd",
        place="oudergesprek.reden_overslaan",
    ),
    Broken(
        "veilig-reden",
        "the reason is not recorded",
        dialog("oudergesprek", "reden_overslaan: {cites!: [NL-OUD-05]}"),
        at="reden_overslaan",
        place="oudergesprek.reden_overslaan",
    ),
    Broken(
        "veilig-lichter",
        "a floor of the parent is lowered",
        dialog("signalen", "ernstig: {options: {ja: {floor: klaar}}}"),
        at="floor",
        place="signalen.ernstig",
    ),
    Broken(
        "veilig-lichter",
        "not safe at home, and only advice",
        dialog("onthulling", "naar_huis: {options: {nee: advies_veilig_thuis, twijfel: advies_veilig_thuis}}"),
        at="nee",
        place="onthulling.naar_huis",
    ),
    Broken(
        "veilig-weg",
        "a question of the parent that can lead to Veilig Thuis is gone",
        "dialogs:\n  signalen:\n    start: vastleggen\n    nodes!:\n      vastleggen: {kind: info, next: klaar}\n",
        at="nodes",
        place="signalen.ernstig",
        also=("tekst-wees",),
    ),
    Broken(
        "veilig-weg",
        "an answer of the parent that leads to Veilig Thuis is gone",
        dialog("signalen", "ernstig: {options!: {nee: wie_ben_je, twijfel: {next: naar_af, floor: melden}}}"),
        at="ernstig",
        place="signalen.ernstig",
    ),
    Broken(
        "veilig-poort",
        "no gate before the talk with the child",
        "dialogs: {kindgesprek: {gate: none}}\n",
        at="gate",
        place="kindgesprek",
    ),
    Broken(
        "veilig-poort",
        "only half a gate before the talk with parents",
        "dialogs: {oudergesprek: {gate: danger}}\n",
        at="gate",
        place="oudergesprek",
    ),
    Broken(
        "veilig-poort",
        "a lighter gate than that of the parent",
        "dialogs: {overleg: {gate: danger}}\n",
        at="gate",
        place="overleg",
    ),
    Broken(
        "veilig-poort",
        "a way around inside the gate",
        "gates:\n  full:\n    gevaar_nu:\n      options: {nee: '@start'}\n",
        at="nee",
        place="kindgesprek",
        also=("knoop-onbereikbaar",),
    ),
    Broken(
        "veilig-poort",
        "a talk inside the gate",
        "gates:\n  full:\n    gevaar_nu: {options: {nee: praten}}\n    praten: {kind: info, next: eer}\n",
        ftl=f"poort-praten = {TALK}\n",
        at="praten: {kind",
        place="oudergesprek",
    ),
    Broken(
        "veilig-poort",
        "a talk before the gate",
        "gates:\n  danger!:\n    praten: {kind: info, next: gevaar_nu}\n    gevaar_nu:\n      kind: choice\n"
        "      cites: [NL-GEV-01]\n      options: {ja: bel_112, nee: '@start', twijfel: bel_112}\n",
        ftl=f"poort-praten = {TALK}\n",
        at="gate: danger",
        place="signalen",
        file=NATIONAL,
    ),
    Broken(
        "veilig-poort",
        "from another dialog into the middle of a talk",
        dialog("signalen", "broers_zussen: {next: oudergesprek.gesprek}"),
        at="gesprek:",
        place="oudergesprek",
        file="dalton-hillegom.yaml",
        also=("veilig-gesprek", "veilig-te-vroeg"),
    ),
    Broken(
        "veilig-poort",
        "the kindcheck before the whole gate",
        dialog("signalen", "wat_zag_je: {next: kindcheck}\nkindcheck: {kind: info, next: broers_zussen}"),
        ftl="signalen-kindcheck = Vraag naar de kinderen\n",
        at="kindcheck: {kind",
        place="signalen",
        also=("veilig-gesprek",),
    ),
    Broken(
        "veilig-poort",
        "the quick check begins with another question than danger",
        "dialogs:\n  snelcheck:\n    start: soort\n    nodes:\n      soort:\n        kind: choice\n"
        "        options: {kind: gevaar_nu, volwassene: gevaar_nu}\n",
        ftl="snelcheck-soort = Om wie gaat het?\n    .kind = Een kind\n    .volwassene = Een volwassene\n",
        at="soort:",
        place="snelcheck",
    ),
    Broken(
        "veilig-route",
        "a colleague without the route",
        dialog("snelcheck", "wie: {options: {medewerker!: ook_thuis}}"),
        at="medewerker!",
        place="snelcheck",
        also=("veilig-gevaar",),
    ),
    Broken(
        "veilig-route",
        "pupils without the question about home",
        dialog("onthulling", "wie: {options: {leerling: {next: eer}}}"),
        at="leerling",
        place="onthulling",
    ),
    Broken(
        "veilig-route",
        "a later answer takes the route away",
        dialog("snelcheck", "ook_thuis: {options: {nee: {route: route_leerlingen}}}"),
        at="medewerker: {next: ook_thuis",
        place="snelcheck",
        file=NATIONAL,
    ),
    Broken(
        "veilig-te-vroeg",
        "an end without the questions that allow it",
        "dialogs:\n  afweging:\n    start: kort\n    nodes:\n      kort:\n        kind: choice\n"
        "        options: {kort: afsluiten, lang: met_zijn_drieen}\n",
        ftl="afweging-kort = Kort of lang?\n    .kort = Kort\n    .lang = Lang\n",
        at="kort: afsluiten",
        place="afweging",
    ),
    Broken(
        "veilig-te-vroeg",
        "help without the question whether it is safe",
        dialog(
            "afweging",
            "vermoeden: {options: {ja: kort}}\nkort: {kind: choice, options: {kort: hulp_mogelijk, lang: acuut}}",
        ),
        ftl="afweging-kort = Kort of lang?\n    .kort = Kort\n    .lang = Lang\n",
        at="ja: hulp_afsluiten",
        place="afweging",
        file=NATIONAL,
    ),
    Broken(
        "veilig-te-vroeg",
        "an end before any question",
        dialog("onthulling", "daarna: {next: klaar}"),
        at="onthulling",
        place="onthulling",
        also=("knoop-onbereikbaar",),
    ),
    Broken(
        "veilig-te-vroeg",
        "somebody told it, and nobody asks whether the child can go home",
        dialog("onthulling", "onthulling: {options: {ja: opschrijven}}"),
        at="ja: opschrijven",
        place="onthulling",
    ),
    Broken(
        "veilig-verder",
        "what Veilig Thuis said is asked where Veilig Thuis knows of nothing",
        "gates:\n  full:\n    eer_speelt: {results: {nee: verder_met_veilig_thuis}}\n",
        at="verder_met_veilig_thuis:",
        place="overleg.verder_met_veilig_thuis",
        file=NATIONAL,
    ),
    Broken(
        "veilig-verlaagd",
        "yes leads to less than doubt",
        dialog("snelcheck", "twijfel_over_veiligheid: {results: {advies: bel_112}}"),
        at="options: {ja: melden, nee: volg_stappen",
        place="snelcheck",
        file=NATIONAL,
    ),
    Broken(
        "veilig-verlaagd",
        "yes leads to less than doubt",
        dialog("afweging", "twijfel_over_veiligheid: {results: {advies: bel_112}}"),
        at="options: {ja: melden, nee: vermoeden_vast",
        place="afweging",
        file=NATIONAL,
    ),
    Broken(
        "veilig-vraag",
        "another way of weighing, without its question",
        "norms: {weighing: bescherming}\n",
        at="nodes",
        place="afweging",
        file="dalton-hillegom.yaml",
    ),
    Broken(
        "dialoog-ontbreekt",
        "nine dialogs are gone",
        "kind: ander\ndialogs!:\n  opzoeken:\n    gate: none\n    start: woorden\n"
        "    nodes:\n      woorden: {kind: info, next: klaar}\n",
        at="dialogs!",
        place="afweging",
        also=("stap-onbekend", "voorwaarde-onbekend", "tekst-wees"),
    ),
    Broken(
        "stap-onbekend",
        "a slip in the name of a dialog in the steps",
        "steps!: [[signalen], [overlegg], [overleg, kindgesprek, oudergesprek], [afweging, na_advies], [besluit]]\n",
        at="overlegg",
        place="overlegg",
    ),
    Broken(
        "stap-ontbreekt",
        "a dialog of the meldcode that stands in no step",
        "steps!: [[signalen], [kindgesprek, oudergesprek], [afweging, na_advies], [besluit]]\n",
        at="steps",
        place="overleg",
    ),
    Broken(
        "stap-ontbreekt",
        "a dialog of the school's own that nobody would come to",
        dialog("terugkijken", "terug: {kind: info, next: klaar}", "    gate: danger\n    start: terug\n"),
        ftl="dialoog-terugkijken = Terug\nterugkijken-terug = Terug\n",
        at="terugkijken",
        place="terugkijken",
    ),
    Broken(
        "termijn-onbekend",
        "a term from a question that is no date",
        "terms: {antwoord: {from: vermoeden, length: 2, unit: week}}\n",
        ftl="termijn-antwoord = Antwoord: {$wanneer} ({$datum}).\n",
        at="vermoeden",
        place="antwoord",
    ),
    Broken(
        "termijn-onbekend",
        "a term ahead of a question that is no date",
        "terms: {uitnodigen: {before: vermoeden}}\n",
        ftl="termijn-uitnodigen = Uitnodigen: {$wanneer} ({$datum}).\n",
        at="vermoeden",
        place="uitnodigen",
    ),
    Broken(
        "termijn-onbekend",
        "a term of an outcome ahead of a question that is no date",
        "outcomes:\n  volg_stappen: {term: {name: bellen, before: evalueren}}\n",
        ftl="termijn-bellen = Bellen: {$wanneer} ({$datum}).\n",
        at="evalueren",
        place="uitkomst.volg_stappen",
    ),
    Broken(
        "termijn-half",
        "a term of a number without a unit",
        "terms: {antwoord: {from: evaluatie, length: 2}}\n",
        at="antwoord",
        place="antwoord",
    ),
    Broken(
        "termijn-half",
        "a file that is destroyed after a number without a unit",
        "file_rules:\n  destroyed:\n    - {length: 3, after: sluiten}\n",
        at="length: 3",
        place="destroyed.0",
    ),
    Broken(
        "termijn-half",
        "a term that begins on one day and ends ahead of another",
        "terms: {antwoord: {from: evaluatie, before: evaluatie, length: 2, unit: dag}}\n",
        at="antwoord",
        place="antwoord",
    ),
    Broken(
        "termijn-half",
        "a term of an outcome without a length",
        "outcomes:\n  volg_stappen: {term: {name: bellen}}\n",
        at="bellen",
        place="volg_stappen.term",
    ),
    Broken(
        "termijn-half",
        "the first day of a term that ends ahead of a day",
        "terms: {antwoord: {before: evaluatie, first_day: true}}\n",
        at="antwoord",
        place="antwoord",
    ),
    Broken(
        "veld-nummer",
        "a field on a dialog that is no form",
        dialog("signalen", "broers_zussen: {field: 1}"),
        at="field",
        place="signalen.broers_zussen",
    ),
    Broken(
        "veld-nummer",
        "two fields with one number",
        dialog("signalen", "broers_zussen: {field: 2}\nnoteren: {field: 2}", "    fields: 2\n"),
        at="noteren",
        place="signalen.noteren",
    ),
    Broken(
        "veld-nummer",
        "a field beyond the last one",
        dialog("signalen", "broers_zussen: {field: 3}", "    fields: 2\n"),
        at="field",
        place="signalen.broers_zussen",
    ),
    Broken(
        "termijn-route",
        "a term of days on a route that stands beside the case",
        "outcomes:\n  route_leerlingen: {term: {name: bellen, length: 2, unit: dag}}\n",
        ftl="termijn-bellen = Bellen: {$wanneer} ({$datum}).\n"
        "uitkomst-route_leerlingen =\n    .uitleg = Bel binnen {$termijn}.\n",
        at="bellen",
        place="uitkomst.route_leerlingen",
    ),
    Broken(
        "rol-onbekend",
        "somebody unknown is reminded of a term",
        "terms: {evaluatie: {remind: [directur]}}\n",
        at="directur",
        place="evaluatie",
    ),
    Broken(
        "veilig-termijn",
        "a report after which the school still has to say how long it waits",
        "outcomes:\n  melden: {term: {length: in_te_vullen}}\n",
        ftl="uitkomst-melden =\n    .uitleg = Wacht {$termijn}.\n",
        at="in_te_vullen",
        place="uitkomst.melden",
    ),
    Broken(
        "invulling-onbekend",
        "the length of a term where an outcome has none",
        "",
        ftl="uitkomst-volg_stappen =\n    .uitleg = Overleg binnen {$termijn}.\n",
        at=".uitleg",
        place="uitkomst-volg_stappen.uitleg",
        file="school.ftl",
    ),
    Broken(
        "norm-versoepeld",
        "a site that is milder than its school",
        "norms: {veiligheid_twijfel: advies}\n",
        at="advies",
        place="school",
        parent="norms: {veiligheid_twijfel: melden}\n",
    ),
    Broken(
        "veilig-nummer",
        "an outcome without Veilig Thuis",
        ftl="uitkomst-volg_stappen =\n    .nu = Direct gevaar? Bel 112.\n",
        at="uitkomst",
        place="uitkomst-volg_stappen",
        file="school.ftl",
    ),
    Broken(
        "veilig-nummer",
        "an outcome without 112",
        ftl="uitkomst-volg_stappen =\n    .nu = Bel 0800-2000.\n",
        at="uitkomst",
        place="uitkomst-volg_stappen",
        file="school.ftl",
    ),
    Broken(
        "veilig-nummer",
        "112 only in the small print of danger",
        ftl="uitkomst-bel_112 =\n    Bel nu\n    Bel 112 en daarna 0800-2000.\n",
        at="uitkomst",
        place="uitkomst-bel_112",
        file="school.ftl",
    ),
    Broken(
        "veilig-nummer",
        "the question about danger without 112",
        ftl="poort-gevaar_nu =\n    Is er nu gevaar?\n    Bel dan de directeur, of 0112-345678.\n",
        at="poort",
        place="poort-gevaar_nu",
        file="school.ftl",
    ),
    Broken(
        "veilig-nummer",
        "skipping the talk without Veilig Thuis",
        ftl="oudergesprek-reden_overslaan =\n    Waarom niet?\n    Direct gevaar? Bel 112.\n",
        at="oudergesprek",
        place="oudergesprek-reden_overslaan",
        file="school.ftl",
    ),
    Broken(
        "veilig-volgorde",
        "Veilig Thuis before 112",
        ftl="uitkomst-volg_stappen =\n    .nu = Bel 0800-2000. Direct gevaar? Bel 112.\n",
        at="uitkomst",
        place="uitkomst-volg_stappen",
        file="school.ftl",
    ),
    Broken(
        "veilig-volgorde",
        "a line for some that comes before 112",
        "outcomes:\n  volg_stappen:\n    lines:\n      eerst: {when: {veiligheid: nee}}\n",
        ftl="uitkomst-volg_stappen =\n    .eerst = Bel altijd 0800-2000.\n",
        at="uitkomst",
        place="uitkomst-volg_stappen",
        file="school.ftl",
    ),
    Broken(
        "veilig-volgorde",
        "skipping the talk with Veilig Thuis before 112",
        ftl="oudergesprek-reden_overslaan =\n    Waarom niet?\n    Bel 0800-2000. Direct gevaar? Bel 112.\n",
        at="oudergesprek",
        place="oudergesprek-reden_overslaan",
        file="school.ftl",
    ),
    Broken(
        "veilig-ouders",
        "a screen of step 1 that sends people to the parents",
        dialog("signalen", "wat_zag_je: {next: praten}\npraten: {kind: info, next: broers_zussen}"),
        ftl=f"signalen-praten =\n    Je zorgen\n    {TALK}\n",
        at="signalen-praten",
        place="signalen-praten",
        file="school.ftl",
    ),
    Broken(
        "veilig-ouders",
        "an explanation that does",
        ftl="onthulling-daarna =\n    .uitleg = Bel Veilig Thuis. Daarna praat je met de ouders.\n",
        at="onthulling-daarna",
        place="onthulling-daarna",
        file="school.ftl",
    ),
    Broken(
        "veilig-ouders",
        "the decision, before Veilig Thuis was called",
        ftl="besluit-waarom_anders =\n    Leg vast waarom\n    Je vertelt het aan vader en moeder.\n",
        at="besluit-waarom_anders",
        place="besluit-waarom_anders",
        file="school.ftl",
    ),
    Broken(
        "veilig-ouders",
        "a source about the talk on a screen of step 1",
        dialog("signalen", "broers_zussen: {cites: [NL-OUD-01]}"),
        at="signalen-broers_zussen",
        place="signalen-broers_zussen",
        file=NATIONAL_TEXT,
    ),
    Broken(
        "veilig-termijn",
        "danger without a term",
        "outcomes:\n  bel_112:\n    term!: null\n",
        at="term!",
        place="uitkomst.bel_112",
    ),
    Broken(
        "veilig-termijn",
        "a report after which nobody is waited for",
        "outcomes:\n  melden: {term: direct}\n",
        at="direct",
        place="uitkomst.melden",
    ),
    Broken(
        "veilig-urgentie",
        "a report that can wait",
        "outcomes:\n  melden: {urgency: deze_week}\n",
        at="deze_week",
        place="uitkomst.melden",
    ),
    Broken(
        "veilig-uitkomst-leeg",
        "nobody decides",
        "outcomes:\n  melden: {decides!: []}\n",
        at="melden",
        place="uitkomst.melden",
        also=("veilig-uitkomst-zwijgt",),
    ),
    Broken(
        "veilig-uitkomst-leeg",
        "a variant that does not say what to record",
        "outcomes:\n  afsluiten:\n    variants: [{when: {vermoeden: nee}, text: uitkomst-niets}]\n",
        ftl="uitkomst-niets =\n    Niets aan de hand\n    .wie = { $beslist }, { $meldt }, { $informeren }\n"
        "    .nu = Bel 112, of anders 0800-2000.\n    .daarna = Kijk later nog eens.\n",
        at="uitkomst-niets",
        place="uitkomst-niets",
        file="school.ftl",
    ),
    Broken(
        "veilig-uitkomst-zwijgt",
        "a screen that names nobody who reports",
        ftl="uitkomst-volg_stappen =\n    .wie = Wie beslist: { $beslist }. Wie het hoort: de vertrouwenspersoon.\n",
        at="uitkomst",
        place="uitkomst-volg_stappen",
        file="school.ftl",
    ),
    Broken(
        "veilig-uitkomst-zwijgt",
        "a screen that does not say the term",
        ftl="uitkomst-melden =\n    .daarna = Wie het hoort: { $informeren }. Veilig Thuis laat van zich horen.\n",
        at="uitkomst",
        place="uitkomst-melden",
        file="school.ftl",
    ),
)
ASKED = "broers_zussen: {next: gezien}\ngezien: {kind: choice, options: {ja: klaar, nee: klaar}}"
ASKED_WORDS = "signalen-gezien = Zag een collega het ook?\n"
NEW_SCREEN = "broers_zussen: {next: eigen}\neigen: "
OWN = (
    Broken("naam-fout", "a role with a capital", "roles: {Mentor: [meldt]}\n", at="Mentor", place="roles.Mentor"),
    Broken(
        "woord-onbekend",
        "a slip in a contact",
        "contacts: {wijk: {nummer: '1'}}\n",
        at="nummer",
        place="contacts.wijk.nummer",
        also=("woord-ontbreekt",),
    ),
    Broken(
        "woord-onbekend",
        "a slip in talks",
        "talks: {eerst: kind}\n",
        at="eerst",
        place="talks.eerst",
        also=("woord-ontbreekt",),
    ),
    Broken(
        "waarde-fout",
        "a number that lost its zero",
        "contacts: {wijk: {number: 0741234567}}\n",
        at="number",
        place="contacts.wijk.number",
    ),
    Broken(
        "waarde-fout",
        "a form that is not on a safe page",
        "instruments: {kaart: {at: signalen, link: 'http://school.example'}}\n",
        at="link",
        place="instruments.kaart.link",
    ),
    Broken(
        "waarde-onbekend",
        "something done that is no function",
        "roles: {mentor: [koffie]}\n",
        at="koffie",
        place="roles.mentor.does.0",
    ),
    Broken(
        "deel-ontbreekt",
        "a decision that does not say what else",
        dialog("signalen", NEW_SCREEN + "{kind: decision, cases: [{when: {rol: directeur}, next: klaar}]}"),
        at="eigen: ",
        place="dialogs.signalen.nodes.eigen",
    ),
    Broken(
        "deel-hoort-niet",
        "a joint point that is no list",
        dialog("signalen", "broers_zussen: {joint: true}"),
        at="broers_zussen",
        place="dialogs.signalen.nodes.broers_zussen",
    ),
    Broken(
        "doel-onbekend",
        "a case that leads nowhere",
        dialog("signalen", NEW_SCREEN + "{kind: decision, cases: [{when: {rol: directeur}, next: weg}], else: klaar}"),
        at="next: weg",
        place="signalen.nodes.eigen.cases.0.next",
    ),
    Broken(
        "doel-onbekend",
        "an else that leads nowhere",
        dialog("signalen", NEW_SCREEN + "{kind: decision, cases: [{when: {rol: directeur}, next: klaar}], else: weg}"),
        at="else: weg",
        place="signalen.nodes.eigen.else",
    ),
    Broken(
        "voorwaarde-onbekend",
        "a role that no reader can have",
        dialog("signalen", NEW_SCREEN + "{kind: decision, cases: [{when: {rol: kok}, next: klaar}], else: klaar}"),
        at="rol: kok",
        place="signalen.eigen",
    ),
    Broken(
        "voorwaarde-onbekend",
        "an age group of one's own in a list",
        "contacts: {wijk: {number: 074-1234567, when: {leeftijd: [vanaf_18, peuter]}}}\n",
        ftl="contact-wijk = Wijkteam\n",
        at="peuter",
        place="contacts.wijk",
    ),
    Broken(
        "rol-onbekend",
        "a group with somebody whom nobody knows",
        "roles: {team: {members: [directeur, kok]}}\n",
        ftl="rol-team = het team\n",
        at="members",
        place="roles.team",
    ),
    Broken(
        "rol-onbekend",
        "somebody unknown who steps in",
        "fallbacks: {meldt: {first: directeur, else: kok}}\n",
        at="kok",
        place="fallbacks.meldt",
    ),
    Broken(
        "rol-onbekend",
        "a reader of the file whom nobody knows",
        "file_rules: {readers: [kok]}\n",
        at="readers",
        place="file_rules.readers",
    ),
    Broken(
        "rol-niemand",
        "a school without its aandachtsfunctionaris",
        "roles!: {leerkracht: {}, intern_begeleider: {}, directeur: {}}\n",
        at="roles!",
        place="besluit.bespreken",
    ),
    Broken(
        "functie-niemand",
        "somebody decides, and nobody has that task",
        whole="protocol: school\nextends: basis\nnorms: {veiligheid_twijfel: melden, weighing: vijf_vragen}\n"
        "outcomes: {melden: {decides!: [beslist]}}\n",
        ftl="protocol-titel = School\n",
        at="decides!",
        place="uitkomst.melden",
    ),
    Broken(
        "plek-onbekend",
        "a form for a screen that is not there",
        "instruments: {kaart: {at: signalen.weg}}\n",
        ftl="instrument-kaart = de kaart\n",
        at="at: signalen.weg",
        place="instruments.kaart",
    ),
    Broken(
        "plek-onbekend",
        "a deviation at a screen that is not there",
        "deviations: {weg: {at: uitkomst.later, source: NL-VT-04, because: NL-VT-01}}\n",
        ftl="afwijking-weg = Bel eerst.\n",
        at="at: uitkomst.later",
        place="deviations.weg",
    ),
    Broken(
        "plek-onbekend",
        "numbers of one's own, and no look-up to show them in",
        "contacts: {wijk: {number: 074-1234567}}\ndialogs:\n  opzoeken:\n    start: nummers\n    nodes!:\n"
        "      nummers: {kind: info, next: klaar}\n",
        ftl="contact-wijk = Wijkteam\n",
        at="contacts",
        place="contacts",
        also=("tekst-wees",),
    ),
    Broken(
        "afwijking-bron",
        "a deviation because of the school itself",
        "deviations: {weg: {at: overleg.advies_vragen, source: NL-VT-04, because: DAL-2-01}}\n",
        ftl="afwijking-weg = Bel eerst.\n",
        at="because",
        place="deviations.weg",
    ),
    Broken(
        "rij-onbekend",
        "a deviation because of a row that does not exist",
        "deviations: {weg: {at: overleg.advies_vragen, source: NL-VT-04, because: NL-XX-99}}\n",
        ftl="afwijking-weg = Bel eerst.\n",
        at="deviations",
        place="@deviations.weg",
    ),
    Broken(
        "antwoord-verdwijnt",
        "doubt that only some can choose",
        dialog("snelcheck", "veiligheid: {options: {twijfel: {when: {rol: directeur}}}}"),
        at="twijfel: {when",
        place="snelcheck.veiligheid",
    ),
    Broken(
        "antwoord-verdwijnt",
        "a question on which some have no answer at all",
        dialog(
            "signalen",
            "broers_zussen: {next: gezien}\ngezien: {kind: choice, options: {zo: {next: klaar, when: {rol: directeur}},"
            " anders: {next: klaar, when: {rol: leerkracht}}}}",
        ),
        ftl="signalen-gezien = Wie zag het?\n    .zo = Ik\n    .anders = Een ander\n",
        at="zo: ",
        place="signalen.gezien",
    ),
    Broken(
        "veilig-weg",
        "an answer of the parent that only some see",
        dialog("signalen", "ernstig: {options: {ja: {when: {rol: directeur}}}}"),
        at="ja: {when",
        place="signalen.ernstig",
    ),
    Broken(
        "gesprek-na",
        "the talks wait for a step that comes after them",
        "talks:\n  order: vrij\n  after:\n  - overleg\n  - afweging\n",
        at="- afweging",
        place="afweging",
    ),
    Broken(
        "gesprek-na",
        "the talks wait for one of them",
        "talks: {order: vrij, after: [kindgesprek]}\n",
        at="talks",
        place="kindgesprek",
    ),
    Broken(
        "sterkte-versoepeld",
        "always became a preference",
        dialog("signalen", "vastleggen: {items: {feiten: {strength: bij_voorkeur}}}"),
        at="strength: bij_voorkeur",
        place="signalen.vastleggen",
        parent=dialog("signalen", "vastleggen: {items: {feiten: {strength: altijd}}}"),
    ),
    Broken(
        "sterkte-versoepeld",
        "what must always be done was left out",
        dialog("signalen", "vastleggen: {items!: {kaart: []}}"),
        ftl="signalen-vastleggen =\n    .kaart = Vul de kaart in\n",
        at="vastleggen",
        place="signalen.vastleggen",
        parent=dialog("signalen", "vastleggen: {items: {feiten: {strength: altijd}}}"),
    ),
    Broken(
        "sterkte-versoepeld",
        "what the base says where somebody tells became a preference",
        dialog("onthulling", "zeg: {lines: {goed: {strength: bij_voorkeur}}}"),
        at="strength: bij_voorkeur",
        place="onthulling.zeg",
    ),
    Broken(
        "sterkte-versoepeld",
        "who has to hear of a report hears of it in doubt",
        "outcomes:\n  melden:\n    strength: {bevoegd_gezag: bij_twijfel}\n",
        at="bij_twijfel",
        place="uitkomst.melden",
    ),
    Broken(
        "sterkte-niemand",
        "nobody of that name is told",
        "outcomes:\n  melden:\n    strength: {mentor: bij_twijfel}\n",
        at="bij_twijfel",
        place="uitkomst.melden",
    ),
    Broken(
        "veilig-sterkte",
        "a preference on the screen about 112",
        "outcomes:\n  bel_112:\n    lines: {bellen: {strength: bij_voorkeur}}\n",
        ftl="uitkomst-bel_112 =\n    .bellen = Bel samen.\n",
        at="bij_voorkeur",
        place="uitkomst.bel_112",
    ),
    Broken(
        "veilig-sterkte",
        "a preference at the gate",
        "gates: {full: {eer: {lines: {denk_aan: {strength: bij_twijfel}}}}}\n",
        ftl="poort-eer =\n    .denk_aan = Denk ook aan familie ver weg.\n",
        at="bij_twijfel",
        place="afweging.eer",
    ),
    Broken(
        "veilig-wachten",
        "nobody may step in",
        "fallbacks: {meldt: {first: directeur, else: aandachtsfunctionaris, anyone: false}}\n",
        at="anyone: false",
        place="fallbacks.meldt",
    ),
    Broken(
        "veilig-wachten",
        "a list in the quick check that waits for everyone",
        dialog(
            "onthulling",
            "opschrijven: {next: samen}\nsamen: {kind: checklist, joint: true, items: {a: []}, next: volg_stappen}",
        ),
        ftl="onthulling-samen = Samen\n    .a = Weet de directeur het?\n",
        at="joint: true",
        place="onthulling.samen",
    ),
    Broken(
        "veilig-te-vroeg",
        "who is directeur is led around the questions",
        dialog(
            "snelcheck",
            "gevaar_nu: {options: {nee: wie_leest}}\n"
            "wie_leest: {kind: decision, cases: [{when: {rol: directeur}, next: volg_stappen}], else: wie}",
        ),
        at="cases:",
        place="snelcheck",
    ),
    Broken(
        "veilig-te-vroeg",
        "an answer from before stands for a question that is not asked",
        dialog(
            "afweging",
            "met_zijn_drieen: {next: eerder}\n"
            "eerder: {kind: decision, cases: [{when: {vermoeden: nee}, next: afsluiten}], else: vermoeden}",
        ),
        at="cases:",
        place="afweging",
    ),
    Broken(
        "veilig-twijfel",
        "doubt that ends light for those who read it as leerkracht",
        dialog(
            "snelcheck",
            "veiligheid: {options: {twijfel: wie_leest}}\n"
            "wie_leest: {kind: decision, cases: [{when: {rol: leerkracht}, next: volg_stappen}], else: melden}",
        ),
        at="twijfel",
        place="snelcheck",
        also=("veilig-lichter", "veilig-te-vroeg", "knoop-onbereikbaar"),
    ),
)
ALL = (*READING, *SHAPE, *WORDS, *SAFETY, *OWN)


def check(broken: Broken, folder: Path) -> list[Problem]:
    head, yaml = (broken.whole, "") if broken.whole is not None else (HEAD, broken.yaml)
    if broken.parent:
        schools.write(folder, broken.parent, head=HEAD.replace(NAME, "bestuur"), name="bestuur")
        head = head.replace("dalton-hillegom", "bestuur")
    schools.write(folder, yaml, broken.ftl, head=head, encoding=broken.encoding)
    return schools.found(folder)


def line(file: str, number: int, folder: Path) -> str:
    own = next(path for path in (folder / file, protocol.FOLDER / file, texts.FOLDER / "nl" / file) if path.is_file())
    return own.read_text(encoding="utf-8", errors="replace").split("\n")[number - 1]


@pytest.mark.parametrize("broken", ALL, ids=str)
def test_the_check_catches(broken: Broken, tmp_path: Path) -> None:
    problems = check(broken, tmp_path)
    caught = [one for one in problems if (one.rule, one.place) == (broken.rule, broken.place)]
    caught = [one for one in caught if one.file in broken.file.split()]
    assert caught, problems
    if broken.at:
        assert any(broken.at in line(one.file, one.line, tmp_path) for one in caught), caught
    else:
        assert all(one.line in (0, 1) for one in caught)
    assert {one.rule for one in problems} - {broken.rule} <= set(broken.also), problems
    says_what_is_wrong_and_what_to_do(problems)


def says_what_is_wrong_and_what_to_do(problems: list[Problem]) -> None:
    for problem in problems:
        said = verify.finding(problem)
        assert re.fullmatch(rf"[\w.-]+:\d+: \[{problem.rule}\] [^\n]+ Tip: [^\n]+", said), said
        words = texts.of_product(texts.CHECKS)
        open_ = words.placeholders(problem.rule) | words.placeholders(problem.rule, "tip")
        assert open_ <= {"plaats", *dict(problem.details)}


def test_every_check_has_a_broken_definition_a_sentence_and_a_tip() -> None:
    rules = set(get_args(Rule))
    by_its_name = {"bestand-yml"}  # never read: the command line sees it
    assert rules - by_its_name == {broken.rule for broken in ALL}
    words = texts.of_product(texts.CHECKS)
    beside = ("bedoeld", "samenvatting", "open-plekken", "laatste-goede", "verschil")
    written = {(key, attribute) for key, attribute, _, _ in words.entries() if key not in beside}
    assert written == {(rule, part) for rule in rules for part in (None, "tip")}


def test_the_sentences_of_the_check_are_short_and_plain() -> None:
    words = texts.of_product(texts.CHECKS)
    for (key, attribute), (text, _) in words.sources[0].patterns.items():
        assert not verify.FORBIDDEN.search(text), (key, attribute)
        for part in re.split(r"(?<=[.?])\s", text):
            assert len(part.split()) <= 20, (key, attribute, part)


@pytest.mark.parametrize("name", protocol.available())
def test_nothing_is_found_in_a_real_protocol(name: str) -> None:
    loaded = protocol.load(name)
    verdict = verify.verify(loaded, texts.for_protocol(loaded))
    assert [verify.finding(problem) for problem in verdict.problems] == []
    assert verdict.edges > (200 if loaded.is_meldcode else 60)
    assert verdict.combinations > (20_000 if loaded.is_meldcode else 5_000)


def test_no_text_of_the_real_protocols_is_left_over() -> None:
    loaded = [protocol.load(name) for name in protocol.available()]
    assert verify.orphans([(one, texts.for_protocol(one)) for one in loaded]) == []


def test_a_protocol_that_extends_nothing_is_held_to_the_same_rules(tmp_path: Path) -> None:
    path = standing_alone(tmp_path)
    assert verify.verify(*schools.load(tmp_path)).problems == []
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("nee: wie", "nee: eer", 1), encoding="utf-8")
    protocol.forget()
    assert {problem.rule for problem in verify.verify(*schools.load(tmp_path)).problems} == {"knoop-onbereikbaar"}


def test_a_parent_with_a_loop_stops_the_walk_and_not_the_check(tmp_path: Path) -> None:
    loop = dialog("overleg", "wat_is_afgesproken: {next: met_de_af}")
    schools.write(tmp_path, loop, head=HEAD.replace(NAME, "bestuur"), name="bestuur")
    schools.write(
        tmp_path,
        dialog("overleg", "wat_is_afgesproken: {next: twijfel}"),
        head=HEAD.replace("dalton-hillegom", "bestuur"),
    )
    verdict = verify.verify(*schools.load(tmp_path))
    assert verdict.problems == []
    assert verdict.combinations == 0


def test_what_a_school_loosens_of_its_board_is_found_below_that_school_too(tmp_path: Path) -> None:
    firm = "norms: {veiligheid_twijfel: melden}\n"
    strict = dialog("signalen", "vastleggen: {items: {feiten: {strength: altijd}}}")
    loose = "norms: {veiligheid_twijfel: advies}\n"
    schools.write(tmp_path, firm + strict, head="protocol: bestuur\nextends: dalton-hillegom\n", name="bestuur")
    weaker = dialog("signalen", "vastleggen: {items: {feiten: {strength: bij_twijfel}}}")
    schools.write(tmp_path, loose + weaker, head="protocol: tussen\nextends: bestuur\n", name="tussen")
    schools.write(tmp_path, head="protocol: school\nextends: tussen\n")
    found = {problem.rule: problem for problem in schools.found(tmp_path)}
    assert {"norm-versoepeld", "sterkte-versoepeld"} <= found.keys()
    assert dict(found["norm-versoepeld"].details)["ouder"] == "bestuur"
    assert found["sterkte-versoepeld"].file == "tussen.yaml"


def test_a_mistake_against_several_protocols_above_is_one_finding(tmp_path: Path) -> None:
    schools.write(
        tmp_path, dialog("signalen", "ernstig: {options!: {ja: wie_ben_je, nee: wie_ben_je, twijfel: naar_af}}")
    )
    schools.write(tmp_path, head="protocol: locatie\nextends: school\n", name="locatie")
    rules = [problem.rule for problem in schools.found(tmp_path, "locatie")]
    assert rules.count("veilig-lichter") <= 2


def test_open_slots_are_counted_and_are_no_mistake(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "outcomes:\n"
        "  melden: {informs!: [in_te_vullen]}\n"
        "  volg_stappen: {term: {name: overleg, length: in_te_vullen, remind: [in_te_vullen]}}\n"
        "contacts: {wijk: {number: in_te_vullen}}\n"
        "terms: {nazorg: {from: evaluatie, length: in_te_vullen}}\n"
        "file_rules: {consent: vooraf, destroyed: [{length: in_te_vullen, after: sluiten}]}\n",
        "contact-wijk = Wijkteam\ntermijn-nazorg = Nazorg: {$datum}.\ntermijn-overleg = Overleg: {$datum}.\n"
        "uitkomst-volg_stappen =\n    .uitleg = Overleg binnen {$termijn}.\n",
    )
    assert [problem.rule for problem in schools.found(tmp_path)] == []
    slots = verify.open_slots(schools.load(tmp_path)[0])
    assert slots == [
        "outcomes.volg_stappen.term.remind",
        "outcomes.melden.informs",
        "file_rules.readers",
        "contacts.wijk.number",
        "terms.nazorg.length",
        "outcomes.volg_stappen.term.length",
        "file_rules.destroyed.0.length",
    ]


def test_a_school_may_tighten_what_it_extends(tmp_path: Path) -> None:
    tighter = (
        "norms: {veiligheid_twijfel: melden}\n"
        "dialogs:\n"
        "  signalen: {gate: full, nodes: {ernstig: {options: {ja: {floor: melden}}}}}\n"
        "  overleg: {nodes: {twijfel: {options: {ja: melden, twijfel: melden}}}}\n"
    )
    schools.write(tmp_path, tighter)
    assert schools.found(tmp_path) == []


def test_screens_in_the_talk_that_say_what_to_do_instead_are_no_talk(tmp_path: Path) -> None:
    instead = dialog(
        "oudergesprek",
        "gaat_door: {options: {nee: leg_vast}}\nleg_vast: {kind: info, next: reden_overslaan}",
    )
    schools.write(tmp_path, instead, "oudergesprek-leg_vast = Leg vast waarom het gesprek niet doorgaat\n")
    assert schools.found(tmp_path) == []


def test_a_screen_that_says_when_to_wait_may_speak_of_a_talk(tmp_path: Path) -> None:
    talk = dialog("overleg", "met_de_af: {next: bellen}\nbellen: {kind: info, cites: [NL-ONT-23], next: advies_vragen}")
    schools.write(
        tmp_path,
        talk.replace("advies_vragen", "als_iemand_vertelt"),
        f"overleg-bellen =\n    Bel nu\n    Vertelde iemand het zelf? Wacht op advies van Veilig Thuis. {TALK}\n",
    )
    assert schools.found(tmp_path) == []


def test_a_line_that_tells_people_to_wait_with_the_parents_is_no_talk(tmp_path: Path) -> None:
    said = (
        "signalen-broers_zussen =\n    .uitleg =\n        Praat nog niet met de ouders.\n"
        "        Vraag Veilig Thuis of de ouders het mogen weten. Ouders mogen het lezen.\n"
    )
    schools.write(tmp_path, ftl=said)
    assert schools.found(tmp_path) == []


def test_lines_that_exclude_each_other_are_measured_apart(tmp_path: Path) -> None:
    lines = "      {0}: {{when: {{wie: {0}}}}}\n"
    schools.write(
        tmp_path,
        "outcomes:\n  volg_stappen:\n    lines:\n" + lines.format("thuis") + lines.format("medewerker"),
        f"uitkomst-volg_stappen =\n    .thuis = {LONG[:160]}\n    .medewerker = {LONG[:160]}\n",
    )
    assert schools.found(tmp_path) == []


CHAIN = 3000


def test_a_long_chain_of_screens_is_checked_like_any_other(tmp_path: Path) -> None:
    nodes = "\n".join(f"s{n}: {{kind: info, next: s{n + 1}, text: overleg-s}}" for n in range(CHAIN))
    last = f"s{CHAIN}: {{kind: info, next: met_de_af, text: overleg-s}}"
    schools.write(tmp_path, dialog("overleg", f"{nodes}\n{last}", "    start: s0\n"), "overleg-s = Nog een scherm\n")
    assert schools.found(tmp_path) == []


def test_a_dozen_questions_of_a_school_cost_a_dozen_steps(tmp_path: Path) -> None:
    names = [*(f"v{n}" for n in range(15)), "met_de_af"]
    asks = (
        "{0}: {{kind: choice, text: overleg-v, options: {{ja: {1}, nee: {1}, twijfel: {{next: {1}, floor: melden}}}}}}"
    )
    nodes = "\n".join(asks.format(name, names[n + 1]) for n, name in enumerate(names[:-1]))
    schools.write(tmp_path, dialog("overleg", nodes, "    start: v0\n"), "overleg-v = Een vraag\n")
    verdict = verify.verify(*schools.load(tmp_path))
    assert verdict.problems == []
    assert verdict.combinations > 3**15


# --- the walk itself ---


@pytest.fixture(scope="module")
def dalton() -> Protocol:
    return schools.dalton()[0]


@pytest.mark.parametrize("name", MELDCODE_DIALOGS)
@given(data=st.data())
@settings(max_examples=25)
def test_the_net_under_the_routes_is_never_needed(dalton: Protocol, name: str, data: st.DataObject) -> None:
    talk = Conversation(dalton, name)
    while (place := dalton.places.get(talk.session.state)) is not None:
        if place.node.kind == "date":
            talk.say(Pick(date(2026, 12, 15)))
        else:
            talk.tap(data.draw(st.sampled_from([*place.node.options] or [ONWARD])))
    end = talk.session.state.removeprefix(OUTCOME_PREFIX)
    known = machine.facts(dalton, talk.session)
    routed = heaviest(Outcome.KLAAR if end == ROUTE_ONLY else Outcome(end), machine.laid_floor(dalton, talk.session))
    assert routed.weight >= least_outcome(known, dalton.switch).weight


def tree(*parts: tuple[str, dict[str, int]] | int) -> safety.Tree:
    """Parts in the order in which they are numbered: an end by its weight, a choice by what its answers lead to."""
    made = safety.Tree()
    for part in parts:
        if isinstance(part, int):
            made.end(f"einde {part}", part)
        else:
            made.choice(*part)
    return made


def test_more_danger_is_compared_for_every_other_answer() -> None:
    made = tree(0, 1, 2, ("hulp", {"ja": 0, "nee": 2}), ("hulp", {"ja": 1, "nee": 1}), ("hulp", {"ja": 0, "nee": 2}))
    assert made.lowered(3, 4)  # with hulp=nee more danger leads to 1 instead of 2
    assert not made.lowered(3, 3)
    assert len(made.parts) == 5  # equal parts are one


def test_another_question_after_more_danger_may_not_lead_to_something_lighter() -> None:
    made = tree(0, 1, 2, ("hulp", {"ja": 0, "nee": 2}), ("wie", {"ja": 1, "nee": 2}), ("wie", {"ja": 0, "nee": 1}))
    assert not made.lowered(3, 4)
    assert made.lowered(4, 3)
    assert not made.lowered(3, 2)
    assert made.lowered(2, 5)


def test_a_question_that_changes_nothing_is_passed_over() -> None:
    made = tree(0, 1, ("hulp", {"ja": 0, "nee": 1}), ("om", {"x": 2, "y": 2}))
    assert not made.lowered(2, 3)
    assert not made.lowered(3, 2)
    assert made.combinations() == 2


def test_every_answer_of_the_norms_is_known_to_the_walk() -> None:
    for norm in NORMS:
        assert set(norm.least) <= set(safety.ANSWERS[norm.question])
    assert all(set(order) <= set(safety.ANSWERS[question]) for question, order in safety.DANGER.items())


# --- one mistake, one finding, in words that help ---


@pytest.mark.parametrize(
    ("yaml", "says"),
    [
        ("talk: {order: vrij}\n", 'Bedoel je "talks"?'),
        (
            "talks: {order: kind eerst}\n",
            'Achter "order" staat "kind eerst", en dat kan hier niet. Tip: Bedoel je "kind_eerst"?',
        ),
        ("talks: {order: vrij, at_least: twee}\n", "Hier hoort een heel getal"),
        ("roles: {mentor: {does: [overleg]}}\n", 'Achter "does" staat "overleg"'),
        ("roles: ja\n", "Hier hoort een blok"),
        ("steps: [signalen]\n", "Hier hoort een lijst tussen rechte haken"),
        ("instruments: {kaart: {at: signalen, required: ja}}\n", "Hier hoort true (ja) of false (nee)"),
        ("instruments: {kaart: {at: signalen, link: www.school.example}}\n", "dat met https:// begint"),
        ("instruments: {kaart: {at: [signalen]}}\n", "Hier hoort één woord of één zin"),
        ('contacts: {team: {number: "0741234567890123456789"}}\n', "Hier hoort een nummer met een streepje"),
        (dialog("overleg", "advies_vragen: {next: twijfell}"), 'Bedoel je "twijfel"?'),
        (dialog("terug", "wat: {kind: info, next: klaar}", "    gaet: danger\n    start: wat\n"), 'Bedoel je "gate"?'),
    ],
)
def test_one_slip_is_one_finding_that_says_what_was_probably_meant(tmp_path: Path, yaml: str, says: str) -> None:
    schools.write(tmp_path, yaml)
    (found,) = schools.found(tmp_path)
    assert found.file == "school.yaml"
    assert says in verify.finding(found)


def test_a_guard_that_never_fits_comes_with_what_it_may_ask_for(tmp_path: Path) -> None:
    schools.write(tmp_path, dialog("signalen", "broers_zussen: {lines: {een: {when: {leeftijd: 12+}}}}"), EEN)
    (found,) = schools.found(tmp_path)
    assert "Hier kan: jonger_dan_12, onbekend, van_12_tot_16" in verify.finding(found)


def test_a_role_without_a_word_is_one_finding_at_the_role_however_often_it_is_named(tmp_path: Path) -> None:
    schools.write(tmp_path, "roles: {\n  zoco: {does: [meldt], acts_as: [aandachtsfunctionaris, directeur]}}\n")
    (found,) = schools.found(tmp_path)
    assert (found.rule, found.file, found.line) == ("rol-onbekend", "school.yaml", 4)


def test_a_missing_text_is_found_in_the_text_file_beside_what_asks_for_it(tmp_path: Path) -> None:
    board = "protocol: bestuur\nextends: dalton-hillegom\nabstract: true\n"
    line = dialog("signalen", "broers_zussen: {lines: {een: []}}")
    schools.write(tmp_path, line, "# niets\n# nog niet\n", head=board, name="bestuur")
    schools.write(tmp_path, head="protocol: school\nextends: bestuur\n")
    (found,) = schools.found(tmp_path)
    assert (found.rule, found.file, found.line) == ("tekst-ontbreekt", "bestuur.ftl", 3)
    assert "Hij hoort bij bestuur.yaml, regel 7." in verify.finding(found)


def test_people_of_the_school_do_not_make_what_stands_under_more_too_long(tmp_path: Path) -> None:
    schools.write(
        tmp_path,
        "roles: {een: [], twee: [], drie: []}\noutcomes: {melden: {informs: [een, twee, drie]}}\n",
        "".join(f"rol-{name} = de {'zeer ' * 10}lange functie {name}\n" for name in ("een", "twee", "drie"))
        + f"uitkomst-melden =\n    .uitleg = Wie het hoort: {{ $informeren }}. {'Dat is goed. ' * 40}\n",
    )
    assert schools.found(tmp_path) == []


EEN = "signalen-broers_zussen =\n    .een = Een.\n"
