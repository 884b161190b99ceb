"""A policy that sets everything, to copy and change.

The keys were made for this sample and thrown away: nothing that is sealed for them can be opened by anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_MOSS = "age13nvmd4qrjm6tetf47mfc4fg59frp0qm8768w7lnjj85zv66uz5ys2ss44p"
_MOSS_SIGNS = "ed25519:m/LwU9ldg33QyHMe9xVQ90egYIBL6rno0VFYttnNl5M="
_LUND = "age1cjk50u85ckwn65n6kmpmasfq6papx7cw2n02echutyvhdyyu6pusahf0ga"
_LUND_SIGNS = "ed25519:hHAS0ntYkPCl9xQiYZaT+MGqWwj3Up6+GtpKd1boLFA="
SAMPLE: Mapping[str, Any] = {
    "school": "Hill Lane Primary School",
    "authority": "E09000029",
    "pack": "eastborough",
    "hide_after": 5,
    "shield": True,
    "keep_for": 72,
    "leads": [
        {"name": "Ms A. Moss", "role": "designated safeguarding lead", "key": _MOSS, "signing": _MOSS_SIGNS},
        {"name": "Mr P. Lund", "role": "deputy safeguarding lead", "key": _LUND, "signing": _LUND_SIGNS},
    ],
    "recovery": "age1flayu8e5nmy6mjfn6zntfcr2yjn98jgsa8ucdavxkshwu5m7yf7qvpzkw9",
    "review_folder": r"S:\Safeguarding\Reviews",
    "approvers": ["Ms A. Moss"],
    "approve_own": False,
    "word_lists": ["hill-lane-words"],
    "pack_signer": "RWRcJvnX+m/5+Bgt1UgYQKnhOuOa8g+yX2rnCcZo1hvArhfSE/cWYXxn",
    "export_places": ["~/Documents/Safeguarding"],
    "colours": True,
    "help_links": False,
}
