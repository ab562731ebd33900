"""The letters: short, calm, claiming nothing; and a renderer that no template can bring down."""

import os
import re
from collections.abc import Mapping
from dataclasses import fields
from itertools import combinations, count, product
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from privacy_inbox import resources
from privacy_inbox.core import letter
from privacy_inbox.core.faults import TemplateFault
from privacy_inbox.core.letter import Facts, Rendered
from privacy_inbox.core.vocabulary import Category, Right
from privacy_inbox.rendering import CLOSING, MAX_LETTER, NEUTRAL, SUBJECT, Renderer

SHIPPED = resources.shipped("templates")
LETTERS = [*(category.value for category in Category), NEUTRAL]
ABOVE, ABOVE_CHILD, BELOW = 90, 60, 120
LINE = "\n----\n"
ONE = ("to see what personal data is held, if any",)
FOUR = (
    "to receive or move personal data as a file",
    "to stop a use of personal data, such as marketing",
    "to have a person review a computer's decision",
    "to stop the sale or sharing of personal data",
)
FACTS: dict[str, object] = {
    "reference": "7QK4-M2XD",
    "received": "Wednesday 30 September 2026",
    "answer_by": "Wednesday 30 December 2026",
    "rights": FOUR,
    "organisation": "Example",
    "entity": "Example Software Ltd (trading as Example)",
    "address": "Attn: Privacy\nFourth Floor, 40 Long Street\nEdinburgh EH1 1AA\nUnited Kingdom",
    "contact": "+44 131 496 0000",
    "authorities": (
        "Irish Data Protection Commissioner (www.dataprotection.ie)",
        "Information Commissioner's Office (www.ico.org.uk)",
    ),
    "mailbox": "privacy@example.org",
    "policy_url": "https://www.example.org/privacy",
}
OPTIONAL: dict[str, object] = {"address": "", "contact": "", "authorities": (), "policy_url": ""}
EVERY_COMBINATION = [
    {**FACTS, **{name: OPTIONAL[name] for name in absent}, "rights": rights, "entity": entity}
    for number in range(len(OPTIONAL) + 1)
    for absent in combinations(OPTIONAL, number)
    for rights, entity in product(((), ONE, FOUR), (FACTS["entity"], FACTS["organisation"]))
]

# What no automatic letter may say: that somebody is known to us, what we found or did, a demand for papers, a clock, a
# fee, a refusal, an admission, a law taken for certain, a place, a name, alarm.
FORBIDDEN = [
    "our records", "our systems?", "we found", "we hold", "we have your", "your data", "your account",
    "your request", "customers?", "subscribers?", "users?", "employees?", "thank you for being", "valued",
    "we (have )?(deleted|removed|erased|unsubscribed|corrected|stopped)", "has been (deleted|removed|stopped)",
    "passport", "identity", "ID", "driving licen[cs]e", "date of birth", "signature", "signed", "notar\\w+",
    "certificate", "form", "proof", "prove", "verif\\w+", "log ?in", "clock", "starts? when", "paused?",
    "valid", "invalid", "unfounded", "excessive", "repeti\\w+", "refus\\w+", "reject\\w+", "fees?", "charge",
    "breach", "phishing", "scam", "spam", "we sent", "sorry", "apolog\\w+", "guarantee\\w*", "GDPR", "CCPA",
    "DPA", "Art\\.?", "article", "section", "regulation", "statut\\w+", "legal\\w*", "lawful\\w*", "pursuant",
    "hereby", "herein", "30 days", "45 days", "in the (UK|EU|US)", "European", "Californian?", "British",
    "American", "alert", "urgent\\w*", "immediately", "ASAP", "dear", "sir", "madam", "mr", "mrs", "ms", "dr",
    "his", "her", "he", "she", "ticket", "case", "bot", "classif\\w+", "category", "first contact us",
    "before you complain", "must",
]  # fmt: skip
ALLOWED = {"rights_request": {"must"}}  # "must check who is asking": what we must, not the reader


def words(text: str) -> int:
    return len(re.findall(r"\S*\w\S*", text))


def filled(name: str, facts: Facts = FACTS) -> Rendered:
    return RENDERER.fill(name, "en", facts)


RENDERER = Renderer(SHIPPED, None)


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_short_whatever_is_known(name: str) -> None:
    for facts in EVERY_COMBINATION:
        above, line, below = filled(name, facts).text.partition(LINE)
        assert line
        assert words(above) <= (ABOVE_CHILD if name == "child_data_alert" else ABOVE)
        assert words(below) <= BELOW


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_claims_what_it_must_not(name: str) -> None:
    for facts in (FACTS, {**FACTS, **OPTIONAL}):
        rendered = filled(name, facts)
        said = re.sub(r"Attn:.*United Kingdom|\S*(@|www\.|https:)\S*", "", f"{rendered.subject}\n{rendered.text}")
        found = {
            claim for claim in FORBIDDEN if re.search(rf"\b{claim}\b", said, 0 if claim.isupper() else re.IGNORECASE)
        }
        assert found <= ALLOWED.get(name, set())
        assert "!" not in said


