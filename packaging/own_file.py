"""Runs first in the frozen app on Linux, and sees to it that nothing gets between the app and its own files.

An upgrade may put another program into the place of the one that is running. Modules are read when they are first
wanted: they are read from the file that was started, for as long as it runs. And a program that the app opens a
document with must find the system's libraries, not those that lie in the app's folder.
"""

import gc
import os

import pyimod02_importers  # PyInstaller's own


def hold_own_file() -> None:
    """Keep the program's file open, and read it by what is open."""
    archive = pyimod02_importers.pyz_archive
    archive._filename = f"/proc/self/fd/{os.open(archive._filename, os.O_RDONLY)}"


def give_back_library_path() -> None:
    """Set the variable as it was before the program's start, which has read it already."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


hold_own_file()
give_back_library_path()
gc.disable()  # what is made at a start stays; the app turns it on, when the window shows or a command begins
