"""What is raised when the input is wrong."""


class Refusal(ValueError):
    """Bad input, in one clear sentence that says what to do. It never holds an answer, and never shows as a traceback."""
