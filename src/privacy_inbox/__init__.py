"""privacy-inbox: the bot that runs a privacy officer's mailbox."""

__version__ = "0.1.0"
