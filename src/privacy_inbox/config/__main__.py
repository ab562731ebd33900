"""`python -m privacy_inbox.config` prints the reference of all settings."""

import sys

from privacy_inbox.config.manual import reference

sys.stdout.write(reference())
