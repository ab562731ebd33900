"""References and other keyed digests: a name for a mail that nobody can guess and every restore gives again."""

import base64
import hmac
import re

# No 0 O 1 I L 5 S: a reference survives handwriting and the telephone.
ALPHABET = "ABCDEFGHJKMNPQRTUVWXYZ2346789"
GROUP = 4


def keyed(key: bytes, *texts: str) -> bytes:
    """HMAC-SHA-256 of texts that cannot run into each other."""
    parts = [text.encode("utf-8", "surrogatepass") for text in texts]
    return hmac.digest(key, b"".join(b"%d:%b" % (len(part), part) for part in parts), "sha256")


def reference(key: bytes, content_digest: str, groups: int = 2) -> str:
    """A ticket's reference, such as 7QK4-M2XD: `groups` groups of four signs. More groups keep what fewer said."""
    number = int.from_bytes(keyed(key, "reference", content_digest))
    signs = ""
    for _ in range(groups * GROUP):
        number, place = divmod(number, len(ALPHABET))
        signs += ALPHABET[place]
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def tidy(typed: str) -> str:
    """A reference as it was meant, however it was typed: small letters, no hyphen, blanks."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def tag(key: bytes, *texts: str) -> str:
    """Sixteen letters and digits that only the holder of the key can make."""
    return base64.b32encode(keyed(key, "tag", *texts)[:10]).decode().lower()


def names_a_letter(message_id: str) -> bool:
    """Whether a Message-ID has the form of our letters': `<ack.REFERENCE.TAG@domain>`."""
    return _LETTER.fullmatch(message_id) is not None


_LETTER = re.compile(rf"<[a-z]{{1,20}}\.(?:[{ALPHABET}]{{{GROUP}}}-)+[{ALPHABET}]{{{GROUP}}}\.[a-z2-7]{{16}}@[\w.-]+>")
