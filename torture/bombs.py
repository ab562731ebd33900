"""Mails that are made to cost time, memory or sense: their structure and what they carry.

Each row is a name, its full size and what makes it of any size, so that the tests can ask for a small one.
"""

import base64
import gzip
import io
import random
import struct
import zipfile
from collections.abc import Callable

Make = Callable[[int], bytes]
Bombs = dict[str, tuple[int, Make]]

LINE = b"\r\n"
UNTRUE = (b"us-ascii", b"utf-7", b"utf-16", b"iso-2022-jp", b"hz", b"gb18030", b"big5", b"euc-jp")
HEAD = b"From: Anna Stone <anna@stone.example>\r\nTo: privacy.officer@northwind.example\r\n"
DATED = HEAD + b"Date: Mon, 23 Nov 2026 10:00:00 +0000\r\nSubject: My data\r\n"
MIXED = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"


def mail(body: bytes, *fields: bytes) -> bytes:
    """A mail from a person, with some more header fields."""
    return DATED + b"".join(field + LINE for field in fields) + LINE + body


def multipart(*parts: bytes) -> bytes:
    return DATED + MIXED + b"".join(b"--b\r\n" + part + LINE for part in parts) + b"--b--\r\n"


def nested(levels: int, kind: bytes = b"mixed") -> bytes:
    """Each multipart in the one before."""
    return b"".join(
        b"Content-Type: multipart/%b; boundary=b%d\r\n\r\n--b%d\r\n" % (kind, level, level) for level in range(levels)
    )


def attached(content: bytes, kind: bytes, name: bytes) -> bytes:
    """A person's mail with one file."""
    head = b'Content-Type: %b\r\nContent-Disposition: attachment; filename="%b"\r\n' % (kind, name)
    data = base64.encodebytes(content).replace(b"\n", LINE)
    note = b"Content-Type: text/plain\r\n\r\nPlease delete my data."
    return multipart(note, head + b"Content-Transfer-Encoding: base64\r\n\r\n" + data)


