"""What is raised when the input is wrong."""


class Refusal(ValueError):
    """Bad input, in one clear sentence that says what to do. It holds no answer, and never shows as a traceback."""