@pytest.mark.parametrize("name", LETTERS)
def test_what_every_letter_says(name: str) -> None:
    above, _, below = filled(name).text.partition(LINE)
    assert above.startswith("Hello,\n\nThank you for your message of Wednesday 30 September 2026.")
    assert "a person will read" in above
    assert "Wednesday 30 December 2026" in above
    assert "nothing more you need to do now" in above or "You have told us enough" in above
    assert above.endswith("Your reference: 7QK4-M2XD\n")
    assert "sent automatically" in below
    assert "simply reply: the time counts from your first message" in below
    assert "complain to us, and at any time to" in below


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_well_set(name: str) -> None:
    for facts in EVERY_COMBINATION:
        rendered = filled(name, facts)
        assert rendered.subject == "We have received your message"
        assert not re.search(r"\n\n\n|[ \t]\n|  |,,|\.\.|: ?[,.]| ,|\(\)|None", rendered.text)
        assert rendered.text.endswith((".\n", "https://www.example.org/privacy\n"))
        assert rendered.text.isascii()


def test_one_right_is_a_sentence_and_four_are_a_list() -> None:
    one, four = (filled("rights_request", {**FACTS, "rights": rights}).text for rights in (ONE, FOUR))
    assert "you would like to see what personal data is held, if any.\n\nWe will answer" in one
    assert "you would like:\n\n- to receive" in four
    assert "- to stop the sale or sharing of personal data\n\nWe will answer" in four


def test_the_rights_in_words_fit_the_sentence() -> None:
    phrases = [letter._RIGHTS_IN_WORDS[right] for right in Right]
    assert all(phrase.startswith("to ") and phrase == phrase.strip(" .") for phrase in phrases)
    assert set(FOUR) | set(ONE) <= set(phrases)
    longest = tuple(sorted(phrases, key=words)[-4:])
    above, _, _ = filled("rights_request", {**FACTS, "rights": longest}).text.partition(LINE)
    assert words(above) <= ABOVE


def test_a_child_can_read_the_letter_about_a_child() -> None:
    above, _, _ = filled("child_data_alert").text.partition(LINE)
    sentences = [sentence for sentence in re.split(r"[.:]\s", above) if sentence.strip()]
    assert max(words(sentence) for sentence in sentences) <= 15
    assert max(len(word) for word in re.findall(r"[a-z]+", above)) <= 10
    assert "?" not in above


def test_nobody_is_shown_as_there_who_is_not_configured() -> None:
    bare = filled(NEUTRAL, {**FACTS, **OPTIONAL, "entity": "Example"}).text
    assert "It comes from the privacy team of Example. You can reach us at privacy@example.org.\n" in bare
    assert "at any time to the data protection authority where you live.\n" in bare
    assert "privacy policy" not in bare


def test_every_fact_is_used_and_no_other() -> None:
    sources = [path.read_text("utf-8") for _, _, path in RENDERER.names()]
    used = {name for source in sources for name in meta.find_undeclared_variables(Environment().parse(source))}
    assert used == set(FACTS)


def test_the_list() -> None:
    listed = RENDERER.names()
    assert [name for _, name, _ in listed] == sorted([*LETTERS, SUBJECT, CLOSING])
    assert all(language == "en" and path == SHIPPED / "mail" / "en" / f"{name}.txt" for language, name, path in listed)


# --- the admin's own -------------------------------------------------------------------------------------------------


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own" / "mail" / "en").mkdir(parents=True)
    return tmp_path / "own"


def write(directory: Path, name: str, text: str, language: str = "en") -> Path:
    path = directory / "mail" / language / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_an_own_template_wins_and_the_rest_stays_shipped(own: Path) -> None:
    path = write(own, "neutral", 'Good day, {{ reference }}\n----\n{% include "closing.txt" %}')
    renderer = Renderer(SHIPPED, own)
    rendered = renderer.render("neutral", "en", FACTS)
    assert rendered.text.startswith("Good day, 7QK4-M2XD\n----\nThis confirmation was sent automatically.")
    assert (rendered.subject, rendered.template, rendered.fallback) == ("We have received your message", "neutral", "")
    assert renderer.render("general_question", "en", FACTS) == filled("general_question")
    assert ("en", "neutral", path) in renderer.names()
    assert ("en", "closing", SHIPPED / "mail" / "en" / "closing.txt") in renderer.names()


