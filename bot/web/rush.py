"""How many visitors begin at one address: a brake on programs, far above what a whole school does."""

from __future__ import annotations

from datetime import datetime, timedelta

MOST = 300
WITHIN = timedelta(hours=1)


class Rush:
    """Who came from where within the last hour. It stands in memory alone: of a visitor nothing stays behind."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._seen: dict[str, dict[str, datetime]] = {}

    def admit(self, address: str, visitor: str, now: datetime, *, always: bool = False) -> bool:
        """Whether this visitor may go on: one who came before always may, a new one while the address is not full.

        `always` is for what must never wait, such as a child that tells something now.
        """
        seen = self._seen.setdefault(address, {})
        known = seen.pop(visitor, None)  # whoever was here last stands last
        fresh = known is not None and now - known < WITHIN
        while seen and now - next(iter(seen.values())) >= WITHIN:
            del seen[next(iter(seen))]
        if not (fresh or always or len(seen) < self.most):
            return False
        seen[visitor] = now
        return True

    @property
    def remembers(self) -> int:
        """How many addresses stand in memory."""
        return len(self._seen)

    def forget_old(self, now: datetime) -> None:
        """Lets go of the addresses where nobody was within the last hour."""
        for address, seen in list(self._seen.items()):
            if all(now - at >= WITHIN for at in seen.values()):
                del self._seen[address]
