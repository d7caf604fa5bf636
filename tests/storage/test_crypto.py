"""What is sealed opens in its own place and nowhere else."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldwijzer.storage.crypto import CannotOpen, joined, open_sealed, seal

KEY = bytes(range(32))


@given(st.binary(max_size=300), st.text(), st.text(), st.text())
def test_what_is_sealed_opens_again(plaintext: bytes, case: str, column: str, row: str) -> None:
    sealed = seal(KEY, plaintext, case=case, column=column, row=row)
    assert open_sealed(KEY, sealed, case=case, column=column, row=row) == plaintext
    assert len(sealed) == len(plaintext) + 28


@pytest.mark.parametrize(
    "place",
    [
        {"case": "b", "column": "answer.body", "row": "afweging/0"},
        {"case": "a", "column": "casus.facts", "row": "afweging/0"},
        {"case": "a", "column": "answer.body", "row": "afweging/1"},
    ],
    ids=["case", "column", "row"],
)
def test_sealed_bytes_moved_elsewhere_are_refused(place: dict[str, str]) -> None:
    sealed = seal(KEY, b"ja", case="a", column="answer.body", row="afweging/0")
    with pytest.raises(CannotOpen):
        open_sealed(KEY, sealed, **place)


@given(st.integers(min_value=0, max_value=31), st.integers(min_value=1, max_value=255))
def test_one_changed_byte_is_refused(position: int, change: int) -> None:
    damaged = bytearray(seal(KEY, b"nee!", case="a", column="b", row="c"))
    damaged[position] ^= change
    with pytest.raises(CannotOpen):
        open_sealed(KEY, bytes(damaged), case="a", column="b", row="c")


@pytest.mark.parametrize("length", [0, 5, 12, 20])
def test_cut_off_bytes_are_refused(length: int) -> None:
    sealed = seal(KEY, b"twijfel", case="a", column="b", row="c")
    with pytest.raises(CannotOpen):
        open_sealed(KEY, sealed[:length], case="a", column="b", row="c")


def test_another_key_is_refused() -> None:
    sealed = seal(KEY, b"ja", case="a", column="b", row="c")
    with pytest.raises(CannotOpen):
        open_sealed(os.urandom(32), sealed, case="a", column="b", row="c")


def test_the_same_answer_never_looks_the_same() -> None:
    assert len({seal(KEY, b"ja", case="a", column="b", row="c") for _ in range(100)}) == 100


@given(st.lists(st.text()), st.lists(st.text()))
def test_two_different_places_are_never_joined_to_the_same_bytes(one: list[str], other: list[str]) -> None:
    assert (joined(*one) == joined(*other)) == (one == other)


def test_the_parts_of_a_place_do_not_run_into_each_other() -> None:
    assert joined("ab", "c") != joined("a", "bc")
