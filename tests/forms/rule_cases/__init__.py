"""For each family of rules, a module: answers that a rule fires on, and answers that it leaves alone."""
