"""What every decision is measured by."""

from dataclasses import dataclass

from privacy_inbox.core.settings import Settings
from privacy_inbox.core.tables import Tables


@dataclass(frozen=True)
class Policy:
    settings: Settings
    tables: Tables
