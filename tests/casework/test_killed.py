"""The app is killed while it saves, again and again: the file is always a whole referral."""

import subprocess
import sys
from pathlib import Path

from referral_assistant.casework.people.unlocking import identities
from referral_assistant.files.referrals import read_referral
from referral_assistant.files.sealing import Identity
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
SAVE_FOR_EVER = """
import sys
from pathlib import Path
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Where
from referral_assistant.core.referral import Referral
from tests.tiny import SAMPLE, form_from, texts_in

opened = OpenReferral(form_from(texts_in(SAMPLE)), Path(sys.argv[1]), Referral(reference="R-1"))
for number in range(1_000_000):
    opened.answer(Where("child.name"), f"{number} " + "Sam " * 50_000)
    opened.save()
    print(number, flush=True)
"""


def test_a_killed_app_leaves_a_whole_file(tmp_path: Path, kept_key: Identity) -> None:
    file = tmp_path / "R-1.referral"
    for saves in (1, 2, 3):
        app = subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, str(file)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert app.stdout is not None
        seen = [app.stdout.readline() for _ in range(saves)]
        app.kill()
        app.communicate()
        assert seen[-1] == f"{saves - 1}\n"
        number, *words = str(read_referral(FORM, file, identities).answers["child.name"]).split()
        assert int(number) >= saves - 1
        assert words == ["Sam"] * 50_000
