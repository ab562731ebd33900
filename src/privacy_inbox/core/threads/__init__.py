"""Telling apart, in the text of a mail, the writer's new words, what they quote, what they forward, and what their
mail program, their firm or a mailing list put below.

Mail programs mark older mail by a line of their own, in the language of their user. `phrases` holds those lines for
English, German, French, Spanish, Italian, Dutch, Portuguese and Polish; `openings` finds where an older mail begins,
`letters` where a letter of ours is quoted without any mark, `footers` where the writer's words end.
"""

from privacy_inbox.core.threads.division import Parts, split

__all__ = ["Parts", "split"]
