"""Who may see a case and who may work in it: need to know, by what the school's protocol gives each role to do."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from .arrangements import VISITOR
from .casus import Casus
from .norms import Outcome
from .protocol import Protocol

BEHEERDER = "beheerder"
"""The role that keeps accounts and never sees a case."""

LEADS = ("aandachtsfunctionaris", "plaatsvervanger")
"""The places in the school of who leads every case: the aandachtsfunctionaris and whoever stands in."""

_ANYONE = frozenset({"iedereen", "school", VISITOR, "leerkracht"})
"""Named in a protocol without meaning one person: whoever saw the signals has the case already."""


class Access(IntEnum):
    """What somebody may do with a case."""

    NONE = 0
    READ = 1
    WORK = 2


def access(
    protocol: Protocol, casus: Casus, *, role: str, place: str | None, member: bool, is_open: bool = True
) -> Access:
    """What a colleague may do with a case of the own school.

    Who works in it has it in front of them; who leads works in every case; who decides or reports by an outcome that
    the case came to, works in it from then on; who is told of one may look. While a protocol asks several people to act
    together, as when a child ran away, every colleague may step in. Nobody else sees that the case is there.

    Args:
        role: what the colleague is, a reader of the protocol or `beheerder`.
        place: where the colleague stands when somebody is warned, such as `directie`, or None.
        member: whether the case was opened by, handed to or taken up by this colleague.
    """
    if role == BEHEERDER:
        return Access.NONE
    if member or place in LEADS or _leads(protocol, role) or (is_open and _is_shared(protocol)):
        return Access.WORK
    mine = _names(protocol, role, place)
    if not mine:
        return Access.NONE
    found = Access.NONE
    for outcome in _outcomes(casus):
        ending = protocol.endings[outcome]
        if mine & _meant(protocol, (*ending.decides, *ending.reports)):
            return Access.WORK
        if mine & _meant(protocol, ending.informs):
            found = Access.READ
    return found


def is_ever_told(protocol: Protocol, *, role: str, place: str | None) -> bool:
    """Whether by some outcome this colleague comes to see a case of others at all."""
    if role == BEHEERDER:
        return False
    if place in LEADS or _leads(protocol, role) or _is_shared(protocol):
        return True
    mine = _names(protocol, role, place)
    return any(
        mine & _meant(protocol, (*ending.decides, *ending.reports, *ending.informs))
        for ending in protocol.endings.values()
    )


def _leads(protocol: Protocol, role: str) -> bool:
    its = protocol.arrangements.roles.get(role)
    return role in LEADS or (its is not None and "leidt" in its.does)


def _is_shared(protocol: Protocol) -> bool:
    return any(protocol.dialogs[name].shared for name in protocol.steps)


def _names(protocol: Protocol, role: str, place: str | None) -> frozenset[str]:
    """What this colleague may be called in a protocol file."""
    its = protocol.arrangements.roles.get(role)
    only_signals = its is not None and its.does == ("signaleert",)
    found = set() if role in _ANYONE or only_signals else {role}
    if place is not None:
        found.add(place)
    if found & {"directeur", "directie"}:
        found |= {"directeur", "directie"}
    return frozenset(found)


def _meant(protocol: Protocol, named: Iterable[str]) -> frozenset[str]:
    """The roles behind what an ending names: who acts as them, and the members of a group."""
    arranged = protocol.arrangements
    found = {*named, *arranged.people(tuple(named))} - _ANYONE
    for name in tuple(found):
        if name in arranged.roles:
            found |= {*arranged.roles[name].members} - _ANYONE
    return frozenset(found)


def _outcomes(casus: Casus) -> tuple[Outcome, ...]:
    return tuple(dict.fromkeys(run.outcome for run in casus.runs if run.outcome is not None))
