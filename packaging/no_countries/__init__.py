"""Stands in the frozen app for the module that would load the calendars of two hundred countries."""
