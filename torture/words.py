"""Mails whose words are the trouble: encodings, HTML, and texts that make a regular expression try again and again."""

import encodings.aliases
from collections.abc import Iterator
from functools import partial

from bombs import LINE, Bombs, Make, mail

HTML = b"Content-Type: text/html; charset=utf-8"


def page(html: str) -> bytes:
    return mail(html.encode(), HTML)


def text(words: str, *fields: bytes) -> bytes:
    return mail(words.encode("utf-8", "surrogatepass"), b"Content-Type: text/plain; charset=utf-8", *fields)


PAGES: Bombs = {
    "1,000,000 divs in each other": (1_000_000, lambda n: page("<div>" * n + "delete my data")),
    "200,000 divs beside each other": (200_000, lambda n: page("<div>a</div>" * n)),
    "100,000 bolds in each other": (100_000, lambda n: page("<b>" * n + "delete my data")),
    "bolds and italics that cross": (20_000, lambda n: page("<b><i></b></i>x" * n)),
    "formats opened in every block": (
        50_000,
        lambda n: page("".join(f"<font size={k}>" for k in range(99)) + "<p>x" * n),
    ),
    "100,000 CSS rules": (100_000, lambda n: page("<style>" + "p.a{display:none}" * n + "</style><p>delete my data")),
    "one CSS rule of 100,000 selectors": (100_000, lambda n: page("<style>" + "p," * n + "b{color:red}</style>x")),
    "100,000 elements with a style": (100_000, lambda n: page('<p style="display:none">x' * n)),
    "a style of 250 kB": (25_000, lambda n: page('<p style="' + "font-size " * n + '">x')),
    "a style of blanks": (250_000, lambda n: page('<p style="display' + " " * n + '">x')),
    "100,000 attributes": (100_000, lambda n: page("<p " + "".join(f"a{k}=1 " for k in range(n)) + ">x")),
    "100,000 equal attributes": (100_000, lambda n: page("<p " + "a " * n + ">x")),
    "an attribute of 10 MB": (10_000_000, lambda n: page('<p title="' + "a" * n + '">x')),
    "tables in each other": (5_000, lambda n: page("<table><tr><td>" * n + "x")),
    "a table of 100,000 cells": (100_000, lambda n: page("<table>" + "<tr><td>x" * n)),
    "words outside the table": (20_000, lambda n: page("<table>" + "<b>x" * 90 + "<tr>x" * n)),
    "citations in each other": (490, lambda n: page("<blockquote>" * n + "x<br>" * 20_000)),
    "comments that never end": (100_000, lambda n: page("<!--" * n)),
    "tags that never end": (200_000, lambda n: page("<a" * n)),
    "angles": (1_000_000, lambda n: page("<" * n)),
    "entities": (500_000, lambda n: page("&amp;lt;&#x202e;&#0;" * n)),
    "an entity of 1 MB": (1_000_000, lambda n: page("&" + "a" * n + ";")),
    "a picture in the page": (1_000_000, lambda n: page('<img src="data:image/png;base64,' + "A" * n + '">x')),
    "100,000 pictures in the page": (50_000, lambda n: page('<img src="data:a/b;base64,A">' * n)),
    "scripts in each other": (100_000, lambda n: page("<script>" * n)),
    "templates in each other": (100_000, lambda n: page("<template>" * n)),
    "selects and options": (100_000, lambda n: page("<select><option>" * n)),
    "SVG and MathML in each other": (50_000, lambda n: page("<svg><math><desc><mtext>" * n)),
    "1,000,000 line breaks": (1_000_000, lambda n: page("<br>" * n)),
    "white on white": (10_000, lambda n: page('<font color="#fff" style="font-size:0">reject</font>x' * n)),
}


CODECS = sorted({*encodings.aliases.aliases, *encodings.aliases.aliases.values()})
CHARSETS = [*CODECS, "x-unknown", "utf-8\0", '"', "../../etc", "a" * 5_000, "unicode_internal", "mbcs", "oem", "idna"]


