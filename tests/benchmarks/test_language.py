"""How long the language checks take, side by side with other checkers and with one plain alternation of all terms.

The numbers in brackets behind each time are the ratios. Other checkers look for other things: it is the time that is
compared. They are installed by `./check --slow` (`requirements/bench.txt`).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from referral_assistant.casework.reading.english import english
from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.words import Finder
from referral_assistant.files.forms import load_form
from tests.language.passages import HERE

SIZES = {300: "300 words (aim: 5 ms, p95)", 10_000: "10,000 words (aim: 60 ms)"}
_SENTENCES = [
    f"{sentence.strip()}."
    for file in sorted((HERE / "narratives").glob("*.txt"))
    for sentence in file.read_text("utf-8").replace("\n", " ").split(". ")
]


def text_of(words: int, number: int) -> str:
    """A narrative of this length in ordinary sentences, another for each number, so that nothing is known of it yet."""
    choose, chosen, count = random.Random(number), [], 0
    while count < words:
        chosen.append(choose.choice(_SENTENCES))
        count += len(chosen[-1].split())
    return " ".join(chosen)


def measure(benchmark: BenchmarkFixture, words: int, check: Callable[[str], object]) -> None:
    """Warm: other texts first, so many words in all. What stands in 95 of 100 runs goes with the figures."""
    numbers = iter(range(1_000))
    rounds, before = (40, 60) if words < 1_000 else (10, 4)

    def fresh() -> tuple[tuple[str], dict[str, Any]]:
        return (text_of(words, next(numbers)),), {}

    benchmark.pedantic(check, setup=fresh, rounds=rounds, warmup_rounds=before)
    if benchmark.stats is not None:
        times = sorted(benchmark.stats.stats.data)
        benchmark.extra_info["p95 in ms"] = round(1000 * times[int(0.95 * (len(times) - 1))], 2)


@pytest.fixture(params=SIZES, ids=[f"{words} words" for words in SIZES])
def words(request: pytest.FixtureRequest, benchmark: BenchmarkFixture) -> int:
    benchmark.group = f"language checks on {SIZES[request.param]}"
    count: int = request.param
    return count


def test_ours(benchmark: BenchmarkFixture, words: int) -> None:
    """All of them, with the spelling."""
    form, known = load_form(), english()
    measure(benchmark, words, lambda text: check_text(form, text, known))


def test_the_words_of_our_lists_only(benchmark: BenchmarkFixture, words: int) -> None:
    finder = Finder(load_form().words)
    measure(benchmark, words, lambda text: finder.places("acronyms", text))


def test_one_plain_alternation(benchmark: BenchmarkFixture, words: int) -> None:
    """What looking for the same terms takes without any thought: no quotation, no patterns, no explanations."""
    terms = {term for listed in load_form().words.values() for term in (*listed.means, *listed.words)}
    plain = sorted((re.escape(term) for term in terms if re.fullmatch(r"[\w '-]+", term)), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(plain)})(?!\w)", re.IGNORECASE)
    measure(benchmark, words, pattern.findall)


def test_harper(benchmark: BenchmarkFixture, words: int) -> None:
    harper = pytest.importorskip("harper", reason="harper-py is not installed (requirements/bench.txt)")
    linter = harper.Linter(dialect=harper.Dialect.BRITISH)
    measure(benchmark, words, linter.lint)


def test_proselint(benchmark: BenchmarkFixture, words: int) -> None:
    tools = pytest.importorskip("proselint.tools", reason="proselint is not installed (requirements/bench.txt)")
    checks = pytest.importorskip("proselint.checks")
    registry = pytest.importorskip("proselint.registry").CheckRegistry()
    if not registry.checks:
        registry.register_many(checks.__register__)
    measure(benchmark, words, lambda text: tools.LintFile(Path("text"), text).lint())


@pytest.mark.benchmark(group="load the word lists (aim: 80 ms)")
def test_load(benchmark: BenchmarkFixture) -> None:
    """From the lists as they are written to the first text: reading every phrase, and a place for each."""
    written = {name: words.model_dump() for name, words in load_form().words.items()}
    kind = type(next(iter(load_form().words.values())))

    def load() -> Finder:
        return Finder({name: kind.model_validate(words) for name, words in written.items()})

    assert isinstance(benchmark.pedantic(load, rounds=10), Finder)