def test_an_own_closing_is_used_by_shipped_letters(own: Path) -> None:
    write(own, "closing", "Yours, {{ organisation }}")
    assert Renderer(SHIPPED, own).fill("neutral", "en", FACTS).text.endswith("----\nYours, Example\n")


def test_an_own_letter_under_a_name_of_its_own_is_listed(own: Path) -> None:
    path = write(own, "closed_today", "Back on Monday.")
    renderer = Renderer(SHIPPED, own)
    assert ("en", "closed_today", path) in renderer.names()
    assert renderer.fill("closed_today", "en", FACTS).text == "Back on Monday.\n"


def test_edits_are_noticed_without_a_restart(own: Path) -> None:
    renderer = Renderer(SHIPPED, own, clock=count().__next__)
    shipped = renderer.fill("neutral", "en", FACTS)
    path = write(own, "neutral", "First.")
    assert renderer.fill("neutral", "en", FACTS).text == "First.\n"
    path.write_text("Second, longer.", "utf-8")
    assert renderer.fill("neutral", "en", FACTS).text == "Second, longer.\n"
    before = path.stat()
    path.write_text("Other, longer..", "utf-8")  # as long as before; only its time tells
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert renderer.fill("neutral", "en", FACTS).text == "Other, longer..\n"
    write(own, "closing", "Bye.")
    path.unlink()
    assert renderer.fill("neutral", "en", FACTS).text.endswith("----\nBye.\n")
    (own / "mail" / "en" / "closing.txt").unlink()
    assert renderer.fill("neutral", "en", FACTS) == shipped


def test_files_are_looked_at_once_a_second(own: Path) -> None:
    moments = [0.0]
    renderer = Renderer(SHIPPED, own, clock=lambda: moments[-1])
    shipped = renderer.fill("neutral", "en", FACTS)
    write(own, "neutral", "First.")
    moments.append(0.9)
    assert renderer.fill("neutral", "en", FACTS) == shipped
    moments.append(1.0)
    assert renderer.fill("neutral", "en", FACTS).text == "First.\n"


BROKEN: Mapping[str, tuple[str, str]] = {
    "unknown name": ("Hello\n\n{{ customer }}", "neutral.txt, line 3 cannot be used: 'customer' is undefined"),
    "syntax": ("Hello\n{% if %}", "neutral.txt, line 2 cannot be used"),
    "unclosed": ("{{ reference", "neutral.txt, line 1 cannot be used"),
    "missing include": ('{% include "none.txt" %}', "none.txt cannot be used"),
    "path outside": ('{% include "../../secret.txt" %}', "../../secret.txt cannot be used"),
    "division": ("{{ 1 / 0 }}", "neutral.txt, line 1 cannot be used: division by zero"),
    "wrong type": ("{{ 1 + reference }}", "neutral.txt, line 1 cannot be used"),
    "includes itself": ('{% include "neutral.txt" %}', "cannot be used: maximum recursion depth"),
    "too large to hold": ("{{ 'x' * 10 ** 14 }}", "cannot be used: MemoryError"),
    "much too long": ("{% for i in range(99999) %}xxx{% endfor %}", "no letter of a sensible length"),
    "empty": ("{# nothing #}\n", "no letter of a sensible length"),
    "class": ("{{ ''.__class__ }}", "access to attribute '__class__' of 'str' object is unsafe"),
    "classes": ("{{ ().__class__.__bases__[0].__subclasses__() }}", "__class__"),
    "attribute filter": ("{{ reference | attr('__class__') }}", "__class__"),
    "format string": ("{{ '{0.__class__}'.format(reference) }}", "__class__"),
    "globals of a helper": ("{{ cycler.__init__.__globals__ }}", "__init__"),
    "changes a fact": ("{{ changeable.append(1) }}", "neutral.txt"),
}


@pytest.mark.parametrize(("source", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_own_template_gives_way_to_the_shipped_one_and_says_why(own: Path, source: str, reason: str) -> None:
    (own / "secret.txt").write_text("secret", "utf-8")
    write(own, "neutral", source)
    facts = {**FACTS, "changeable": []}
    renderer = Renderer(SHIPPED, own)
    with pytest.raises(TemplateFault, match=re.escape(reason)) as caught:
        renderer.fill("neutral", "en", facts)
    assert caught.value.next_step
    assert str(own) not in str(caught.value)
    rendered = renderer.render("neutral", "en", facts)
    assert rendered == Rendered(*[getattr(filled("neutral"), field.name) for field in fields(Rendered)][:3],
                                caught.value.what)  # fmt: skip
    assert reason in rendered.fallback
    assert facts["changeable"] == []


@pytest.mark.parametrize("name", [SUBJECT, CLOSING])
def test_a_broken_part_is_found_where_it_is(own: Path, name: str) -> None:
    write(own, name, "one\n{{ nothing }}")
    rendered = Renderer(SHIPPED, own).render("general_question", "en", FACTS)
    assert rendered.text == filled("general_question").text
    assert rendered.fallback == f"the template en/{name}.txt, line 2 cannot be used: 'nothing' is undefined"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"Gr\xfc\xdfe"])
