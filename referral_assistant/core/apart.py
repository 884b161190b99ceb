"""The files of a form's folder that are read when they are needed, not with the form: a form is there sooner."""

import re
from collections.abc import Mapping

RESOURCES, SYSTEMS = "resources.toml", "systems.toml"
APART = (RESOURCES, SYSTEMS)


def without_apart(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of the form itself."""
    return {file: text for file, text in texts.items() if file not in APART}


def quoted_in(texts: Mapping[str, str]) -> set[str]:
    """Every single word in quotation marks in the files apart: what they may name, without reading them as TOML."""
    return {word for file in APART for word in re.findall(r'"(\w+)"', texts.get(file, ""))}
