"""One TOML file → frozen settings. Every problem is reported at once, each with its line; no secret is ever shown.

Rooms, each importing only those named before it: `lines` (where each key stands), `description` (what may stand in the
file, in words), `secrets` (keys that mean a secret), `validation` (what pydantic finds), `wording` (that in a person's
words), `checks` (what must fit together), `reading` (the file as a whole). Beside them `first`, the text that `init`
writes, and `manual`, the reference that `python -m privacy_inbox.config` prints.
"""

from privacy_inbox.config.first import example, initial_text
from privacy_inbox.config.lines import lines_of
from privacy_inbox.config.manual import reference
from privacy_inbox.config.reading import load
from privacy_inbox.config.secrets import SECRET_SOURCES

__all__ = ["SECRET_SOURCES", "example", "initial_text", "lines_of", "load", "reference"]