def zipped(size: int) -> bytes:
    """Megabytes of zeros in a zip archive."""
    packed = io.BytesIO()
    archive = zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("zeros", "w", force_zip64=True) as entry:
        for _ in range(max(1, size // 1_000_000)):
            entry.write(bytes(1_000_000))
    return packed.getvalue()


def zipped_in(levels: int) -> bytes:
    """Archives in archives, ten of the one below in each."""
    content = zipped(10_000_000)
    for _ in range(levels):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{number}.zip", content)
        content = packed.getvalue()
    return content


def noise(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def opaque(size: int, kind: bytes) -> bytes:
    """Nothing but one encoded part of some kind."""
    fields = (b"Content-Type: " + kind, b"Content-Transfer-Encoding: base64")
    return mail(base64.encodebytes(noise(size)).replace(b"\n", LINE), *fields)


def attribute(size: int) -> bytes:
    """The beginning of a TNEF attribute (MS-OXTNEF section 2.1.3.3) that says it is so long; whole if that is 0."""
    return struct.pack("<BIIH", 2, 0x0006900F, size, 0)


def tnef(attributes: bytes) -> bytes:
    return attached(struct.pack("<IH", 0x223E9F78, 1) + attributes, b"application/ms-tnef", b"winmail.dat")


def lookalikes(lines: int, levels: int = 30) -> bytes:
    """Multiparts in each other, each boundary the beginning of the next, and lines that look like all of them."""
    names = [b"b" * level for level in range(1, levels + 1)]
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n" % (name, name) for name in names)
    return DATED + heads + b"--%bx\r\n" % names[-1] * lines


def untrue(charset: bytes) -> Make:
    """Text in 100 parts, declared in a charset that is not theirs."""
    part = b"Content-Type: text/plain; charset=%b\r\n\r\n" % charset
    return lambda size: multipart(*[part + b"\xe4" * (size // 100)] * 100)


def signed(size: int) -> bytes:
    kind = b'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s'
    text = b"--s\r\nContent-Type: text/plain\r\n\r\nPlease delete my data.\r\n--s\r\n"
    signature = (
        b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return mail(text + signature + base64.encodebytes(noise(size)) + b"\r\n--s--\r\n", kind)


def report(groups: int) -> bytes:
    """A delivery status notification (RFC 3464) about very many recipients."""
    fields = b"Content-Type: multipart/report; report-type=delivery-status; boundary=r"
    group = b"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nOriginal-Message-ID: <a@b.example>\r\n\r\n"
    text = b"--r\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n--r\r\n"
    return mail(text + b"Content-Type: message/delivery-status\r\n\r\n" + group * groups + b"--r--\r\n", fields)


STRUCTURE: Bombs = {
    "100,000 parts": (100_000, lambda n: multipart(*[b"\r\nhello"] * n)),
    "100,000 empty parts": (100_000, lambda n: multipart(*[b""] * n)),
    "10,000 attachments": (10_000, lambda n: multipart(*[b"Content-Type: a/b; name=x\r\n\r\nx"] * n)),
    "2,000 multiparts in each other": (2_000, lambda n: DATED + nested(n) + b"\r\n\r\nhello"),
    "2,000 alternatives in each other": (2_000, lambda n: DATED + nested(n, b"alternative") + b"\r\n\r\nhello"),
    "1,000 mails in each other": (1_000, lambda n: DATED + b"Content-Type: message/rfc822\r\n\r\n" * n + b"hello"),
    "1,000 mails in multiparts": (
        1_000,
        lambda n: DATED + (MIXED + b"--b\r\nContent-Type: message/rfc822\r\n\r\n") * n,
    ),
    "200 large HTML parts": (200, lambda n: multipart(*[b"Content-Type: text/html\r\n\r\n" + b"<p>x" * 60_000] * n)),
    "200 parts in an unknown charset": (
        200,
        lambda n: multipart(*[b"Content-Type: text/plain; charset=x\r\n\r\n" + b"\xe4" * 100_000] * n),
    ),
    **{f"39 MB that are no {name.decode()}": (39_000_000, untrue(name)) for name in UNTRUE},
    "look-alikes of 30 boundaries": (1_100_000, lookalikes),
    "an empty multipart in an alternative": (
        1,
        lambda _: mail(
            b"--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n--r--\r\n--a--\r\n",
            b"Content-Type: multipart/alternative; boundary=a",
        ),
    ),
    "a boundary that all begin with": (
        200_000,
        lambda n: DATED + MIXED + b"--bx\r\n--b b\r\n--b-\r\n" * n + b"--b\r\n\r\nhello",
    ),
    "boundaries that begin with each other": (
        400,
        lambda n: (
            DATED
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n" % (b"a" * k, b"a" * k)
                for k in range(1, n)
            )
        ),
    ),
    "the same boundary at all depths": (2_000, lambda n: DATED + (MIXED + b"--b\r\n") * n + b"\r\nhello"),
    "an empty boundary": (100_000, lambda n: mail(b"--\r\n" * n, b'Content-Type: multipart/mixed; boundary=""')),
    "a boundary of 1 MB": (
        1_000_000,
        lambda n: mail(b"--" + b"b" * n, b"Content-Type: multipart/mixed; boundary=" + b"b" * n),
    ),
    "delimiters without a line end": (1_000_000, lambda n: DATED + MIXED + b"--b" * n),
    "a boundary of blanks": (
        300_000,
        lambda n: mail(b"--b" + b" " * n + b"x", b"Content-Type: multipart/mixed; boundary=b"),
    ),
    "a delivery report about 50,000": (50_000, report),
    "30 MB of base64": (22_000_000, lambda n: attached(noise(n), b"application/pdf", b"scan.pdf")),
    "100 MB of base64": (75_000_000, lambda n: attached(noise(n), b"application/pdf", b"scan.pdf")),
    "30 MB of base64 as text": (22_000_000, lambda n: opaque(n, b"text/plain; charset=utf-8")),
    "30 MB of base64 as HTML": (22_000_000, lambda n: opaque(n, b"text/html; charset=utf-8")),
    "10 MB of base64 with other signs in it": (
        2_500_000,
        lambda n: mail(b"AA!A" * n, b"Content-Transfer-Encoding: base64"),
    ),
    "10 MB of quoted-printable": (
        3_300_000,
        lambda n: mail(b"=41" * n, b"Content-Transfer-Encoding: quoted-printable"),
    ),
    "10 MB of soft line ends": (5_000_000, lambda n: mail(b"=\n" * n, b"Content-Transfer-Encoding: quoted-printable")),
    "a zip bomb of 1 GB": (1_000_000_000, lambda n: attached(zipped(n), b"application/zip", b"holiday.zip")),
    "zip bombs in each other": (6, lambda n: attached(zipped_in(n), b"application/zip", b"42.zip")),
    "a gzip bomb of 1 GB": (
        1_000,
        lambda n: attached(gzip.compress(bytes(1_000_000)) * n, b"application/gzip", b"log.gz"),
    ),
    "a gzip bomb as the body": (
        100_000_000,
        lambda n: mail(gzip.compress(bytes(n)), b"Content-Type: text/plain", b"Content-Encoding: gzip"),
    ),
    "TNEF rubbish": (1_000_000, lambda n: attached(noise(n), b"application/ms-tnef", b"winmail.dat")),
    "TNEF of 2,000,000 attributes": (2_000_000, lambda n: tnef(attribute(0) * n)),
    "TNEF of an attribute of 4 GB": (1_000_000, lambda n: tnef(attribute(2**32 - 1) + noise(n))),
    "S/MIME, encrypted": (1_000_000, lambda n: opaque(n, b"application/pkcs7-mime; smime-type=enveloped-data")),
    "S/MIME, wrapped in its signature": (
        1_000_000,
        lambda n: opaque(n, b"application/pkcs7-mime; smime-type=signed-data"),
    ),
    "S/MIME, signed beside the text": (1_000_000, signed),
    "100,000 PGP messages": (100_000, lambda n: mail(b"-----BEGIN PGP MESSAGE-----\r\n" * n)),
    "a calendar of 10 MB": (
        400_000,
        lambda n: mail(b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * n, b"Content-Type: text/calendar"),
    ),
    "nothing": (1, lambda _: b""),
    "one byte": (1, lambda _: b"\0"),
    "line ends": (1_000_000, lambda n: LINE * n),
    "noise": (10_000_000, lambda n: noise(n, 2)),
}
