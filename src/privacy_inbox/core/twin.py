"""The HTML twin of a letter's text: the same words in paragraphs, lists and links, and nothing else.

No picture, no style sheet, no script, and no link that is not there to be read: what a mail program shows and what it
speaks aloud are the same.
"""

import re
from html import escape

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 38em; margin: 1em">
{body}
</body>
</html>
"""
RULE = "----"  # before the small print
_SMALL = ' style="font-size: 14px; color: #444"'
# Marks that close a quotation in one of our languages are no part of the link that it holds.
_LINK = re.compile(r"https?://[^\s<>\"“”„«»]+[^\s<>\"“”„«».,;:!?)’…]")


def html_of(text: str, language: str, title: str) -> str:
    """A letter's text as a page of HTML. What follows its last rule is the small print."""
    main, rule, small = text.strip().rpartition(f"\n{RULE}\n")
    blocks = [*_blocks(main, ""), "<hr>", *_blocks(small, _SMALL)] if rule else _blocks(small, "")
    return _PAGE.format(language=language, title=escape(title), body="\n".join(blocks))


def _blocks(text: str, style: str) -> list[str]:
    return [_block(block, style) for block in re.split(r"\n{2,}", text.strip()) if block]


def _block(block: str, style: str) -> str:
    lines = block.split("\n")
    if all(line.startswith("- ") for line in lines):
        return f"<ul{style}>" + "".join(f"<li>{_marked_up(line[2:])}</li>" for line in lines) + "</ul>"
    return f"<p{style}>" + "<br>\n".join(map(_marked_up, lines)) + "</p>"


def _marked_up(line: str) -> str:
    """A line with its links; everything else as it stands."""
    pieces, end = [], 0
    for found in _LINK.finditer(line):
        link = escape(found.group())
        pieces += [escape(line[end : found.start()], quote=False), f'<a href="{link}">{link}</a>']
        end = found.end()
    return "".join([*pieces, escape(line[end:], quote=False)])
