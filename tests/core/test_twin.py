"""The HTML twin says what the text says, and nothing else is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import Page, lines

from privacy_inbox.core import clean
from privacy_inbox.core.twin import html_of

PIECES = (
    "\n", "\n\n", "- ", "\n----\n", " ", "https://northwind.example/a?b=1&c=2", "https://", "<b>", "</p>", "&amp;", "&",
    "<", ">", '"', "'", ".", ")", "{title}", "%s",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join).map(clean.text)


def page_of(text: str) -> Page:
    return Page(html_of(text, "en", "A letter"))


@given(texts)
def test_whatever_the_text_the_page_shows_its_words_and_no_other(text: str) -> None:
    assert page_of(text).lines == lines(text)


@given(texts, texts)
def test_whatever_the_text_nothing_but_its_shape_is_in_the_page(text: str, title: str) -> None:
    page = Page(html_of(text, "en", title))
    assert page.tags <= {"body", "p", "br", "ul", "li", "a", "hr"}
    assert page.attributes <= {"href", "style", "lang"}
    assert all(address == words and address.startswith("http") for address, words in page.links)


@pytest.mark.parametrize("sign", ["&", "<", ">", '"', "'", "&amp;", "<script>", "{body}"])
def test_signs_of_html_are_only_signs(sign: str) -> None:
    made = html_of(f"From A{sign}B Ltd.", "en", f"A{sign}B")
    assert Page(made).lines == [f"From A{sign}B Ltd."]
    assert "<script" not in made


def test_paragraphs_lines_and_lists() -> None:
    made = html_of("Hello,\nagain\n\n- one\n- two\n\n- one\nno list\n", "en", "x")
    assert "<p>Hello,<br>\nagain</p>\n<ul><li>one</li><li>two</li></ul>\n<p>- one<br>\nno list</p>\n</body>" in made


def test_what_follows_the_last_rule_is_the_small_print() -> None:
    made = html_of("Said:\n----\nsigned\n----\nA note.\n\n- more", "en", "x")
    assert "<p>Said:<br>\n----<br>\nsigned</p>\n<hr>\n<p style=" in made
    assert made.count("<hr>") == 1
    assert made.count("font-size: 14px") == 2


@pytest.mark.parametrize("line", ["-----", "---- forwarded ----", "----x", "a ----"])
def test_what_only_looks_like_a_rule_stays(line: str) -> None:
    assert page_of(f"Hello\n\n{line}\n\nBye").lines == ["Hello", line, "Bye"]
    assert "hr" not in page_of(f"Hello\n\n{line}\n\nBye").tags


@pytest.mark.parametrize(
    ("said", "link"),
    [
        ("See https://northwind.example/privacy.", "https://northwind.example/privacy"),
        ("(https://northwind.example/a?b=1&c=d)", "https://northwind.example/a?b=1&c=d"),
        ("http://northwind.example, or", "http://northwind.example"),
        ("„https://northwind.example/größe“", "https://northwind.example/größe"),
        ("«https://northwind.example/»", "https://northwind.example/"),
        ('"https://northwind.example/"', "https://northwind.example/"),
        ("<https://northwind.example/>", "https://northwind.example/"),
        ("https://northwind.example/it's", "https://northwind.example/it's"),
    ],
)
def test_a_link_is_what_is_there_to_be_read(said: str, link: str) -> None:
    assert page_of(said).links == [(link, link)]


@pytest.mark.parametrize(
    "said", ["www.northwind.example", "a@northwind.example", "javascript:alert(1)", "https://", "ftp://x"]
)
def test_what_is_no_link(said: str) -> None:
    assert page_of(said).links == []


def test_a_page_says_its_language_its_title_and_loads_nothing() -> None:
    made = html_of("Guten Tag", "de", "Frage & Antwort <1>")
    assert made.startswith('<!doctype html>\n<html lang="de">\n')
    assert "<title>Frage &amp; Antwort &lt;1&gt;</title>" in made
    assert not any(word in made for word in ("<img", "<link", "<style", "<script", "url(", "src="))
