"""A machine that reads a text once, word by word, and knows after each which phrases of any number of lists end there.

It is a non-deterministic automaton whose states are joined to deterministic ones as texts need them (the lazy form of
the subset construction: Rabin and Scott 1959; Aho, Sethi and Ullman 1986, section 3.6). From each word it reads on
while some phrase may still come of it: a look into one table for each word, whatever the number of phrases. No phrase
is longer than `_PIECES` lets it be, so the time grows with the length of the text and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, repeat
from types import MappingProxyType
from typing import NamedTuple

from referral_assistant.core.lazy_phrases import LazyPhrase
from referral_assistant.core.phrases import AnyWord, Atom, Either, Maybe, Name, Phrase, Row, Space

_ATOM = re.compile(r"\w+|\s+|[^\w\s]")
_NAMED = re.compile(r"[\w*]+|[^\w\s]")
_PIECES = 4
"""So many pieces, joined by hyphens or apostrophes, may make one word."""
_JOINS = frozenset({"-", "'"})
_SPACE = " "
_WORD = "\0word"
_NAME = "\0name"
_MARK = "\0mark"
_EITHER = "\0or "
"""What stands for all words, all words with a capital, and all marks, that no phrase names."""
_NAME_ATOM = Atom(frozenset({_NAME}))
_ANY_ATOM = Atom(frozenset(), ("*",))
_ANY_SHAPE = frozenset({"*"})
_SPACE_ATOM = Atom(frozenset({_SPACE}))
_AS_WRITTEN: Mapping[str, str] = MappingProxyType({})
_MOST_STATES = 50_000
"""So many joined states are kept before they are all forgotten; a million words of prose need some 5,000."""
_MOST_SYMBOLS = 50_000


class Match(NamedTuple):
    """A phrase that stands in a text: which (as `add` was told) and where (code points, end exclusive)."""

    what: int
    start: int
    end: int


_Edge = tuple[frozenset[str], tuple[str, ...], int]
"""A way on: the words it leads over, the shapes of words, and the state that it leads to."""


class _Joined:
    """Several states at once: what ends here, and where each word leads."""

    __slots__ = ("ends", "next", "states")

    def __init__(self, states: frozenset[int], ends: tuple[int, ...]) -> None:
        self.states = states
        self.ends = ends
        self.next: dict[str, _Joined | None] = {}


class Automaton:
    """Told which phrases to look for; then texts are read. A phrase takes its place when one of its words comes."""

    def __init__(self) -> None:
        self._phrases: list[tuple[LazyPhrase, int]] = []
        self._starts: list[int | None] = []
        self._first: dict[str, list[int]] = {}
        self._first_shaped: dict[str, list[int]] = {}
        self._first_any: list[int] = []
        self._edges: list[list[_Edge]] = []
        self._free: list[list[int]] = []
        self._ends: dict[int, int] = {}
        self._named = set(_JOINS)
        self._shapes: dict[str, set[str]] = {}
        self._fitting: dict[str, frozenset[str]] = {_WORD: _ANY_SHAPE, _NAME: _ANY_SHAPE}
        self._symbols: dict[str, str] = {}
        self._alike: dict[str, tuple[str, str]] = {}
        self._joined: dict[frozenset[int], _Joined] = {}
        self._begun: dict[str, _Joined | None] = {_SPACE: None}
        self.steps = 0
        """How many words and marks have been looked at in all texts, also those looked at from several beginnings."""

    def add(self, phrase: LazyPhrase, what: int) -> None:
        """Look for a phrase too; `what` is what its matches will be called."""
        number = len(self._phrases)
        self._phrases.append((phrase, what))
        self._starts.append(None)
        for first in phrase.first:
            if isinstance(first, AnyWord):
                self._first_any.append(number)
                continue
            atom = _atom_of(first)
            for word in atom.words:
                self._first.setdefault(word, []).append(number)
            for shape in atom.shapes:
                self._first_shaped.setdefault(shape, []).append(number)

    def know(self, written: str) -> None:
        """Take in the words that phrases name, from the phrases as they are written. All others are one to it."""
        named = {*_NAMED.findall(written.lower().replace("’", "'"))}
        shapes = {one for one in named if "*" in one}
        self._named |= named - shapes
        for shape in shapes - _ANY_SHAPE:
            self._shapes.setdefault(shape[0], set()).add(shape)

    def matches(self, text: str, meant: Mapping[str, str] = _AS_WRITTEN) -> Iterator[Match]:
        """Every place where a phrase stands, by where it starts.

        `meant`: words that are read as another as well, where no phrase names them letter by letter.
        """
        atoms = _ATOM.findall(text)
        known = self._symbols.get
        symbols = [known(atom) or self._symbol(atom) for atom in atoms]
        if meant:
            symbols = [
                self._both(symbol, self._symbol(meant[atom])) if atom in meant and symbol not in self._named else symbol
                for atom, symbol in zip(atoms, symbols, strict=True)
            ]
        places = [0, *accumulate(map(len, atoms))]
        count, steps = len(atoms), len(atoms)
        for at, begun in enumerate(map(self._begun.get, symbols, repeat(_NOT_YET))):
            state = self._begin(symbols[at]) if begun is _NOT_YET else begun
            on = at
            while state is not None:
                for what in state.ends:
                    yield Match(what, places[at], places[on + 1])
                on += 1
                if on == count:
                    break
                known_next = state.next.get(symbols[on], _NOT_YET)
                state = self._follow(state, symbols[on]) if known_next is _NOT_YET else known_next
            steps += on - at
        self.steps += steps

    # --- building

    def _state(self) -> int:
        self._edges.append([])
        self._free.append([])
        return len(self._edges) - 1

    def _start_of(self, number: int) -> int:
        """The state before a phrase, which is wired when it is first asked for."""
        start = self._starts[number]
        if start is None:
            phrase, what = self._phrases[number]
            start = self._starts[number] = self._state()
            end = self._state()
            self._ends[end] = what
            self._wire(phrase.read(), start, end)
        return start

    def _wire(self, phrase: Phrase, start: int, end: int) -> None:
        """Lead from one state to another over a phrase."""
        match phrase:
            case Atom() | Name() | Space():
                self._edges[start].append((*_atom_of(phrase), end))
            case AnyWord():
                self._wire_any(start, end)
            case Row(parts):
                between = [start, *(self._state() for _ in parts[1:]), end]
                for part, before, behind in zip(parts, between, between[1:], strict=False):
                    self._wire(part, before, behind)
            case Either(parts):
                for part in parts:
                    self._wire(part, start, end)
            case Maybe(part):
                self._wire(part, start, end)
                self._free[start].append(end)

    def _wire_any(self, start: int, end: int) -> None:
        for piece in range(_PIECES):
            self._edges[start].append((*_ANY_ATOM, end))
            if piece < _PIECES - 1:
                word, join = self._state(), self._state()
                self._edges[start].append((*_ANY_ATOM, word))
                self._edges[word].append((_JOINS, (), join))
                start = join

    # --- reading

    def _symbol(self, atom: str) -> str:
        """What an atom of a text is for the phrases: itself where one may name it, otherwise one for all its kind."""
        symbol = self._symbols.get(atom)
        if symbol is None:
            symbol = self._symbol_of(atom)
            if len(self._symbols) < _MOST_SYMBOLS:
                self._symbols[atom] = symbol
        return symbol

    def _symbol_of(self, atom: str) -> str:
        if atom.isspace():
            return _SPACE
        small = "'" if atom == "’" else atom.lower()
        shapes = (*self._shapes.get(small[0], ()), *self._shapes.get("*", ()))
        fitting = {shape for shape in shapes if _fits(small, shape)}
        if small in self._named or fitting:
            self._fitting[small] = _ANY_SHAPE | fitting if _is_word(small) else frozenset()
            return small
        if atom[0].isupper() and len(atom) > 1:
            return _NAME
        return _WORD if _is_word(atom) else _MARK

    def _both(self, written: str, meant: str) -> str:
        """One symbol for a word that may be either of two."""
        both = f"{written}{_EITHER}{meant}"
        if both not in self._alike:
            self._alike[both] = (written, meant)
            self._fitting[both] = self._fitting.get(written, frozenset()) | self._fitting.get(meant, frozenset())
        return both

    def _begin(self, symbol: str) -> _Joined | None:
        """Where a text leads that begins with this symbol."""
        numbers = {*(self._first_any if _is_word(symbol) else ())}
        for name in self._alike.get(symbol, (symbol,)):
            numbers.update(self._first.get(name, ()))
        for shape in self._fitting.get(symbol, ()):
            numbers.update(self._first_shaped.get(shape, ()))
        starts = self._reached(map(self._start_of, sorted(numbers)))
        joined = self._begun[symbol] = self._join(self._led(starts, symbol))
        return joined

    def _follow(self, state: _Joined, symbol: str) -> _Joined | None:
        joined = state.next[symbol] = self._join(self._led(state.states, symbol))
        return joined

    def _led(self, states: Iterable[int], symbol: str) -> set[int]:
        """Where a symbol leads from any of these states."""
        fitting, edges = self._fitting.get(symbol, frozenset()), self._edges
        written, meant = self._alike.get(symbol, (symbol, symbol))
        return {
            to
            for state in states
            for words, shapes, to in edges[state]
            if written in words or meant in words or (shapes and not fitting.isdisjoint(shapes))
        }

    def _join(self, states: set[int]) -> _Joined | None:
        if not states:
            return None
        whole = frozenset(self._reached(states))
        if len(self._joined) > _MOST_STATES:
            self._joined.clear()
            self._begun = {_SPACE: None}
        joined = self._joined.get(whole)
        if joined is None:
            ends = tuple(sorted({self._ends[one] for one in whole if one in self._ends}))
            joined = self._joined[whole] = _Joined(whole, ends)
        return joined

    def _reached(self, states: Iterable[int]) -> set[int]:
        """These states and all that can be reached from them without a word."""
        found, waiting = set[int](), [*states]
        while waiting:
            state = waiting.pop()
            if state not in found:
                found.add(state)
                waiting += self._free[state]
        return found


_NOT_YET = _Joined(frozenset(), ())


def _atom_of(phrase: Atom | Name | Space) -> Atom:
    if isinstance(phrase, Atom):
        return phrase
    return _NAME_ATOM if isinstance(phrase, Name) else _SPACE_ATOM


def _is_word(symbol: str) -> bool:
    return symbol[0].isalnum() or symbol[0] == "_" or symbol in {_WORD, _NAME}


def _fits(word: str, shape: str) -> bool:
    """Whether a word is "touch*" or "inap*ropriate": the pieces between the stars in their order, from end to end."""
    first, *middle, last = shape.split("*")
    if not (word.startswith(first) and word.endswith(last) and _is_word(word)):
        return False
    at, end = len(first), len(word) - len(last)
    for piece in middle:
        at = word.find(piece, at, end) + len(piece) if piece in word[at:end] else end + 1
    return at <= end
