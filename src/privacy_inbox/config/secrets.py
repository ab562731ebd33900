"""Which keys mean a secret: its sources, which are welcome, and the secret itself, which is not."""

import re
from difflib import get_close_matches

from privacy_inbox.config.description import settings_of

SECRET_SOURCES = (
    "password_file",
    "password_env",
    "password_command",
    "token_file",
    "token_env",
    "token_command",
)

_SECRET_ITSELF = re.compile(r"(?i)pass(word|wd|phrase)?|pwd|secret|(access_?)?token")
_LOOKS_SECRET = re.compile(r"(?i)pass|pwd|secret|token")


def is_secret(key: str) -> bool:
    """Whether under `key` somebody wrote the secret itself."""
    return _SECRET_ITSELF.fullmatch(key) is not None


def looks_secret(key: str) -> bool:
    """Whether what stands under `key` may be a secret, so that it must not be shown."""
    return _LOOKS_SECRET.search(key) is not None


def means_source(key: str, table: str) -> bool:
    """Whether `key` is a secret's source, or was to be one: it is complained of elsewhere then."""
    if key in SECRET_SOURCES or is_secret(key):
        return True
    return key not in settings_of(table) and bool(get_close_matches(key, SECRET_SOURCES, n=1))
