"""The visible text of HTML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy_inbox.core.html import MAX_ATTRIBUTES, MAX_HTML, MAX_OPEN_TAGS, html_to_text

TABLE: dict[str, tuple[str, str]] = {
    "blocks": ("<h1>Hello</h1><p>one</p><div>two<div>three</div></div><ul><li>a<li>b</ul>",
               "Hello\none\ntwo\nthree\na\nb"),
    "breaks": ("one<br>two<br/><br>three<hr>four", "one\ntwo\nthree\nfour"),
    "inline": ("<p>Please <b>de</b>lete <i>my</i>\n  <a href='x'>data</a>.</p>", "Please delete my data."),
    "entities": ("Tom &amp; Ann &lt;3 &euro;5 &#8211; x&nbsp;y &zwnj;", "Tom & Ann <3 €5 – x y"),
    "table": ("<table><tr><th>Name<th>Age<tr><td>Ann</td><td>7</td></tr></table>", "Name Age\nAnn 7"),
    "preformatted": ("<pre>one\n two</pre>three\nfour", "one\ntwo\nthree four"),
    "head": ("<html><head><title>t</title><style>p{}</style></head><body>seen<script>x</script></body>", "seen"),
    "comment": ("a<!-- no -->b<![CDATA[c]]>", "ab"),
    "conditional comment": ("<!--[if mso]><p>no</p><![endif]-->yes", "yes"),
    "display none": ("<p style='DISPLAY : none'>no</p>yes", "yes"),
    "visibility hidden": ("<p style='color:red; visibility:hidden'>no</p>yes", "yes"),
    "size nought": ("<p style='font-size:0'>no</p><p style='font-size: 0.0px;'>no</p>yes", "yes"),
    "opacity nought": ("<p style='opacity:0'>no</p>yes", "yes"),
    "hidden attribute": ("<p hidden>no</p>yes", "yes"),
    "hidden for Outlook": ("<p style='mso-hide:all'>no</p>yes", "yes"),
    "hidden in hidden": ("<div hidden><p style='display:none'>no<p hidden>no</p></div>yes", "yes"),
    "seen after all": ("<p style='font-size:0.9em'>a</p><p style='opacity:0.8'>b</p><p style='fill-opacity:0'>c",
                       "a\nb\nc"),
    "template": ("<template>no</template>yes<noscript>, seen</noscript>", "yes, seen"),
    "cited": ("<p>new</p><blockquote>old<br>older<blockquote>oldest</blockquote></blockquote>newer",
              "new\n> old\n> older\n> > oldest\nnewer"),
    "controls": ("a&#27;[31m&#8238;b&#0;c", "a[31mb\ufffdc"),
    "upper case": ("<P>ONE<BR>TWO</P>", "ONE\nTWO"),
    "data": (f"<img src='data:image/png;base64,{'A' * 2 * MAX_HTML}'>seen", "seen"),
    "no tags": ("a < b > c", "a < b > c"),
    "empty": ("", ""),
    "frames": ("<frameset><frame src=x></frameset>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_html(name: str) -> None:
    html, text = TABLE[name]
    assert html_to_text(html) == text


def test_html_beyond_the_limit_is_not_read() -> None:
    assert "end" not in html_to_text("<p>" + "a " * MAX_HTML + "end")


def test_unclosed_paragraphs_are_not_depth() -> None:
    assert html_to_text("<blockquote>x</blockquote>" + "<p>a" * 2000).startswith("> x\na\na")


FONTS = "".join(f"<font size={n}>" for n in range(99))
BOMBS = {
    "50,000 nested divs": "<div>" * 50_000 + "end",
    "50,000 nested bolds": "<b>" * 50_000 + "end",
    "as deep as allowed": "<div>" * (MAX_OPEN_TAGS - 5) + "<p>x</p>" * 20_000 + "end",
    "formats opened again in every block": f"<p>{FONTS}</p>" + "<p>x" * 60_000 + "end",
    "formats that seem to be closed": f"<p>{FONTS}</p>" + "</b>" * 99 + "<p>x" * 60_000 + "end",
    "formats closed in the wrong order": "<b><i></b></i>x" * 15_000 + "end",
    "tables in tables": "<table><tr><td>" * 400 + "<p>x" * 20_000 + "end",
    "cells outside tables": "<table>" + "<b>x" * 90 + "<tr>x" * 20_000 + "end",
    "attributes": "<p " + "".join(f"a{n}=1 " for n in range(30_000)) + ">end",
    "as many attributes as allowed": ("<p " + "a " * (MAX_ATTRIBUTES - 10) + ">x") * 100 + "end",
    "tags without an end": "<a" * 120_000 + " >end",
    "signs without a tag": "<" * 200_000 + " end",
    "comments without an end": "end<!--" * 30_000,
    "citations": "<blockquote>" * 490 + "x<br>" * 20_000 + "end",
    "styles": '<p style="' + "font-size " * 20_000 + '">end',
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    assert "end" in html_to_text(BOMBS[name])


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div hidden>",
        "</div>",
        "<b>",
        "</b>",
        "<table>",
        "<td>",
        "<blockquote>",
        "</blockquote>",
        "<!--",
        "-->",
        "<p style='display:none'>",
        "<pre>",
        "\n",
        "<",
        ">",
        "&",
        "&#x1b;",
        "<svg>",
        "<select>",
        "<template>",
        "\0",
        "\ud800",
    ]
)


@given(st.lists(TAGS | st.text(max_size=5), max_size=30))
@settings(max_examples=300, deadline=None)
def test_anything_becomes_clean_text(pieces: list[str]) -> None:
    text = html_to_text("".join(pieces))
    text.encode("utf-8")
    assert not any((sign < " " and sign != "\n") or sign == "\x7f" for sign in text)
