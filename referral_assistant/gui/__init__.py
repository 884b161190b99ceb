"""The window: the other face of `casework`. It shows and asks; it decides nothing."""
