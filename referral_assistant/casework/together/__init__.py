"""What happens between people: handing over, review, sending, and what comes after."""