def in_charset(name: str, times: int) -> bytes:
    """The same words, declared to be in a charset: in the body, in the subject, in a parameter."""
    plain = name.encode("utf-8")
    subject = b"Subject: =?" + plain + b"?b?w6Qg4pyT?= =?" + plain + b"?q?=E4=FF=00?="
    kind = b'Content-Type: text/plain; charset="' + plain + b'"; name*=' + plain + b"''%E4%FF"
    unlike = b"charset " + plain.replace(b"\0", b"")[:60] + LINE  # the same words again would be a duplicate
    return mail(
        unlike + b"Please delete my data. \xe4\xf6\xfc \xff\xfe\x00 +AOQ- ~{VPND~} \x1b$B \xc3\xa4" * times,
        subject,
        kind,
    )


def charsets() -> Iterator[tuple[str, tuple[int, Make]]]:
    """Every codec that Python knows, as a sender may name it, and some that nobody knows."""
    for name in CHARSETS:
        yield f"charset {name[:30]!a}", (2_000, partial(in_charset, name))


def encoded(words: str, charset: str, declared: str = "") -> bytes:
    return mail(words.encode(charset), f"Content-Type: text/plain; charset={declared or charset}".encode())


ENCODINGS: Bombs = {
    **dict(charsets()),
    "UTF-16 that says so": (100_000, lambda n: encoded("Please delete my data. " * n, "utf-16")),
    "UTF-16 that does not say so": (100_000, lambda n: encoded("Please delete my data. " * n, "utf-16", "us-ascii")),
    "UTF-32": (100_000, lambda n: encoded("Please delete my data. " * n, "utf-32")),
    "UTF-7": (500_000, lambda n: mail(b"+AGE-" * n, b"Content-Type: text/plain; charset=utf-7")),
    "half of UTF-16 pairs": (
        1_000_000,
        lambda n: mail(b"\xd8\x00" * n, b"Content-Type: text/plain; charset=utf-16-be"),
    ),
    "ISO-2022 shifts": (500_000, lambda n: mail(b"\x1b$B\x1b(B" * n, b"Content-Type: text/plain; charset=iso-2022-jp")),
    "HZ shifts": (500_000, lambda n: mail(b"~{~}" * n, b"Content-Type: text/plain; charset=hz")),
    "punycode": (3_000_000, lambda n: mail(b"a-b" * n, b"Content-Type: text/plain; charset=punycode")),
    "10 MB of NUL": (10_000_000, lambda n: mail(b"\0" * n)),
    "NUL in the header": (1_000, lambda n: b"From: a\0@b.example\r\nSubject: " + b"\0" * n + b"\r\n\r\nhi\0hi"),
    "bare CR": (1_000_000, lambda n: mail(b"a\r" * n).replace(b"\r\n", b"\r")),
    "bare LF": (1_000_000, lambda n: mail(b"a\n" * n).replace(b"\r\n", b"\n")),
    "all line ends of Unicode": (200_000, lambda n: text("a\x0b\x0c\x85\u2028\u2029\r\n" * n)),
    "invisible signs": (1_000_000, lambda n: text("de\u200b\u00ad\u2060lete " * n)),
    "hidden tags": (500_000, lambda n: text("".join(chr(0xE0000 + k % 128) for k in range(n)) + "delete my data")),
    "right to left": (500_000, lambda n: text("\u202e\u2066delete\u2069\u202c " * n)),
    "1,000,000 accents on one letter": (1_000_000, lambda n: text("a" + "\u0301" * n)),
    "lone surrogates": (500_000, lambda n: text("\ud800" * n)),
    "dotted capital I": (100_000, lambda n: text("\u0130 " * n)),
    "ligatures that grow": (500_000, lambda n: text("\ufdfa" * n)),
    "8 bits in every header": (
        1_000,
        lambda n: b"From: \xe4 <\xe4@\xf6.example>\r\nSubject: " + b"\xff\xc3" * n + b"\r\n\r\n\xe4",
    ),
}


