"""Where the forms and templates lie, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_content"
ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
"""The folder that holds `forms`, `packs` and `templates`."""

FORM = ROOT / "forms" / "hsb"
AUTHORITIES = ROOT / "forms" / "authorities.csv"
TEMPLATE = ROOT / "templates" / "referral.docx"
KEY_TEMPLATE = ROOT / "templates" / "key.docx"
LETTER_TEMPLATE = ROOT / "templates" / "letter.docx"
PACKS = ROOT / "packs"
NATIONS = ROOT / "forms" / "nations"
GUIDANCE = ROOT / "forms" / "guidance.toml"
EXAMPLE = FORM / "example.json"
MEASURED = ROOT / "forms" / "language_measured.toml"
SPELLING = ROOT / "forms" / "spelling"
