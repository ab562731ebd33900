"""Masking: no address of somebody else's survives in whatever text, nor a name that a mail gives its writer."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from privacy_inbox.core.dossier import safe_name
from privacy_inbox.core.masking import ADDRESS, NAME, Mask

PERSON, OURS = "ada@somewhere.example", "privacy.officer@northwind.example"
MASK = Mask(PERSON, frozenset({OURS}), frozenset({"ada example", "northwind"}))
LOCAL = st.text("abcxyzABC0189._+-'=&/!#~éß", min_size=1, max_size=12)
FOREIGN = st.tuples(LOCAL, st.sampled_from(["@", "\uff20", "%40"]), st.sampled_from(["elsewhere.example", "x.example"]))
PIECES = st.sampled_from([
    " ", "\n", "\n> ", "<", ">", "(", ")", "[mailto:", "]", "mailto:", ",", ";", ":", ".", "'", '"', "|", "/", "*",
    "From: ", "Von: ", "To: ", "Cc: ", "Subject: hello", "On Mon, 2 Mar 2026 at 10:00, Bo Builder ", " wrote:",
    "Bo Builder ", PERSON, OURS, "please delete it", "http://x.example/?e=",
])  # fmt: skip


@given(st.lists(st.one_of(PIECES, FOREIGN.map("".join), st.text(max_size=8)), max_size=15), FOREIGN)
@example(["'", PERSON, "/"], ("bo", "@", "x.example"))
def test_no_foreign_address_survives(pieces: list[str], foreign: tuple[str, str, str]) -> None:
    address = "".join(foreign)
    assume(address.lower() not in f"{PERSON} {OURS}")
    middle = len(pieces) // 2
    text = "".join([*pieces[:middle], address, *pieces[middle:]])
    shown = MASK.text(text)
    assert address.lower() not in shown.lower()
    assert MASK.text(shown).lower().count("@") == shown.lower().count("@")  # nothing is left to mask


@given(FOREIGN, st.sampled_from(["", " ", "\n", "<", "(", '"']))
def test_an_address_between_words(foreign: tuple[str, str, str], before: str) -> None:
    address = "".join(foreign)
    assert address not in MASK.text(f"Ask my sister{before or ' '}{address}, she knows. I am {PERSON}.")
    assert f"I am {PERSON}." in MASK.text(f"Ask my sister{before or ' '}{address}, she knows. I am {PERSON}.")


NAMES = st.lists(st.sampled_from(["Bo", "Builder", "van", "der", "Łukasz", "O'Hara", "Jean-Luc", "Müller"]), min_size=1,
                 max_size=4).map(" ".join)  # fmt: skip


@given(NAMES, st.sampled_from(["From", "Von", "De", "Da", "Van", "Od", "Expéditeur"]), st.booleans(), st.booleans())
def test_no_name_in_a_from_line_survives(name: str, label: str, marked: bool, bare: bool) -> None:
    mark = "> " if marked else ""
    writer = name if bare else f"{name} <bo@elsewhere.example>"
    text = f"Please see this.\n{mark}{label}: {writer}\n{mark}Subject: your order\n"
    assert name not in MASK.text(text).split("\n")[1].partition(":")[2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"From: Ada Example <{PERSON}>", f"From: Ada Example <{PERSON}>"),
        (f"From: Northwind <{OURS}>", f"From: Northwind <{OURS}>"),
        ("From: Bo Builder <bo@elsewhere.example>", f"From: {NAME} <{ADDRESS}>"),
        ("> Von: Bo Builder [mailto:bo@elsewhere.example]", f"> Von: {NAME} <{ADDRESS}>"),
        (f"From: Bo\nTo: Ann <ann@x.example>; Ada Example <{PERSON}>\nSubject: a",
         f"From: {NAME}\nTo: {NAME} <{ADDRESS}>; Ada Example <{PERSON}>\nSubject: a"),
        ("ask Bo Builder <bo@elsewhere.example> about it", f"ask {NAME} <{ADDRESS}> about it"),
        ("On Mon, 2 Mar 2026 at 10:00, bo builder <bo@x.example> wrote:\n> hello", f"{NAME} wrote:\n> hello"),
        (f"On Mon, 2 Mar 2026 at 10:00, Northwind <{OURS}> wrote:\n> hi",
         f"On Mon, 2 Mar 2026 at 10:00, Northwind <{OURS}> wrote:\n> hi"),
        ("A: because I said so", "A: because I said so"),
        (f"write to {PERSON.upper()}!", f"write to {PERSON.upper()}!"),
        (f"ours+bo=x.example is no alias of {OURS.replace('@', '+bo=x.example@')}",
         f"ours+bo=x.example is no alias of {ADDRESS}"),
        ('"bo builder"@x.example', ADDRESS),
    ],
)  # fmt: skip
def test_texts(text: str, shown: str) -> None:
    assert MASK.text(text) == shown


@pytest.mark.parametrize(
    ("sender", "shown"),
    [
        (f"Ada Example <{PERSON}>", f"Ada Example <{PERSON}>"),
        (f"<{PERSON}>", f"<{PERSON}>"),
        (f"Northwind <{OURS}>", f"Northwind <{OURS}>"),
        ("Bo Builder <bo@elsewhere.example>", f"{NAME} <{ADDRESS}>"),
        ("<bo@elsewhere.example>", f"<{ADDRESS}>"),
        (f"Ada Example <{PERSON}>, Bo <bo@x.example>", f"Ada Example <{PERSON}>, {NAME} <{ADDRESS}>"),
        (f"Eve <{PERSON}> <eve@x.example>", f"{NAME} <{PERSON}>, <{ADDRESS}>"),
        ("", ""),
        ("nobody at all", NAME),
    ],
)
def test_senders(sender: str, shown: str) -> None:
    assert MASK.sender(sender) == shown


def test_a_name_that_looks_like_an_address_is_nobodys() -> None:
    assert MASK.wrote(f"Ada <{PERSON.upper()}>")
    assert not MASK.wrote(f"Eve <{PERSON}> <eve@x.example>")
    assert not MASK.wrote("")


def test_whatever_lies_inside_is_masked() -> None:
    found = MASK.anything({"a": ["bo@x.example", {"b": ("bo@x.example", 1, None)}], "c": True})
    assert found == {"a": [ADDRESS, {"b": [ADDRESS, 1, None]}], "c": True}


@given(st.text(max_size=300))
@example("../../etc/passwd")
@example("..\\..\\boot.ini")
@example("ä" * 200)
@example(".")
def test_a_file_stays_in_its_directory(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set("/\\\0\n:")
    assert not safe.startswith(".")
    assert len(safe.encode()) <= 120
