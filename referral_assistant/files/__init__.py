"""Everything that touches the world: disk, Word, the place of the forms. It knows nothing of screens."""
