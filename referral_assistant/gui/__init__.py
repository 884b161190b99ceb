"""The window: the other face of `casework`. It shows and asks; it decides nothing."""


def lacks_qt(error: ImportError) -> bool:
    """Whether it is Qt that cannot be loaded, or a library that Qt needs."""
    return "PySide6" in str(error) or ".so" in str(error)
