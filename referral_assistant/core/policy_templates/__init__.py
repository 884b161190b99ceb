"""What an IT team sets policy with, made from the one table of settings: templates, a schema, a sample, a page."""
