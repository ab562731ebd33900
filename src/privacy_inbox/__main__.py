"""`python -m privacy_inbox` is the command `privacy-inbox`."""

from privacy_inbox.cli import main

if __name__ == "__main__":
    main()
