"""A bare yes or thank-you, in eight languages; and what only looks like one."""

from dataclasses import replace

import pytest
from decisions import MAILS
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.assent import MAX_WORDS, is_bare
from privacy_inbox.core.message import Attachment, parse

PERSON = parse((MAILS / "reply.eml").read_bytes())
BARE = [
    "Yes.", "OK", "ok thanks!", "Yes, that is correct.", "Thank you very much.\n\nBest regards\nAnn Example",
    "Many thanks for your reply.", "Noted, thanks", "Yes, that's right", "Hi, yes please. Thanks, Ann",
    "Ja", "Ja, genau.", "Vielen Dank für die Antwort!",
    "Sehr geehrte Frau Meier,\n\nja, das stimmt.\n\nMit freundlichen Grüßen",
    "Ok, danke", "Oui, merci.", "Merci beaucoup pour votre réponse.", "D'accord, merci", "Oui, c’est exact",
    "Sí, gracias.", "Muchas gracias por su respuesta.", "De acuerdo, gracias", "Sì, grazie mille.",
    "Va bene, grazie", "Confermo, grazie", "Ja, klopt.", "Bedankt voor uw bericht.", "Akkoord, dank u wel",
    "Sim, obrigado.", "Muito obrigada pela resposta", "Está bem, obrigado", "Tak, zgadza się.",
    "Dziękuję bardzo za odpowiedź", "Tak, dzięki",
]  # fmt: skip
MORE = [
    "", "Ann Example",
    "Yes, and delete my account too", "Yes, delete my data", "YES, DELETE MY DATA", "Ja, Konto löschen",
    "No.", "Thank you. When will I get my data?",
    "Yes, but please also send me a copy of everything", "Ja, und löschen Sie bitte meine Daten",
    "Oui, et supprimez aussi mes photos de votre site", "Sí, y borre también mis datos de facturación",
    "Thanks for nothing, I will complain to the authority now", "yes " * (MAX_WORDS + 1), "?", "12345", "👍",
]  # fmt: skip


@pytest.mark.parametrize("text", BARE)
def test_a_bare_yes_or_thanks(text: str) -> None:
    assert is_bare(replace(PERSON, text=text))
    assert is_bare(replace(PERSON, text=text, quoted="> Please delete my data"))  # what is quoted was said before


@pytest.mark.parametrize("text", MORE)
def test_what_says_more(text: str) -> None:
    assert not is_bare(replace(PERSON, text=text))


@pytest.mark.parametrize(
    "more", [{"forwarded": "See this"}, {"attachments": (Attachment("x.pdf", "application/pdf", 9, "ab"),)}]
)
def test_whoever_shows_something_says_more(more: dict[str, object]) -> None:
    assert not is_bare(replace(PERSON, text="Yes, thanks", **more))  # type: ignore[arg-type]


@given(st.sampled_from(BARE), st.sampled_from(["?", " Please delete all my data now.", " " + "more " * 30]))
def test_whatever_is_added_to_a_yes_is_heard(text: str, added: str) -> None:
    assert not is_bare(replace(PERSON, text=text + added))
