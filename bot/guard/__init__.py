"""The guard on typed text: finds what could tell who a note is about. Nothing typed is kept, cached or logged here."""

from .detector import Span, find, words

__all__ = ["Span", "find", "words"]
