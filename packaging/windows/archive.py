"""Pack the program folder into an archive that is unpacked and run where it lies: the same bytes each time."""

from __future__ import annotations

import sys
import time
import zipfile
from pathlib import Path


def pack(folder: Path, archive: Path) -> None:
    """Every file, under the folder's name, with the date that the build has given it."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, time.gmtime(path.stat().st_mtime)[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("Usage: archive.py FOLDER ARCHIVE.zip")
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
