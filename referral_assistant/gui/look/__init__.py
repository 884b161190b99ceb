"""How everything looks: colours, sizes, and the small parts that screens are made of."""
