"""The table of settings as the page for IT teams shows it."""

from __future__ import annotations

import json

from referral_assistant.core.policy_templates.admx import by_school
from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.core.settings import Setting, Settings, to_json
from referral_assistant.messages import settings as say


def settings_table() -> str:
    """Markdown: each setting, what it means, what may stand in it in each place, and what else holds."""
    return "\n".join([say.TABLE_HEAD, *map(_row, by_school())]) + "\n"


def _row(setting: Setting) -> str:
    shape = say.WANTED[setting.kind.value].format(least=setting.least, most=setting.most)
    default = json.dumps(to_json(Settings._field_defaults[setting.name]), ensure_ascii=False)
    example = json.dumps(SAMPLE[setting.name], ensure_ascii=False)
    held = say.REGISTRY_SHAPES[setting.kind.value]
    shown = f"`{example}`" if len(example) < _SHORT else say.SEE_SAMPLE
    return f"| `{setting.name}` | {say.NAMES[setting.name]} | {shape}; {shown} | {held} | `{default}` |"


_SHORT = 60
"""Letters of an example that fits a table."""
