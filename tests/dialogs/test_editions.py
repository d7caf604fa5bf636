"""An edition is all that a case began with; what differs between two is said in plain words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meldwijzer.dialogs import editions, protocol, starter, texts, verify
from meldwijzer.dialogs.editions import Edition
from meldwijzer.dialogs.problems import BrokenProtocol
from meldwijzer.dialogs.protocol import Protocol
from meldwijzer.dialogs.texts import Texts
from tests.dialogs import schools


def test_an_edition_gives_back_the_same_protocol_and_texts() -> None:
    real = schools.dalton()
    kept = editions.of(*real)
    again = editions.load(kept)
    assert editions.differences(real, again) == []
    assert again[1].get("afweging-veiligheid") == real[1].get("afweging-veiligheid")


def test_an_edition_changes_with_the_routing_and_with_the_words(tmp_path: Path) -> None:
    seen = set()
    for routing, words in (("", ""), ("norms: {veiligheid_twijfel: melden}\n", ""), ("", "-dossier = Magister\n")):
        schools.write(tmp_path, routing, words)
        protocol.forget()
        texts.read.cache_clear()
        seen.add(editions.of(*schools.load(tmp_path)).id)
    assert len(seen) == 3


def test_an_edition_that_this_version_cannot_read_is_refused() -> None:
    kept = editions.of(*schools.dalton())
    values = json.loads(kept.sources)
    values["routing"]["later"] = {}
    with pytest.raises(BrokenProtocol):
        editions.load(Edition(kept.id, kept.protocol, json.dumps(values)))


CHANGED = """\
norms: {veiligheid_twijfel: melden}
roles: {zorgcoach: [meldt]}
contacts: {wijk: {number: 112, cites: [NL-VT-01]}}
gates:
  full:
    eer: {lines: {nieuw: []}}
dialogs:
  signalen:
    gate: full
    start: ouder_zorgt
    informs: [directeur]
    nodes:
      ouder_zorgt: {options: {nee: {next: klaar}, twijfel: {floor: melden}}}
      eigen: {kind: decision, cases: [{when: {rol: directeur}, next: klaar}], else: klaar}
      signalenkaart: {lines!: {adres: [DAL-1-17]}}
  besluit:
    nodes:
      bespreken:
        items:
          dossier: {owner: directeur, strength: altijd}
          afstemmen: {owner: directeur}
          extra: {owner: directeur}
  nieuw: {gate: danger, start: lees, nodes: {lees: {kind: info, next: klaar}}}
outcomes:
  melden: {reports!: [zorgcoach], term: {length: 3}}
  bel_112: {urgency: nu}
  volg_stappen: {urgency: vandaag}
  hulp_afsluiten: {strength: {kind: altijd}}
"""
WORDS = """\
-dossier = Magister
rol-zorgcoach = de zorgcoach
contact-wijk = Wijkteam
afweging-veiligheid = Is het thuis nog veilig genoeg?
poort-eer =
    .nieuw = Denk ook aan dwang.
besluit-bespreken =
    .extra = Bel de directie
nieuw-lees = Nieuw
"""


def changed(folder: Path, routing: str = CHANGED, words: str = WORDS) -> tuple[Protocol, Texts]:
    schools.write(folder, routing, words)
    return schools.load(folder)


def test_what_differs_is_told_screen_by_screen(tmp_path: Path) -> None:
    said = editions.differences(schools.dalton(), changed(tmp_path))
    for part in (
        "Anders: norms: veiligheid_twijfel. Eerst: advies. Nu: melden",
        "Erbij: Nieuw (nieuw.lees)",
        "Erbij: eigen (signalen.eigen)",
        "Erbij: poort.eer: Denk ook aan dwang.",
        "Anders: signalen: start. Eerst: ernstig. Nu: ouder_zorgt",
        "Anders: signalen: informs. Eerst: -. Nu: directeur",
        "Anders: signalen: gate. Eerst: danger. Nu: full",
        "floor. Eerst: advies_veilig_thuis. Nu: melden",
        'Woorden: -dossier. Eerst: "ParnasSys" Nu: "Magister"'.replace("Woorden", "Andere woorden"),
        "Andere woorden: afweging-veiligheid. Eerst: ",
        'Nu: "Is het thuis nog veilig genoeg?"',
        "Erbij: contacts: wijk",
        "term. Eerst: 5 werkdagen. Nu: 3 werkdagen",
        "urgency. Eerst: deze_week. Nu: vandaag",
        "Eerst: de aandachtsfunctionaris. Nu: de directeur",
        "Eerst: -. Nu: de directeur",
        "strength. Eerst: -. Nu: altijd",
    ):
        assert any(part in one for one in said), (part, said)
    assert any(one.startswith("Andere weg: ") and one.endswith("(klaar)") for one in said)
    assert any(one.startswith("Wie meldt bij ") and one.endswith("Nu: de zorgcoach") for one in said)
    assert any(one.startswith("Wie het hoort bij ") and one.endswith("het kind (altijd)") for one in said)
    assert any(one.startswith("Weg: signalen.signalenkaart: ") for one in said)
    assert len(said) == len(set(said))


def test_the_other_way_round_what_was_added_is_gone(tmp_path: Path) -> None:
    new = changed(tmp_path)
    said = editions.differences(new, schools.dalton())
    assert "Weg: Nieuw (nieuw.lees)" in said
    assert "Weg: contacts: wijk" in said


def test_a_change_within_what_is_arranged_and_within_a_decision_is_told(tmp_path: Path) -> None:
    (tmp_path / "nu").mkdir()
    old = changed(tmp_path)
    routing = CHANGED.replace("number: 112, cites: [NL-VT-01]", "number: 113, when: {kantooruren: true}")
    routing = routing.replace("else: klaar", "else: vastleggen").replace("ja: x", "")
    routing = routing.replace("nee: {next: klaar}", "nee: {next: klaar}, later: {next: klaar}")
    new = changed(tmp_path / "nu", routing, WORDS + "signalen-ouder_zorgt =\n    .later = Nu nog niet\n")
    said = editions.differences(old, new)
    assert any(
        one.startswith("Anders: contacts: wijk. Eerst: number: 112, cites: NL-VT-01. Nu: number: 113") for one in said
    )
    assert any(one.startswith("Andere weg: eigen") or "Anders. Eerst naar" in one for one in said), said
    assert any(one.startswith("Erbij: ") and one.endswith(" - Nu nog niet") for one in said), said
    back = editions.differences(new, old)
    assert any(one.startswith("Weg: ") and one.endswith(" - Nu nog niet") for one in back)


def test_a_route_alone_and_a_question_elsewhere_have_words_too() -> None:
    base = protocol.load("basis")
    said = editions.differences((base, texts.for_protocol(base)), schools.dalton())
    assert said
    assert all("{" not in one.partition(". Eerst")[0] for one in said)


@pytest.mark.parametrize("parent", ["basis", "landelijk", "dalton-hillegom"])
def test_what_a_school_begins_with_passes_the_check(tmp_path: Path, parent: str) -> None:
    above = protocol.load(parent)
    (tmp_path / "de-linde.yaml").write_text(starter.routing("de-linde", above), encoding="utf-8")
    (tmp_path / "de-linde.ftl").write_text(starter.words("de-linde", above), encoding="utf-8")
    loaded, words = schools.load(tmp_path, "de-linde")
    assert [verify.finding(found) for found in verify.verify(loaded, words).problems] == []
    assert editions.differences((above, texts.for_protocol(above)), (loaded, words)) == [
        one for one in editions.differences((above, texts.for_protocol(above)), (loaded, words)) if "norms" in one
    ]
