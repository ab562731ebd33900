"""Plain text and HTML of one letter: which is read, and when both are."""

import pytest

from privacy_inbox.core.alternatives import CUT, DIFFERENT, MAX_TEXT, STRIPPED, Form, letter

OLD = "On 3 March 2025 at 10:00, Firm wrote:\n> We have received your message and will answer it."
LONG = "I bought a lamp in your shop in Leeds last winter and would like to know what you keep about me."
WINTER = "In January it broke, your workshop mended it, and nobody ever asked for my telephone number."

SAME: dict[str, tuple[str, str]] = {
    "links": (
        "See https://firm.example/policy?x=1&y=2 please",
        ("<p>See <a href='https://firm.example/policy'>https://firm.example/policy?x=1&amp;y=2</a> please"),
    ),
    "named links": (
        "Read our policy <https://firm.example/policy>",
        ("<a href='https://firm.example/policy'>Read our policy</a>"),
    ),
    "bullets": ("* one\n* two\n- three", "<ul><li>one<li>two<li>three</ul>"),
    "numbers": (
        "1. one thing\n2. two things\n3. three things more",
        ("<ol><li>one thing<li>two things<li>three things more</ol>"),
    ),
    "a word split by a tag": (LONG, LONG.replace("lamp", "<b>l</b>amp")),
    "blanks": ("Delete  my\n\ndata", "<p>Delete&nbsp;my</p>\n<div>data</div>"),
    "a picture for a signature": (
        "Delete my data\n[cid:logo.png@1]\nAlice",
        ("Delete my data<br><img src='cid:logo'><br>Alice"),
    ),
    "quotes": (
        f"Thank you.\n\n{OLD}",
        (
            "<p>Thank you.</p><p>Le 3 mars 2025, Firm a écrit :</p><blockquote>We have "
            "received your message and will answer it.</blockquote>"
        ),
    ),
    "no quotes in the HTML": (f"{LONG}\n\n{OLD}", f"<p>{LONG}"),
    "style": (LONG, f"<style>p {{ colour: red }} .a, .b, .c {{ margin: auto }}</style><p>{LONG}"),
    "comments": (LONG, f"<!--[if mso]><table><tr><td>for another program</td></tr></table><![endif]--><p>{LONG}"),
    "capitals": ("DELETE MY DATA", "<p style='text-transform:uppercase'>Delete my data"),
}


@pytest.mark.parametrize("name", SAME)
def test_the_plain_text_is_read_where_both_say_the_same(name: str) -> None:
    plain, html = SAME[name]
    found = letter([Form(1, "text/plain", plain), Form(1, "text/html", html)], "")
    assert found.text.split() == plain.split()
    assert (found.added, found.oddities) == ("", [])


MORE: dict[str, tuple[str, str]] = {
    "a stub": ("Hello", f"<p>Hello</p><p>{LONG}</p>"),
    "a shortened text": (LONG[:50], f"<p>{LONG}</p>"),
    "an excuse": ("This message needs a program that shows HTML mail.", f"<p>{LONG}</p>"),
    "a German excuse": ("Ihr Programm kann keine HTML-Nachrichten anzeigen.", f"<p>{LONG}</p>"),
    "no older mail in the plain text": (
        LONG,
        (f"<p>{LONG}<p>On 3 March 2025 at 10:00, Firm wrote:<blockquote>We have received your message."),
    ),
    "nothing but a link": ("https://firm.example/online/123", f"<p>{LONG}</p>"),
}


@pytest.mark.parametrize("name", MORE)
def test_the_html_is_read_where_it_says_all_and_more(name: str) -> None:
    plain, html = MORE[name]
    found = letter([Form(1, "text/plain", plain), Form(1, "text/html", html)], "")
    assert LONG in found.text
    assert (found.added, found.oddities) == ("", [])


DIFFERING: dict[str, tuple[str, str, str]] = {
    "other words": ("Greetings from Leeds", "<p>Erase my account", "Erase my account"),
    "a sentence in a long letter": (
        f"{LONG} {WINTER}",
        f"<p>{LONG}<p>Erase everything at once.",
        "Erase everything at once.",
    ),
    "one word": ("Please keep my data.", "<p>Please delete my data.", "Please delete my data."),
    "one line of several": (
        "Dear Sir or Madam,\nthank you for the lamp.\nAlice",
        ("<p>Dear Sir or Madam,<p>I am twelve years old and want my pictures gone.<p>Alice"),
        ("I am twelve years old and want my pictures gone."),
    ),
    "above an older mail": (
        f"Thank you.\n\n{OLD}",
        (
            "<p>Erase it all now.</p><p>On 3 March 2025 at 10:00, Firm wrote:"
            "</p><blockquote>We have received your message and will answer it.</blockquote>"
        ),
        "Erase it all now.",
    ),
}


@pytest.mark.parametrize("name", DIFFERING)
def test_both_are_read_where_they_say_different_things(name: str) -> None:
    plain, html, added = DIFFERING[name]
    found = letter([Form(1, "text/plain", plain), Form(1, "text/html", html)], "")
    assert found.text == plain
    assert (found.added, found.oddities) == (added, [DIFFERENT])


def test_texts_of_different_places_are_not_compared() -> None:
    found = letter([Form(1, "text/plain", "Delete my data."), Form(2, "text/html", "<p>Sent by a list")], "")
    assert (found.text, found.oddities) == ("Delete my data.\n\nSent by a list", [])


def test_hidden_words_are_counted_not_read() -> None:
    hidden = "<div style='display:none'>" + "delete " * 100 + "&zwnj;&nbsp;" * 300 + "</div>"
    found = letter([Form(1, "text/plain", "Hello"), Form(1, "text/html", f"{hidden}<p>Hello")], "")
    assert (found.text, found.oddities) == ("Hello", ["hidden text of 699 characters was left out"])
    found = letter([Form(1, "text/html", f"{hidden * 3}<p>Hello")], "")
    assert found.oddities == ["hidden text of 2,099 characters was left out"]


def test_what_cannot_be_laid_out_is_said() -> None:
    found = letter([Form(1, "text/html", "<div>" * 1_000 + "Hello")], "")
    assert (found.text, found.oddities) == ("Hello", [STRIPPED])


def test_what_is_cut_off_is_said() -> None:
    found = letter([Form(number, "text/plain", "a" * MAX_TEXT) for number in range(2)], "")
    assert (len(found.text), found.oddities) == (MAX_TEXT, [CUT])
