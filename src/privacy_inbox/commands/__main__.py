"""`python -m privacy_inbox.commands` prints the reference of all commands."""

import importlib
import sys

from privacy_inbox.commands.manual import reference

# By its name, as `cli` calls the commands: the rooms of the commands never depend on it.
sys.stdout.write(reference(importlib.import_module("privacy_inbox.cli").group))
