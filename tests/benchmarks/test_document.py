"""How long the example's Word document takes, side by side with a bare docxtpl render of the same template."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from pytest_benchmark.fixture import BenchmarkFixture

from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.writing.export import document_of
from referral_assistant.core.document import Document
from referral_assistant.core.journey import journey
from referral_assistant.files.content import EXAMPLE, TEMPLATE
from referral_assistant.files.forms import load_form
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.word import render

ROOT = Path(__file__).parents[2]
BARE = """
import json, sys
from docxtpl import DocxTemplate
template, document, target = sys.argv[1:]
word = DocxTemplate(template)
with open(document, "rb") as file:
    word.render({"doc": json.load(file)}, autoescape=True)
word.save(target)
"""


@pytest.fixture(scope="module")
def document() -> Document:
    form = load_form()
    referral = read_referral(form, EXAMPLE)
    return document_of(journey(form, referral.answers), referral)


@pytest.mark.benchmark(group="render the example (in one process)")
def test_bare_render(benchmark: BenchmarkFixture, document: Document) -> None:
    def bare() -> int:
        word = DocxTemplate(TEMPLATE)
        word.render({"doc": document}, autoescape=True)
        made = io.BytesIO()
        word.save(made)
        return len(made.getvalue())

    assert benchmark(bare) > 10_000


@pytest.mark.benchmark(group="render the example (in one process)")
def test_our_render(benchmark: BenchmarkFixture, document: Document) -> None:
    template, moment = TEMPLATE.read_bytes(), clock.now()
    assert len(benchmark(render, template, document, moment)) > 10_000


@pytest.mark.benchmark(group="word on the example (whole process)")
def test_bare_process(
    benchmark: BenchmarkFixture, document: Document, environment: dict[str, str], tmp_path: Path
) -> None:
    """The document is plain data for it: a bare render reads no form, checks nothing and follows no journey."""
    data = tmp_path / "document.json"
    data.write_text(json.dumps(asdict(document)))

    command = [sys.executable, "-c", BARE, str(TEMPLATE), str(data), str(tmp_path / "bare.docx")]
    benchmark.pedantic(
        lambda: subprocess.run(command, cwd=ROOT, env=environment, check=True), rounds=8, warmup_rounds=1
    )


@pytest.mark.benchmark(group="word on the example (whole process)")
def test_word_process(benchmark: BenchmarkFixture, environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "referral_assistant", "word", str(EXAMPLE), "-o", str(tmp_path / "ours.docx")]
    benchmark.pedantic(
        lambda: subprocess.run(command, cwd=ROOT, env=environment, check=True), rounds=8, warmup_rounds=1
    )
