"""`python -m referral_assistant` is the same command as `referral-assistant`."""

import sys

from referral_assistant.app import main

if __name__ == "__main__":
    sys.exit(main())
