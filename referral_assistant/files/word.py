"""The Word document: our own strict Jinja environment, a template a person can edit, and clean properties."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any, Protocol
from zipfile import BadZipFile

from docx import Document as DocxDocument
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCXTPL_ESCAPES = ("{_{", "}_}", "{_%", "%_}")


class Printed(Protocol):
    """What a template prints, as far as the properties of the file are made of it."""

    @property
    def file_title(self) -> str: ...
    @property
    def reference(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def school(self) -> str: ...


def render(template: bytes, document: Printed, made: datetime) -> bytes:
    """The document as the bytes of a .docx. `made` is the moment that its properties give. Raises `Refusal`."""
    word = _open(template)
    try:
        word.render({"doc": document}, _environment())
    except UndefinedError:
        raise Refusal(messages.TEMPLATE_UNKNOWN_NAME) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, etree.XMLSyntaxError):
        raise Refusal(messages.TEMPLATE_BROKEN) from None
    _set_properties(word, document, made)
    made_bytes = io.BytesIO()
    word.save(made_bytes)
    return made_bytes.getvalue()


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's own would drop, without a word, whatever follows a tag that is closed in the wrong place."""

    def fix_tables(self, xml: str) -> Any:
        """The body; a table without rows and a cell without a paragraph, which Word calls corrupt, are mended."""
        body = etree.fromstring(xml)
        for table in [*body.iter(f"{_W}tbl")]:
            if table.find(f"{_W}tr") is None:
                table.getparent().remove(table)
        for cell in body.iter(f"{_W}tc"):
            if cell[-1].tag != f"{_W}p":
                etree.SubElement(cell, f"{_W}p")
        return body


def _open(template: bytes) -> _Template:
    word = _Template(io.BytesIO(template))
    try:
        word.get_docx()
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError):  # not a .docx at all
        raise Refusal(messages.NO_TEMPLATE) from None
    return word


def _environment() -> SandboxedEnvironment:
    """docxtpl's own would let `&` and `<` swallow text, and print a name it does not know as nothing."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_literal)


def _literal(value: object) -> object:
    """Keep from docxtpl the four character runs that it would turn into template tags."""
    if isinstance(value, str) and any(run in value for run in _DOCXTPL_ESCAPES):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704  escaped just before
    return value


def _set_properties(word: DocxTemplate, document: Printed, made: datetime) -> None:
    properties: Any = word.docx.core_properties  # get_docx() would read the template anew
    moment = made.astimezone(UTC).replace(tzinfo=None)
    author = ", ".join(part for part in (document.author, document.school) if part)
    properties.title = document.file_title
    properties.subject = "" if document.reference == messages.NO_REFERENCE else document.reference
    properties.author = author
    properties.last_modified_by = author
    properties.language = "en-GB"
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = moment
    properties.revision = 1


def paragraphs_in(data: bytes) -> tuple[str, ...]:
    """The text of every paragraph of a .docx, in tables too, as a reader would see it."""
    body = DocxDocument(io.BytesIO(data)).element.body
    return tuple(paragraph.text for paragraph in body.iter(f"{_W}p"))