def repeated(unit: str, more: str = "", before: str = "") -> Make:
    return lambda n: text(before + unit * (n // len(unit)) + more)


KILO = 100_000
LONG = 1_000_000
# For the patterns of the reader of threads, of the rules, of the places and of the acknowledgement.
PROVOKERS: Bombs = {
    "lines of 1 MB": (LONG, lambda n: text(("a" * n + "\r\n") * 10)),
    "one line of 10 MB": (10_000_000, lambda n: text("a" * n)),
    "1,000,000 marks on a line": (LONG, repeated(">")),
    "1,000,000 marks, each on a line": (LONG, lambda n: text(">\n" * n)),
    "1,000,000 marks and blanks": (LONG, repeated("> ")),
    "blanks": (LONG, repeated(" ", "x")),
    "blank lines": (LONG, repeated("\n", "x")),
    "blanks and tabs on lines": (LONG, repeated(" \t\n")),
    "On On On": (KILO, repeated("On ")),
    "On, line by line": (KILO, repeated("On \n")),
    "On wrote": (KILO, repeated("On wrote ", ":")),
    "On wrote, line by line": (KILO, repeated("On wrote wrote wrote wrote\n")),
    "introductions without an end": (KILO, repeated("On 1 Jan 2026 at 10:00, a@b.example wrote\n")),
    "W dniu": (KILO, repeated("W dniu ", ":")),
    "pon wt w dniu": (KILO, repeated("pon w dniu wt w dniu ")),
    "introductions in all languages": (
        KILO,
        repeated("Am 1.1. schrieb Le 1.1. a écrit El 1.1. escribió Il ha scritto Op schreef Em escreveu "),
    ),
    "From: lines": (KILO, repeated("From: a\n")),
    "From: and To: in turn": (KILO, repeated("*From:* a\n*To:* b\n*Subject:* c\n\n")),
    "labels with blanks": (KILO, repeated(" * * * *From")),
    "forward marks": (KILO, repeated("---------- Forwarded message ---------\n")),
    "forward marks that are none": (KILO, repeated("> > > --- Forwarded message -.-.-.-x\n")),
    "hyphens": (KILO, repeated("-")),
    "underscores": (KILO, repeated("_")),
    "signature marks": (KILO, repeated("-- \n")),
    "Original Message": (KILO, repeated("-----Original Message-----\n")),
    "a@a@a": (KILO, repeated("a@")),
    "a@a.a.a": (KILO, repeated("a.", "@", "a@")),
    "addresses": (KILO, repeated("a@b.example ")),
    "colons and slashes": (KILO, repeated("http://")),
    "digits": (KILO, repeated("1")),
    "digits with blanks": (KILO, repeated("1 ")),
    "telephone numbers": (KILO, repeated("+44 (0) 20 7946 0000-")),
    "numbers with hyphens": (KILO, repeated("12-34-")),
    "dates": (KILO, repeated("23.11.2026 2026-11-23 11/23/26 ")),
    "clock times": (KILO, repeated("10:00:00 ")),
    "ages": (KILO, repeated("I am 15 ")),
    "ages with units": (KILO, repeated("I am only 15        minutes ")),
    "ages in words": (KILO, repeated("seventeen-year-old aged twelve she is 9 ")),
    "I am": (KILO, repeated("I am just still only ")),
    "I'm and blanks": (KILO, repeated(" ", "15", "I'm")),
    "ich bin": (KILO, repeated("ich bin erst 15 % ")),
    "copies of": (KILO, repeated("what data do you hold ")),
    "keep it but": (KILO, repeated("keep leave retain preserve ")),
    "put on": (KILO, repeated("put leave keep ")),
    "hand over": (KILO, repeated("hand send pass move transfer ")),
    "please do not": (KILO, repeated("do not a b c ")),
    "you hold": (KILO, repeated("you hold ")),
    "stop": (KILO, repeated("stop ")),
    "tickets": (KILO, repeated("ticket number #")),
    "questions": (KILO, repeated("?")),
    "apostrophes": (KILO, repeated("'’")),
    "postcodes": (KILO, repeated("SW1A 1AA ")),
    "towns and states": (KILO, repeated("Paris, TX 75001, ")),
    "words of one letter": (KILO, repeated("a ")),
    "thank you": (KILO, repeated("thank you ")),
    "words without a blank": (KILO, repeated("delete")),
    "brackets": (KILO, repeated("([{<")),
    "references": (KILO, repeated("7QK4-M2XD-")),
    "capitals": (KILO, repeated("ABCDEFGHJKMNPQRTUVWXYZ2346789")),
    "signs of every language": (KILO, lambda n: text("".join(chr(0x100 + k % 0xD000) for k in range(n)))),
    "a bare reply to a long thread": (LONG, lambda n: text("Yes.\n" + "> On a b wrote:\n" * (n // 16))),
    "a subject of rules": (
        KILO,
        lambda n: text("hello", b"Subject: " + b"I am 15 On wrote a@ " * (n // 20)),
    ),
}
