"""Pure values and functions: no screen, no disk, no clock, no Word. Same values in, same values out."""
