"""Header fields by which a machine says that it is one (RFC 3834 section 5)."""

import re

from privacy_inbox.core.message import Message


def machine_sign(message: Message) -> str:
    """The header field by which a machine says that it is one (RFC 3834 section 5); empty if none does.

    Never a word that a sender may have chosen: it is kept for good.
    """
    for value in message.header_all("auto-submitted"):
        word = (_WORD.findall(uncommented(value)) or [""])[0].strip('"').lower()
        if word != "no":
            return f"Auto-Submitted: {word}" if word in _KEYWORDS else "Auto-Submitted"
    for name in _AUTO_REPLY_FIELDS:
        if any(value.strip().lower() not in ("no", "false", "0") for value in message.header_all(name.lower())):
            return name
    return next((f"{name}: {word}" for name, word in _AUTO_REPLY_VALUES if _says(message, name, word)), "")


def uncommented(value: str) -> str:
    """A structured header value without its comments (RFC 5322 section 3.2.2); untouched where they do not close."""
    kept, depth = [], 0
    for sign in _TOKEN.findall(value):
        if sign == "(":
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(sign)
    return value if depth else "".join(kept)


_TOKEN = re.compile(r'\\.|"(?:[^"\\]|\\.)*+"|[()]|[^"\\()]+|.', re.DOTALL)
_WORD = re.compile(r"[^\s;()]+")
_KEYWORDS = ("auto-generated", "auto-replied", "auto-notified")
_AUTO_REPLY_FIELDS = (
    "X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply", "X-FC-MachineGenerated",
)  # fmt: skip
_AUTO_REPLY_VALUES = (
    ("X-POST-MessageClass", "9; Autoresponder"),
    ("Delivered-To", "autoresponder"),
    ("Preference", "auto_reply"),
    ("Precedence", "auto_reply"),
)


def _says(message: Message, name: str, word: str) -> bool:
    """Whether a field has this value, with or without parameters and comments behind it."""
    values = ("".join(uncommented(value).split()).lower() for value in message.header_all(name.lower()))
    return any(f"{value};".startswith(f"{word};".replace(" ", "").lower()) for value in values)
