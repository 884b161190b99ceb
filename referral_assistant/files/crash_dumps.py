"""Whether the system may write the memory of the app to disk when it is stopped by a fault: it holds what is open."""

from __future__ import annotations

import sys


def forbid_crash_dumps() -> None:
    """From now on it may not. An administrator can still set the machine up so that it does."""
    if sys.platform == "win32":
        import ctypes

        no_error_report, no_critical_error = 0x0002, 0x0001
        ctypes.windll.kernel32.SetErrorMode(no_error_report | no_critical_error)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