def test_bytes_that_are_no_text(own: Path, content: bytes) -> None:
    write(own, "neutral", "").write_bytes(content)
    rendered = Renderer(SHIPPED, own).render("neutral", "en", FACTS)
    assert rendered.text == filled("neutral").text
    assert "utf-8" in rendered.fallback


def test_a_directory_in_place_of_a_file(own: Path) -> None:
    (own / "mail" / "en" / "neutral.txt").mkdir()
    rendered = Renderer(SHIPPED, own).render("neutral", "en", FACTS)
    assert rendered.text == filled("neutral").text
    assert rendered.fallback == "the template en/neutral.txt cannot be used: Is a directory"


def test_an_empty_subject_is_no_letter(own: Path) -> None:
    write(own, SUBJECT, " \n")
    with pytest.raises(TemplateFault, match="sensible length"):
        Renderer(SHIPPED, own).fill("neutral", "en", FACTS)


def test_a_subject_is_one_line_and_safe_in_a_header(own: Path) -> None:
    write(own, SUBJECT, "Received\r\nBcc: everybody@example.org\x00")
    assert Renderer(SHIPPED, own).fill("neutral", "en", FACTS).subject == "Received Bcc: everybody@example.org"


def test_a_fact_is_never_a_template(own: Path) -> None:
    rendered = filled("neutral", {**FACTS, "organisation": "{{ 7 * 7 }} {% raise %}"})
    assert "the privacy team of {{ 7 * 7 }} {% raise %}:" in rendered.text


def test_the_longest_letter_passes_and_one_sign_more_does_not(own: Path) -> None:
    renderer = Renderer(SHIPPED, own, clock=count().__next__)
    write(own, "neutral", "x" * (MAX_LETTER - 1))
    assert len(renderer.fill("neutral", "en", FACTS).text) == MAX_LETTER
    write(own, "neutral", "x" * MAX_LETTER)
    with pytest.raises(TemplateFault):
        renderer.fill("neutral", "en", FACTS)


# --- the shipped ones themselves broken ------------------------------------------------------------------------------


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    for _, name, path in RENDERER.names():
        write(tmp_path / "shipped", name, path.read_text("utf-8"))
    return tmp_path / "shipped"


def test_a_broken_shipped_letter_gives_way_to_the_neutral_one(shipped: Path, own: Path) -> None:
    write(own, "rights_request", "{{ first }}")
    write(own, "neutral", "never asked: it is not what was broken")
    write(shipped, "rights_request", "{{ second }}")
    rendered = Renderer(shipped, own).render("rights_request", "en", FACTS)
    assert (rendered.text, rendered.template) == (filled("neutral").text, "neutral")
    assert "'second' is undefined" in rendered.fallback


@pytest.mark.parametrize("broken", [CLOSING, SUBJECT])
def test_what_all_need_broken_leaves_the_last_resort(shipped: Path, broken: str) -> None:
    write(shipped, broken, "{% nonsense %}")
    rendered = Renderer(shipped, None).render("child_data_alert", "en", FACTS)
    assert rendered.template == letter.LAST_RESORT
    assert rendered.text == (
        "Hello,\n\nWe have received your message of Wednesday 30 September 2026, and a person will read it.\n\n"
        "Your reference: 7QK4-M2XD\n"
    )
    assert rendered.subject == "We have received your message"
    assert f"en/{broken}.txt, line 1 cannot be used" in rendered.fallback


@pytest.mark.parametrize(("template", "language"), [("neutral", "xx"), ("neutral", "../en"), ("../../x", "en")])
def test_what_does_not_exist_never_stops_a_ticket(template: str, language: str, tmp_path: Path) -> None:
    nowhere = Renderer(tmp_path / "nothing", None)
    assert nowhere.render(template, language, FACTS).template == letter.LAST_RESORT
    assert nowhere.names() == []


def test_a_letter_with_no_template_falls_back_to_neutral() -> None:
    rendered = RENDERER.render("no_such_letter", "en", FACTS)
    assert (rendered.template, rendered.text) == ("neutral", filled("neutral").text)
    assert "no_such_letter.txt cannot be used: there is no such file" in rendered.fallback
