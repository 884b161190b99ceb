"""The Word document: our own strict Jinja environment, a template a person can edit, and clean properties."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from docx import Document as DocxDocument
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from referral_assistant import messages
from referral_assistant.core.document import Document
from referral_assistant.core.refusal import Refusal

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCXTPL_ESCAPES = ("{_{", "}_}", "{_%", "%_}")


def render(template: bytes, document: Document, made: datetime) -> bytes:
    """The document as the bytes of a .docx. `made` is the moment that its properties give. Raises `Refusal`."""
    try:
        word = DocxTemplate(io.BytesIO(template))
        word.render({"doc": document}, _environment())
    except UndefinedError:
        raise Refusal(messages.TEMPLATE_UNKNOWN_NAME) from None
    except TemplateError:
        raise Refusal(messages.TEMPLATE_BROKEN) from None
    _set_properties(word, document, made)
    made_bytes = io.BytesIO()
    word.save(made_bytes)
    return made_bytes.getvalue()


def _environment() -> SandboxedEnvironment:
    """docxtpl's own would let `&` and `<` swallow text, and print a name it does not know as nothing."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_literal)


def _literal(value: object) -> object:
    """Keep from docxtpl the four character runs that it would turn into template tags."""
    if isinstance(value, str) and any(run in value for run in _DOCXTPL_ESCAPES):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704  escaped just before
    return value


def _set_properties(word: DocxTemplate, document: Document, made: datetime) -> None:
    properties: Any = word.docx.core_properties  # get_docx() would read the template anew
    moment = made.astimezone(UTC).replace(tzinfo=None)
    author = ", ".join(part for part in (document.author, document.school) if part)
    properties.title = messages.DOCUMENT_TITLE.format(recipient=document.recipient)
    properties.subject = document.reference
    properties.author = author
    properties.last_modified_by = author
    properties.language = "en-GB"
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = moment
    properties.revision = 1


def paragraphs_in(data: bytes) -> tuple[str, ...]:
    """The text of every paragraph of a .docx, in tables too, as a reader would see it."""
    body = DocxDocument(io.BytesIO(data)).element.body
    return tuple("".join(paragraph.itertext(f"{_W}t")) for paragraph in body.iter(f"{_W}p"))
