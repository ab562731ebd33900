"""Mails whose header is the trouble: its length, its number of fields, what each field may hold."""

from collections.abc import Iterator

from bombs import HEAD, LINE, Bombs, Make, mail, multipart


def words(number: int, word: bytes) -> bytes:
    """A person's mail whose subject is a crowd of encoded words (RFC 2047)."""
    return HEAD + b"Subject: " + b"\r\n ".join([word] * number) + LINE * 2 + b"Please delete my data."


def sender(value: bytes) -> bytes:
    return b"From: " + value + b"\r\nTo: privacy.officer@northwind.example\r\n\r\nPlease delete my data."


_FIELDS = (
    *(b"References", b"In-Reply-To", b"Authentication-Results", b"Auto-Submitted", b"List-Id", b"Received", b"Date"),
    *(b"Return-Path", b"Message-ID", b"Reply-To", b"Content-Type", b"Content-Disposition", b"Cc", b"Delivered-To"),
    *(b"X-Auto-Response-Suppress", b"X-Privacy-Inbox-Loop", b"Sender", b"Precedence"),
)
_FILLINGS = {
    "of letters": b"a",
    "of open comments": b"(",
    "of quotes": b'"',
    "of backslashes": b"\\",
    "of angles": b"<",
    "of a@": b"a@",
    "of semicolons": b";",
    "of blanks": b" \t",
    "of folded lines": b"a\r\n ",
}


