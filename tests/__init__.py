"""The tests; they mirror the package, and `features` has one tiny form for each thing that the engine can do."""
