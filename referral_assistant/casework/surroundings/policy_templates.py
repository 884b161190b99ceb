"""Write what an IT team sets policy with: templates for Windows, a schema, a sample and the table of settings."""

from __future__ import annotations

import json
from pathlib import Path

from referral_assistant.casework.surroundings.targets import refuse_over_referral
from referral_assistant.core.policy_templates.admx import LANGUAGES, NAME, adml, admx
from referral_assistant.core.policy_templates.page import settings_table
from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.core.policy_templates.schema import policy_schema
from referral_assistant.files.whole import make_room_for, write_whole


def write_templates(folder: Path) -> tuple[str, ...]:
    """Write all that an IT team sets policy with into a folder; the names of the files. Raises `Refusal`."""
    schema = json.dumps(policy_schema(), ensure_ascii=False, indent=1)
    files = {
        f"{NAME}.admx": admx(),
        **{f"{language}/{NAME}.adml": adml() for language in LANGUAGES},
        "policies.schema.json": f"{schema}\n",
        "policies.sample.json": f"{json.dumps(SAMPLE, ensure_ascii=False, indent=1)}\n",
        "settings.md": settings_table(),
    }
    for name, words in files.items():
        target = folder / name
        refuse_over_referral(target)
        make_room_for(target)
        write_whole(target, words.encode())
    return tuple(files)