def long_field(field: bytes, sign: bytes) -> Make:
    # Words of its own: another mail with the same ones would be a duplicate, and not be decided on.
    return lambda n: mail(b"hello " + field + sign, field + b": " + sign * (n // len(sign)))


def flooded() -> Iterator[tuple[str, tuple[int, Make]]]:
    """Each field that the program reads, a megabyte long, of signs that a reader may stumble over."""
    for field in _FIELDS:
        for filling, sign in _FILLINGS.items():
            yield f"{field.decode()} {filling}", (1_000_000, long_field(field, sign))


def plausible(results: int) -> bytes:
    """Verdicts that look like our own server's."""
    verdict = b"Authentication-Results: mx.northwind.example; " + b"dkim=pass header.d=a.example; " * results
    return mail(b"Is it me?", verdict, verdict, b"Authentication-Results: " + b"(" * results + b" dmarc=fail")


HEADERS: Bombs = {
    "20,000 headers": (20_000, lambda n: b"".join(b"X-%d: v\r\n" % k for k in range(n)) + mail(b"hello")),
    "200,000 headers of one name": (200_000, lambda n: b"Subject: a\r\n" * n + mail(b"hello")),
    "one header of 10 MB": (10_000_000, lambda n: HEAD + b"Subject: " + b"a" * n + b"\r\n\r\nhello"),
    "one header in 2,000,000 lines": (2_000_000, lambda n: HEAD + b"Subject: " + b"a\r\n " * n + b"\r\n\r\nhello"),
    "a header that never ends": (2_000_000, lambda n: HEAD + b"X:y\r\n" * n),
    "a header name of 10 MB": (10_000_000, lambda n: HEAD + b"X" * n + b": v\r\n\r\nhello"),
    "blanks before colons": (1_000_000, lambda n: HEAD + b"Subject" + b" " * n + b": v\r\n\r\nhello"),
    "names without colons": (5_000_000, lambda n: HEAD + b"X" * n),
    "encoded words": (100_000, lambda n: words(n, b"=?utf-8?q?delete?=")),
    "encoded words of base64": (100_000, lambda n: words(n, b"=?utf-8?b?w6Q=?=")),
    "encoded words that never end": (100_000, lambda n: words(n, b"=?utf-8?q?")),
    "encoded words in many charsets": (
        20_000,
        lambda n: HEAD + b"Subject: " + b" ".join(b"=?x-%d?q?a?=" % k for k in range(n)) + b"\r\n\r\nhello",
    ),
    "question marks": (1_000_000, lambda n: words(1, b"=?" + b"?" * n)),
    "an encoded line end": (1, lambda _: words(1, b"=?utf-8?q?hi=0d=0aBcc:_x@y.example?=")),
    "a name with an encoded line end": (1, lambda _: sender(b"=?utf-8?q?a=0d=0aBcc:_x@y.example?= <a@b.example>")),
    "100,000 addresses in To": (100_000, lambda n: mail(b"hello", b"To: " + b",\r\n ".join([b"a@b.example"] * n))),
    "100,000 addresses in From": (100_000, lambda n: sender(b",\r\n ".join(b"a%d@b.example" % k for k in range(n)))),
    "100,000 From fields": (100_000, lambda n: b"From: a@b.example\r\n" * n + LINE + b"hello"),
    "a group of 100,000": (100_000, lambda n: sender(b"all: " + b"a@b.example, " * n + b";")),
    "open comments in From": (1_000_000, lambda n: sender(b"(" * n + b" a@b.example")),
    "comments in comments in From": (500_000, lambda n: sender(b"(" * n + b")" * n + b" a@b.example")),
    "angles in From": (1_000_000, lambda n: sender(b"<" * n + b"a@b.example>")),
    "a route in From": (100_000, lambda n: sender(b"<" + b"@a.example," * n + b":a@b.example>")),
    "a@a@a in From": (500_000, lambda n: sender(b"a@" * n + b"b.example")),
    "a local part of 1 MB": (1_000_000, lambda n: sender(b"a" * n + b"@b.example")),
    "a domain of 10,000 labels": (10_000, lambda n: sender(b"a@" + b"a." * n + b"example")),
    "a domain of 1 MB of one label": (1_000_000, lambda n: sender(b"a@" + b"a" * n + b".example")),
    "a domain in punycode of 40,000": (40_000, lambda n: sender(b"a@xn--" + b"a" * n + b".example")),
    "a domain of 10,000 letters beyond ASCII": (10_000, lambda n: sender(b"a@" + "ä".encode() * n + b".example")),
    "an empty group": (1, lambda _: sender(b"(c):")),
    "an ambiguous address": (1, lambda _: sender(b"alice@b.example)bob@c.example")),
    "an address of dots": (1_000_000, lambda n: sender(b"a" + b"." * n + b"@b.example")),
    "identifiers in brackets": (1, lambda _: mail(b"hello", b"Message-ID: <[x].1@[y].PROD.OUTLOOK.example>")),
    "a parameter without a name": (1, lambda _: mail(b"hello", b"Content-Type: text/plain; name*")),
    "a parameter with a huge number": (5_000, lambda n: mail(b"hello", b"Content-Type: a/b; name*" + b"1" * n + b"=x")),
    "100,000 continued parameters": (
        100_000,
        lambda n: mail(b"hello", b"Content-Type: a/b" + b"".join(b";\r\n name*%d=x" % k for k in range(n))),
    ),
    "100,000 parameters": (100_000, lambda n: mail(b"hello", b"Content-Type: a/b" + b'; x="y"' * n)),
    "300 parts of 2,000 parameters": (
        300,
        lambda n: multipart(*[b"Content-Type: a/b" + b';x="y"' * 2_000 + b"\r\n\r\nx"] * n),
    ),
    "20,000 verdicts on the sender": (20_000, plausible),
    "references to 100,000": (100_000, lambda n: mail(b"hello", b"References: " + b"<a@b.example>\r\n " * n)),
    "100,000 references in the subject": (100_000, lambda n: HEAD + b"Subject: " + b"[7QK4-M2XD] " * n + b"\r\n\r\nhi"),
    "one reference of 1 MB in the subject": (200_000, lambda n: HEAD + b"Subject: 7QK4" + b"-M2XD" * n + b"\r\n\r\nhi"),
    "no headers": (1, lambda _: b"\r\nPlease delete my data."),
    "no From": (1, lambda _: b"To: privacy.officer@northwind.example\r\n\r\nPlease delete my data."),
    "no date and no identifier": (1, lambda _: sender(b"a@b.example")),
    "a date in 2099": (1, lambda _: HEAD + b"Date: Thu, 31 Dec 2099 23:59:59 +0000\r\n\r\nhello"),
    "a date of 1 MB": (1_000_000, lambda n: HEAD + b"Date: " + b"1" * n + b"\r\n\r\nhello"),
    "the same identifier again": (1, lambda _: mail(b"one", b"Message-ID: <same@stone.example>")),
    "the same identifier, other words": (1, lambda _: mail(b"two", b"Message-ID: <same@stone.example>")),
    **dict(flooded()),
}
