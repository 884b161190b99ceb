"""What a person can look up: who to ring, which keys there are, what else helps."""
