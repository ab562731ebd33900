"""The letters: short, calm, claiming nothing; and a renderer that no template can bring down."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations, count, product
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from privacy_inbox import resources
from privacy_inbox.core.faults import TemplateFault
from privacy_inbox.core.letter import LAST_RESORT, Rendered
from privacy_inbox.core.settings import Entity, MailboxSettings, Organisation, Settings, SmtpSettings
from privacy_inbox.core.vocabulary import Category, Flag, Region, Right
from privacy_inbox.core.wording import AUTOMATIC, CHILD_WRITER, NEUTRAL, LetterCase, Said, Words, facts_of
from privacy_inbox.rendering import MAX_LETTER, Renderer

SHIPPED = resources.shipped("templates")
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
LETTERS = [*(category.value for category in Category), NEUTRAL]  # automatic ones to adults
FLAGGED = ["rights_request", "general_question", "unsolicited_email_report", NEUTRAL]
FLAGS = (Flag.COMPLAINT, Flag.BREACH, Flag.AGENT, Flag.CHILD_SUSPECTED)
FLAG_LINES = list(zip(FLAGS, ("complaint", "breach", "agent", "child"), strict=True))
ABOVE, ABOVE_CHILD, BELOW, BELOW_MORE = 90, 60, 120, 60
LINE = "\n----\n"
ONE = (Right.ACCESS,)
FOUR = (Right.PORTABILITY, Right.OBJECTION, Right.AUTOMATED_DECISION, Right.OPT_OUT_OF_SALE)
EASY = (Right.OBJECTION, Right.WITHDRAW_CONSENT, Right.OPT_OUT_OF_SALE, Right.LIMIT_SENSITIVE)
ADDRESS = "Attn: Privacy\nFourth Floor, 40 Long Street\nEdinburgh EH1 1AA\nUnited Kingdom"
OPTIONAL = {"address": ADDRESS, "contact": "+44 131 496 0000", "authority": "the Data Office (www.office.example)",
            "policy_url": "https://www.northwind.example/privacy"}  # fmt: skip


def house(
    name: str = "Northwind Telecom Ltd (trading as Northwind)", organisation: str = "Northwind", **given: str
) -> Settings:
    """A house with all that letters may name, but for what is given as empty; and a second entity abroad."""
    said = OPTIONAL | given
    here = replace(Entity("uk", name, default=True), address=said["address"], contact=said["contact"])
    abroad = "the Watch of Westria (www.watch.example)" if said["authority"] else ""
    return Settings(
        Organisation(organisation, policy_url=said["policy_url"], domains=("northwind.example",)),
        MailboxSettings("imap.invalid", "privacy@northwind.example"),
        SmtpSettings("smtp.invalid"),
        (replace(here, authority=said["authority"]), Entity("we", "Northwind Westria", authority=abroad)),
    )


HOUSE = house()
BARE = house(name="Northwind", **dict.fromkeys(OPTIONAL, ""))
HOUSES = [
    house(name, **dict.fromkeys(absent, ""))
    for number in range(len(OPTIONAL) + 1)
    for absent in combinations(OPTIONAL, number)
    for name in ("Northwind Telecom Ltd (trading as Northwind)", "Northwind")
]
RENDERER = Renderer(SHIPPED, None, HOUSE)
RENDERERS = [(settings, Renderer(SHIPPED, None, settings)) for settings in HOUSES]
CASE = LetterCase("7QK4-M2XD", date(2026, 9, 30), date(2026, 12, 30), HOUSE.entities[0], rights=FOUR)
SAID = Said("Your own words.", "reply", "legal_duty", "20 euros", "Willow Ltd")
MORE = [
    replace(CASE, rights=rights, region=region, flags=flags, spoken=spoken, verification=more, needs_original=more)
    for rights, region, (flags, spoken, more) in product(
        ((), ONE, FOUR), (Region.UNKNOWN, Region.UK), (((), "en", False), (FLAGS, "zz", True))
    )
]


def filled(name: str, case: LetterCase = CASE, language: str = "en") -> Rendered:
    return RENDERER.fill(name, language, case)


def text_of(name: str, language: str = "en", **changes: object) -> str:
    return filled(name, replace(CASE, **changes), language).text  # type: ignore[arg-type]


def in_every_house(name: str, case: LetterCase = CASE, language: str = "en") -> Iterator[str]:
    for settings, renderer in RENDERERS:
        yield renderer.fill(name, language, replace(case, entity=settings.entities[0])).text


def words(text: str) -> int:
    return len(re.findall(r"\S*\w\S*", text))


def words_of(language: str) -> Words:
    return RENDERER.words(language)


every_language = pytest.mark.parametrize("language", LANGUAGES)


# --- What the letters say --------------------------------------------------------------------------------------------
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
# Below the line, of a request: what we "must check", not the reader; "no proof" is needed; what was done "stays
# lawful"; and California wants it said that somebody with a "signed permission" may act.
ALLOWED = {"must", "proof", "lawful\\w*", "signed"}


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_claims_what_it_must_not(name: str) -> None:
    for case in (replace(CASE, rights=tuple(Right)), *MORE):
        rendered = filled(name, case)
        above, _, below = f"{rendered.subject}\n{rendered.text}".partition(LINE)
        assert claims(above) == set()
        assert claims(below) <= (ALLOWED if name == "rights_request" else set())


def claims(text: str) -> set[str]:
    said = re.sub(r"Attn:.*United Kingdom|\S*(@|www\.|https:)\S*", "", text)
    assert "!" not in said
    return {claim for claim in FORBIDDEN if re.search(rf"\b{claim}\b", said, 0 if claim.isupper() else re.IGNORECASE)}


@pytest.mark.parametrize("name", [*LETTERS, CHILD_WRITER])
def test_every_letter_is_short_but_for_what_its_case_adds(name: str) -> None:
    en, limit = words_of("en"), ABOVE_CHILD if name in ("child_data_alert", CHILD_WRITER) else ABOVE
    for case in MORE:
        told = sum(words(line) for line in en.flags.values()) if case.flags else 0
        more = sum(words(en.more[right]) for right in case.rights) + (BELOW_MORE if case.verification else 0)
        for text in in_every_house(name, case):
            above, _, below = text.partition(LINE)
            assert words(above) <= limit + told
            assert words(below) <= BELOW + more


@pytest.mark.parametrize("name", LETTERS)
def test_what_every_letter_says(name: str) -> None:
    above, _, below = filled(name).text.partition(LINE)
    assert above.startswith("Hello,\n\nThank you for your message of 30 September 2026.")
    assert "a person will read" in above
    assert "30 December 2026" in above
    assert "nothing more you need to do now" in above or "You have told us enough" in above
    assert above.endswith("Your reference: 7QK4-M2XD\n")
    assert "sent automatically" in below
    assert "simply reply: the time counts from your first message" in below
    assert "complain to us, and at any time to" in below


@every_language
@pytest.mark.parametrize("name", sorted({name for _, name, _ in RENDERER.names()}))
def test_every_letter_is_well_set(name: str, language: str) -> None:
    for case in MORE:
        rendered = filled(name, replace(case, said=SAID), language)
        assert not re.search(r"\n\n\n|[ \t]\n|  |,,|\.\.|: ?[,.]| ,|\(\)|None|[{}]", rendered.text)
        assert rendered.text.endswith(("/privacy\n", "7QK4-M2XD\n"))
        assert "7QK4-M2XD" in rendered.text
        assert rendered.subject


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_well_set_in_every_house(name: str) -> None:
    for region in (Region.UNKNOWN, Region.EU):
        for text in in_every_house(name, replace(CASE, region=region)):
            assert not re.search(r"\n\n\n|[ \t]\n|  |,,|\.\.|: ?[,.]| ,|\(\)|None|[{}]", text)
            assert text.endswith((".\n", "https://www.northwind.example/privacy\n"))
            assert text.isascii()


def test_automatic_letters_share_one_subject_that_says_nothing() -> None:
    assert {filled(name).subject for name in AUTOMATIC} == {"We have received your message"}


def test_one_right_is_a_sentence_and_four_are_a_list() -> None:
    one, four = (text_of("rights_request", rights=rights) for rights in (ONE, FOUR))
    assert "you would like to see what personal data is held, if any.\n\nWe will answer" in one
    assert "you would like:\n\n- to receive" in four
    assert "- to stop the sale or sharing of personal data\n\nWe will answer" in four
    assert "would like something done with personal data.\n\nWe will answer" in text_of("rights_request", rights=())


def test_the_rights_in_words_fit_the_sentence() -> None:
    phrases = words_of("en").rights.values()
    assert all(phrase.startswith("to ") and phrase == phrase.strip(" .") for phrase in phrases)
    longest = sorted(Right, key=lambda right: words(words_of("en").rights[right]))[-4:]
    above, _, _ = text_of("rights_request", rights=tuple(longest)).partition(LINE)
    assert words(above) <= ABOVE


@pytest.mark.parametrize("name", ["child_data_alert", CHILD_WRITER])
def test_a_child_can_read_a_letter_about_a_child(name: str) -> None:
    above, _, _ = filled(name).text.partition(LINE)
    sentences = [sentence for sentence in re.split(r"[.:]\s", above) if sentence.strip()]
    assert max(words(sentence) for sentence in sentences) <= 15
    assert max(len(word) for word in re.findall(r"[a-z]+", above)) <= 10
    assert "?" not in above


@every_language
def test_the_letter_to_a_child_promises_no_day_and_asks_for_nothing(language: str) -> None:
    text = text_of(CHILD_WRITER, language, flags=FLAGS, needs_original=True)
    assert words_of(language).date.spell(CASE.answer_by) not in text
    assert not re.search(r"\?|@|www|----", text)
    assert text == text_of(CHILD_WRITER, language, spoken="zz", region=Region.US, verification=True)


def test_nobody_is_shown_as_there_who_is_not_configured() -> None:
    bare = Renderer(SHIPPED, None, BARE).fill(NEUTRAL, "en", replace(CASE, entity=BARE.entities[0])).text
    assert "It comes from the privacy team of Northwind. You can reach us at privacy@northwind.example.\n" in bare
    assert "at any time to the data protection authority where you live.\n" in bare
    assert "privacy policy" not in bare


# --- What only some letters say --------------------------------------------------------------------------------------
@every_language
@pytest.mark.parametrize("name", FLAGGED)
@pytest.mark.parametrize(("flag", "line"), FLAG_LINES)
def test_what_else_may_be_true_is_said_in_a_paragraph_of_its_own(
    name: str, flag: Flag, line: str, language: str
) -> None:
    told = words_of(language).flags
    above = text_of(name, language, flags=(flag, Flag.URGENT)).partition(LINE)[0]
    assert above.split("\n\n").count(told[line]) == 1
    assert not any(other in above for key, other in told.items() if key != line)


@pytest.mark.parametrize("name", FLAGGED)
def test_all_that_may_be_true_is_said(name: str) -> None:
    paragraphs = text_of(name, flags=FLAGS).split("\n\n")
    assert [line for line in paragraphs if line in words_of("en").flags.values()] == [*words_of("en").flags.values()]


@every_language
@pytest.mark.parametrize("name", ["child_data_alert", CHILD_WRITER])
def test_nothing_else_is_said_to_a_child(name: str, language: str) -> None:
    assert text_of(name, language, flags=FLAGS) == text_of(name, language)


@every_language
@pytest.mark.parametrize("name", sorted({name for _, name, _ in RENDERER.names()} - {CHILD_WRITER}))
def test_a_line_about_ones_own_language_only_where_it_is_another(name: str, language: str) -> None:
    case = replace(CASE, said=SAID)
    usual = filled(name, replace(case, spoken="unknown"), language).text
    assert filled(name, replace(case, spoken=language), language).text == usual
    other = filled(name, replace(case, spoken="cs"), language).text
    assert len(other.splitlines()) == len(usual.splitlines())
    assert 0 < words(other) - words(usual) < 12


def test_the_line_about_ones_own_language() -> None:
    assert "You may write in your own language." in text_of(NEUTRAL, spoken="cs")


@pytest.mark.parametrize("region", [Region.EU, Region.UK, Region.US])
def test_where_the_place_is_known_the_entity_writes_and_its_authority_is_named(region: Region) -> None:
    text = text_of(NEUTRAL, region=region)
    address = "Attn: Privacy, Fourth Floor, 40 Long Street, Edinburgh EH1 1AA, United Kingdom"
    assert f"team of Northwind: Northwind Telecom Ltd (trading as Northwind), {address}. You can" in text
    assert "authority: the Data Office (www.office.example), or the one where you live." in text
    assert "Westria" not in text


@pytest.mark.parametrize("region", [Region.OTHER, Region.UNKNOWN])
def test_where_the_place_is_not_known_the_organisation_writes_and_every_authority_is_named(region: Region) -> None:
    text = text_of(NEUTRAL, region=region, entity=HOUSE.entities[1])
    assert "team of Northwind. You can reach us at privacy@northwind.example.\n" in text
    assert "the Watch of Westria (www.watch.example), the Data Office (www.office.example), or the one" in text
    assert "Telecom" not in text_of(NEUTRAL, region=region)


def test_an_entity_without_an_address_is_named_where_it_has_a_name_of_its_own() -> None:
    for name, said in (("Northwind Ltd", "team of Northwind: Northwind Ltd. You"), ("Northwind", "Northwind. You")):
        settings = house(name, address="")
        case = replace(CASE, entity=settings.entities[0], region=Region.UK)
        assert said in Renderer(SHIPPED, None, settings).fill(NEUTRAL, "en", case).text


@pytest.mark.parametrize("name", sorted(AUTOMATIC - {"rights_request"}))
def test_only_a_request_is_told_about_identity(name: str) -> None:
    assert "who is asking" not in text_of(name, verification=True)


@pytest.mark.parametrize("rights", [EASY, *((right,) for right in EASY)])
def test_who_asks_is_not_checked_where_that_is_not_needed(rights: tuple[Right, ...]) -> None:
    text = text_of("rights_request", rights=rights, verification=True)
    assert "If we need more time, we will write to you before then.\n" in text
    assert not any(word in text for word in ("who is asking", "To check", "permission"))


@pytest.mark.parametrize("rights", [(), ONE, (Right.ACCESS, *EASY)])
def test_who_asks_may_be_checked_where_it_matters(rights: tuple[Right, ...]) -> None:
    assert "or must check who is asking, we will write to you before then.\n" in text_of(
        "rights_request", rights=rights
    )


@every_language
def test_how_it_is_checked_is_told_only_where_a_law_asks_for_it(language: str) -> None:
    for rights, more in ((ONE, True), ((), True), (EASY, False)):
        usual, told = (text_of("rights_request", language, rights=rights, verification=told) for told in (False, True))
        assert (words(told) - words(usual) > 20) is more
        assert (told == usual) is not more


def test_the_words_on_how_it_is_checked() -> None:
    text = text_of("rights_request", rights=ONE, verification=True)
    assert "To check, we compare what you write with what is known already" in text
    assert "Somebody else may act for you with your signed permission." in text


@every_language
@pytest.mark.parametrize("name", sorted(AUTOMATIC))
def test_how_to_forward_is_told_only_where_a_reported_mail_was_not_attached(name: str, language: str) -> None:
    told = "Thunderbird" in text_of(name, language, needs_original=True)
    assert told is (name == "unsolicited_email_report")
    assert "Thunderbird" not in text_of(name, language, needs_original=False)
    assert "Thunderbird" in text_of("how_to_forward", language)


@every_language
def test_each_right_has_a_sentence_more_and_none_comes_twice(language: str) -> None:
    more = words_of(language).more
    below = text_of("rights_request", language, rights=tuple(Right)).partition(LINE)[2]
    assert all(below.count(sentence) == 1 for sentence in more.values())
    assert more["erasure"] not in text_of("rights_request", language, rights=ONE)


@pytest.mark.parametrize("name", LETTERS)
def test_what_a_person_sends_is_not_called_automatic(name: str) -> None:
    assert "automatic" not in text_of(name, by_hand=True)
    assert "If you have a question about this letter, simply reply." in text_of(name, by_hand=True)


@every_language
@pytest.mark.parametrize("name", ["refusal", "partial_refusal"])
def test_a_ground_in_ones_own_words_is_said_once(name: str, language: str) -> None:
    text = text_of(name, language, said=Said("it is the neighbour's garden. ", ground="other"))
    assert text.count("it is the neighbour's garden.") == 1
    assert ".." not in text
    assert text_of(name, language, said=SAID).count("Your own words.") == 1


@every_language
def test_what_a_person_says_is_in_the_letter_as_it_was_said(language: str) -> None:
    said = Said("Is {it} {{ 7 * 7 }} <b> %s?", identity="question")
    assert "Is {it} {{ 7 * 7 }} <b> %s?" in text_of("identity_request", language, said=said)
    assert "Is {it} {{ 7 * 7 }} <b> %s?" in text_of("answer", language, said=said)


DAYS = {
    "en": ("1 March 2026", "8 August 2026"),
    "de": ("1. März 2026", "8. August 2026"),
    "fr": ("1er mars 2026", "8 août 2026"),
    "es": ("1 de marzo de 2026", "8 de agosto de 2026"),
    "it": ("1º marzo 2026", "8 agosto 2026"),
    "nl": ("1 maart 2026", "8 augustus 2026"),
    "pt": ("1 de março de 2026", "8 de agosto de 2026"),
    "pl": ("1 marca 2026 roku", "8 sierpnia 2026 roku"),
}


@every_language
def test_days_as_the_language_writes_them(language: str) -> None:
    text = text_of(NEUTRAL, language, received=date(2026, 3, 1), answer_by=date(2026, 8, 8))
    assert all(day in text for day in DAYS[language])
    assert len({words_of(language).date.spell(date(2026, month, 2)) for month in range(1, 13)}) == 12


@pytest.mark.parametrize(
    ("day", "of", "by"),
    [(1, "del 1º", "il 1º"), (8, "dell'8", "l'8"), (11, "dell'11", "l'11"), (18, "del 18", "il 18")],
)
def test_italian_days_have_their_article(day: int, of: str, by: str) -> None:
    text = text_of(NEUTRAL, "it", received=date(2026, 3, day), answer_by=date(2026, 8, day))
    assert f" {of} marzo 2026" in text
    assert f"entro {by} agosto 2026" in text


@every_language
def test_every_fact_is_used_and_no_other(language: str) -> None:
    sources = [path.read_text("utf-8") for path in (SHIPPED / "mail" / language).glob("*.txt")]
    used = {name for source in sources for name in meta.find_undeclared_variables(Environment().parse(source))}
    assert used == set(facts_of(CASE, NEUTRAL, language, words_of(language), HOUSE))


@every_language
def test_every_language_has_the_same_letters_and_words(language: str) -> None:
    assert [name for spoken, name, _ in RENDERER.names() if spoken == language] == sorted(
        name for spoken, name, _ in RENDERER.names() if spoken == "en"
    )
    for table in ("subjects", "rights", "more", "flags", "identity", "grounds"):
        assert getattr(words_of(language), table).keys() == getattr(words_of("en"), table).keys()


def test_the_list() -> None:
    listed = RENDERER.names()
    assert {language for language, _, _ in listed} == set(LANGUAGES)
    assert {name for _, name, _ in listed} >= AUTOMATIC
    assert not {"closing", "flags", "forwarding", "opening", "words"} & {name for _, name, _ in listed}
    assert all(path == SHIPPED / "mail" / language / f"{name}.txt" for language, name, path in listed)


# --- The admin's own -------------------------------------------------------------------------------------------------
@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own" / "mail" / "en").mkdir(parents=True)
    return tmp_path / "own"


def write(directory: Path, name: str, text: str, language: str = "en") -> Path:
    path = directory / "mail" / language / (name if "." in name else f"{name}.txt")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def with_own(own: Path) -> Renderer:
    """A renderer that looks at the files for every letter."""
    return Renderer(SHIPPED, own, HOUSE, clock=count().__next__)


def test_an_own_template_wins_and_the_rest_stays_shipped(own: Path) -> None:
    path = write(own, "neutral", 'Good day, {{ reference }}\n----\n{% include "closing.txt" %}')
    renderer = with_own(own)
    rendered = renderer.render("neutral", "en", CASE)
    assert rendered.text.startswith("Good day, 7QK4-M2XD\n----\nThis confirmation was sent automatically.")
    assert (rendered.subject, rendered.template, rendered.fallback) == ("We have received your message", "neutral", "")
    assert renderer.render("general_question", "en", CASE) == filled("general_question")
    assert renderer.render("neutral", "de", CASE) == filled("neutral", language="de")
    assert ("en", "neutral", path) in renderer.names()
    assert ("en", "answer", SHIPPED / "mail" / "en" / "answer.txt") in renderer.names()


def test_an_own_closing_is_used_by_shipped_letters(own: Path) -> None:
    write(own, "closing", "Yours, {{ organisation }}")
    assert with_own(own).fill("neutral", "en", CASE).text.endswith("----\nYours, Northwind\n")


def test_an_own_letter_under_a_name_of_its_own_is_listed(own: Path) -> None:
    path = write(own, "closed_today", "Back on Monday.")
    write(own, "words.toml", '[subjects]\nclosed_today = "We are closed"')
    renderer = with_own(own)
    assert ("en", "closed_today", path) in renderer.names()
    assert renderer.fill("closed_today", "en", CASE) == Rendered("We are closed", "Back on Monday.\n", "closed_today")


def test_an_own_letter_without_a_subject_has_that_of_all(own: Path) -> None:
    write(own, "closed_today", "Back on Monday.")
    assert with_own(own).fill("closed_today", "en", CASE).subject == "We have received your message"


def test_edits_are_noticed_without_a_restart(own: Path) -> None:
    renderer = with_own(own)
    shipped = renderer.fill("neutral", "en", CASE)
    path = write(own, "neutral", "First.")
    assert renderer.fill("neutral", "en", CASE).text == "First.\n"
    path.write_text("Second, longer.", "utf-8")
    assert renderer.fill("neutral", "en", CASE).text == "Second, longer.\n"
    before = path.stat()
    path.write_text("Other, longer..", "utf-8")  # as long as before; only its time tells
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert renderer.fill("neutral", "en", CASE).text == "Other, longer..\n"
    write(own, "closing", "Bye.")
    path.unlink()
    assert renderer.fill("neutral", "en", CASE).text.endswith("----\nBye.\n")
    (own / "mail" / "en" / "closing.txt").unlink()
    assert renderer.fill("neutral", "en", CASE) == shipped


def test_files_are_looked_at_once_a_second(own: Path) -> None:
    moments = [0.0]
    renderer = Renderer(SHIPPED, own, HOUSE, clock=lambda: moments[-1])
    shipped = renderer.fill("neutral", "en", CASE)
    write(own, "neutral", "First.")
    write(own, "words.toml", '[subjects]\nacknowledgement = "Received"')
    moments.append(0.9)
    assert renderer.fill("neutral", "en", CASE) == shipped
    moments.append(1.0)
    assert renderer.fill("neutral", "en", CASE) == Rendered("Received", "First.\n", "neutral")


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
    "changes a fact": ("{{ rights.append(1) }}", "neutral.txt"),
}


@pytest.mark.parametrize(("source", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_own_template_gives_way_to_the_shipped_one_and_says_why(own: Path, source: str, reason: str) -> None:
    (own / "secret.txt").write_text("secret", "utf-8")
    write(own, "neutral", source)
    renderer = with_own(own)
    with pytest.raises(TemplateFault, match=re.escape(reason)) as caught:
        renderer.fill("neutral", "en", CASE)
    assert caught.value.next_step
    assert str(own) not in str(caught.value)
    rendered = renderer.render("neutral", "en", CASE)
    assert rendered == replace(filled("neutral"), fallback=caught.value.what)
    assert reason in rendered.fallback


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{% if %}", "neutral.txt, line 1 cannot be used"),
        ('{% include "none.txt" %}', "none.txt cannot be used: there is no such file"),
    ],
)
def test_what_cannot_be_read_has_no_names(own: Path, source: str, reason: str) -> None:
    write(own, "neutral", source)
    with pytest.raises(TemplateFault, match=re.escape(reason)):
        with_own(own).variables("neutral", "en")


def test_the_names_of_a_letter_are_those_of_its_parts_too(own: Path) -> None:
    write(own, "closing", '{{ mailbox }}{% include "neutral.txt" %}')
    write(own, "neutral", '{{ reference }}{% include "closing.txt" %}')
    renderer = with_own(own)
    assert renderer.variables("neutral", "en") == {"reference", "mailbox"}
    assert renderer.source("closing", "en").startswith("{{ mailbox }}")


def test_a_broken_part_is_found_where_it_is(own: Path) -> None:
    write(own, "closing", "one\n{{ nothing }}")
    rendered = with_own(own).render("general_question", "en", CASE)
    assert rendered.text == filled("general_question").text
    assert rendered.fallback == "the template en/closing.txt, line 2 cannot be used: 'nothing' is undefined"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"Gr\xfc\xdfe"])
@pytest.mark.parametrize("name", ["neutral.txt", "words.toml"])
def test_bytes_that_are_no_text(own: Path, name: str, content: bytes) -> None:
    write(own, name, "").write_bytes(content)
    rendered = with_own(own).render("neutral", "en", CASE)
    assert rendered.text == filled("neutral").text
    assert "utf-8" in rendered.fallback


@pytest.mark.parametrize(("kind", "name"), [("template", "neutral.txt"), ("words", "words.toml")])
def test_a_directory_in_place_of_a_file(own: Path, kind: str, name: str) -> None:
    (own / "mail" / "en" / name).mkdir()
    rendered = with_own(own).render("neutral", "en", CASE)
    assert rendered.text == filled("neutral").text
    assert rendered.fallback == f"the {kind} en/{name} cannot be used: Is a directory"


def test_a_directory_that_cannot_even_be_looked_into(tmp_path: Path) -> None:
    rendered = Renderer(SHIPPED, tmp_path / ("x" * 300), HOUSE).render("neutral", "en", CASE)
    assert (rendered.text, rendered.template) == (filled("neutral").text, "neutral")
    assert rendered.fallback == "the words en/words.toml cannot be used: File name too long"


def test_an_empty_subject_is_no_letter(own: Path) -> None:
    write(own, "words.toml", '[subjects]\nacknowledgement = " "')
    with pytest.raises(TemplateFault, match="sensible length"):
        with_own(own).fill("neutral", "en", CASE)


def test_a_subject_is_one_line_and_safe_in_a_header(own: Path) -> None:
    write(own, "words.toml", '[subjects]\nacknowledgement = "Received\\r\\nBcc: everybody@willow.example\\u0000"')
    assert with_own(own).fill("neutral", "en", CASE).subject == "Received Bcc: everybody@willow.example"


def test_a_fact_is_never_a_template() -> None:
    strange = house(organisation="{{ 7 * 7 }} {% raise %}")
    rendered = Renderer(SHIPPED, None, strange).fill("neutral", "en", CASE)
    assert "the privacy team of {{ 7 * 7 }} {% raise %}." in rendered.text


def test_the_longest_letter_passes_and_one_sign_more_does_not(own: Path) -> None:
    renderer = with_own(own)
    write(own, "neutral", "x" * (MAX_LETTER - 1))
    assert len(renderer.fill("neutral", "en", CASE).text) == MAX_LETTER
    write(own, "neutral", "x" * MAX_LETTER)
    with pytest.raises(TemplateFault):
        renderer.fill("neutral", "en", CASE)


# --- The admin's own words -------------------------------------------------------------------------------------------
def test_own_words_replace_single_ones(own: Path) -> None:
    write(
        own,
        "words.toml",
        '[subjects]\nanswer = "What we found"\n[rights]\naccess = "to see it all"\n[date]\nfirst = "1st"',
    )
    renderer = with_own(own)
    case = replace(CASE, rights=(Right.ACCESS, Right.ERASURE), received=date(2026, 3, 1))
    rendered = renderer.fill("rights_request", "en", case)
    assert "\n- to see it all\n- to have personal data deleted\n" in rendered.text
    assert "your message of 1st March 2026." in rendered.text
    assert (rendered.subject, rendered.fallback) == ("We have received your message", "")
    assert renderer.fill("answer", "en", case).subject == "What we found"
    assert renderer.fill("refusal", "en", case).subject == "Our answer"
    assert renderer.words("en").rights["erasure"] == words_of("en").rights["erasure"]
    assert renderer.words("de") == words_of("de")


def test_edits_of_own_words_are_noticed_without_a_restart(own: Path) -> None:
    renderer = with_own(own)
    assert renderer.fill("neutral", "en", CASE).subject == "We have received your message"
    path = write(own, "words.toml", '[subjects]\nacknowledgement = "One"')
    assert renderer.fill("neutral", "en", CASE).subject == "One"
    before = path.stat()
    path.write_text('[subjects]\nacknowledgement = "Three"', "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # copied with its time; only its size tells
    assert renderer.fill("neutral", "en", CASE).subject == "Three"
    path.unlink()
    assert renderer.fill("neutral", "en", CASE) == filled("neutral")


BROKEN_WORDS: Mapping[str, tuple[str, str]] = {
    "syntax": ("[rights\n", "at line 1"),
    "no table": ("rights = 5", "cannot be used"),
    "no text": ("[rights]\naccess = 5", "Expected `str`, got `int`"),
    "a day with an unknown part": ('[date]\nform = "{dya} {month}"', "'dya'"),
    "a broken form": ('[date]\nform = "{day"', "expected '}'"),
    "eleven months": (f"[date]\nmonths = {['M'] * 11}", "index out of range"),
    "a misspelled table": ('[rigths]\naccess = "x"', "no letter uses rigths.access"),
    "a misspelled name": ('[rights]\nacces = "x"', "no letter uses rights.acces"),
    "a ground with an unknown part": ('[grounds]\nother = "{words}"', "'words'"),
    "a demand with an unknown part": ('[identity]\nquestion = "{0}"', "cannot be used"),
    "much too deep": ("x = " + "[" * 9999, "maximum recursion depth"),
}


@pytest.mark.parametrize(("source", "reason"), BROKEN_WORDS.values(), ids=BROKEN_WORDS)
def test_broken_own_words_give_way_to_the_shipped_ones_and_say_why(own: Path, source: str, reason: str) -> None:
    write(own, "words.toml", source)
    renderer = with_own(own)
    with pytest.raises(TemplateFault, match=re.escape(reason)) as caught:
        renderer.fill("neutral", "en", CASE)
    assert caught.value.what.startswith("the words en/words.toml cannot be used: ")
    assert caught.value.next_step
    assert str(own) not in str(caught.value)
    assert renderer.render("neutral", "en", CASE) == replace(filled("neutral"), fallback=caught.value.what)
    assert renderer.render("neutral", "de", CASE) == filled("neutral", language="de")
    with pytest.raises(TemplateFault):
        renderer.words("en")


# --- The shipped ones themselves broken ------------------------------------------------------------------------------
@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "shipped")
    return tmp_path / "shipped"


def test_a_broken_shipped_letter_gives_way_to_the_neutral_one(shipped: Path, own: Path) -> None:
    write(own, "rights_request", "{{ first }}")
    write(own, "neutral", "never asked: it is not what was broken")
    write(shipped, "rights_request", "{{ second }}")
    rendered = Renderer(shipped, own, HOUSE).render("rights_request", "en", CASE)
    assert (rendered.text, rendered.template) == (filled("neutral").text, "neutral")
    assert "'second' is undefined" in rendered.fallback


@pytest.mark.parametrize(
    ("name", "broken", "place"),
    [
        ("closing.txt", "{% nonsense %}", "the template en/closing.txt, line 1"),
        ("words.toml", "nonsense", "the words en/words.toml"),
        ("words.toml", "", "the words en/words.toml"),
    ],
)
def test_what_all_need_broken_leaves_the_last_resort(shipped: Path, name: str, broken: str, place: str) -> None:
    write(shipped, name, broken)
    rendered = Renderer(shipped, None, HOUSE).render("child_data_alert", "en", CASE)
    assert rendered.template == LAST_RESORT
    assert rendered.text == (
        "Hello,\n\nWe have received your message of Wednesday 30 September 2026, and a person will read it.\n\n"
        "Your reference: 7QK4-M2XD\n"
    )
    assert rendered.subject == "We have received your message"
    assert f"{place} cannot be used" in rendered.fallback


@pytest.mark.parametrize(("template", "language"), [("neutral", "xx"), ("neutral", "../en"), ("../../x", "en")])
def test_what_does_not_exist_never_stops_a_ticket(template: str, language: str, tmp_path: Path) -> None:
    nowhere = Renderer(tmp_path / "nothing", None, HOUSE)
    assert nowhere.render(template, language, CASE).template == LAST_RESORT
    assert nowhere.names() == []


def test_a_letter_with_no_template_falls_back_to_neutral() -> None:
    rendered = RENDERER.render("no_such_letter", "en", CASE)
    assert (rendered.template, rendered.text) == ("neutral", filled("neutral").text)
    assert "no_such_letter.txt cannot be used: there is no such file" in rendered.fallback
