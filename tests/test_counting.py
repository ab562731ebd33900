"""`deadline` on the command line."""

import json
from pathlib import Path

import pytest

from house import command, rows

NOWHERE = Path("nowhere.toml")


def test_one_question() -> None:
    done = command(
        "deadline", "UK_GDPR/access", "--received", "2026-01-31T09:00:00+00:00", "--calendar", "GB-SCT",
        "--event", "extended=2026-02-20T10:00:00+00:00", "--json", config=NOWHERE,
    )  # fmt: skip
    (answer,) = rows(done)
    assert (answer["rule"], answer["due"], answer["extension_notice_due"]) == (
        "UK_GDPR/access", "2026-04-30", "2026-03-02",
    )  # fmt: skip


def test_for_a_person_it_is_sentences() -> None:
    shown = command("deadline", "US_CA_CCPA/know", "--received", "2026-11-16T10:00:00-07:00", config=NOWHERE).stdout
    assert "45 calendar days from receipt end on" in shown
    assert "due_safe" in shown


def test_a_file_of_questions(tmp_path: Path) -> None:
    asked = {"regime": "EU_GDPR", "type": "erasure", "received": "2026-03-05T09:00:00+00:00", "tz": "Europe/Dublin"}
    for content in (asked, [asked, asked], {"vectors": [{**asked, "id": "X1"}]}):
        file = tmp_path / "questions.json"
        file.write_text(json.dumps(content))
        answers = rows(command("deadline", "--file", file, "--json", config=NOWHERE))
        assert {answer["due"] for answer in answers} == {"2026-04-06"}
    assert answers[0]["id"] == "X1"


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ((), "name either"),
        (("UK_GDPR/tea",), "no rule for tea"),
        (("MARS/access",), "no rule of MARS"),
        (("UK_GDPR/access", "--received", "yesterday"), "cannot be said when"),
        (("UK_GDPR/access", "--event", "extended"), "extended"),
    ],
)
def test_what_is_not_understood(arguments: tuple[str, ...], wrong: str) -> None:
    done = command("deadline", *arguments, config=NOWHERE)
    assert done.returncode == 2
    assert wrong in done.stderr


def test_a_file_that_holds_no_questions(tmp_path: Path) -> None:
    for content in ("{", "7", '["a"]'):
        file = tmp_path / "questions.json"
        file.write_text(content)
        assert command("deadline", "--file", file, config=NOWHERE).returncode == 2


def test_a_wrong_question_in_a_file_keeps_no_other_from_its_answer(tmp_path: Path) -> None:
    right = {"id": "Q6", "regime": "US_UT", "type": "access", "received": "2026-03-05T09:00:00+00:00"}
    file = tmp_path / "questions.json"
    file.write_text(json.dumps([{**right, "id": "Q7", "regime": "MARS"}, right]))
    done = command("deadline", "--file", file, "--json", config=NOWHERE)
    assert done.returncode == 1
    wrong, answer = rows(done)
    assert (wrong["id"], wrong["error"], answer["due"]) == ("Q7", "there is no rule of MARS", "2026-04-19")


def test_of_several_laws_one_without_a_rule_leaves_it_to_the_others() -> None:
    asked = ("deadline", "US_CA_CCPA+UK_GDPR/restriction", "--received", "2026-03-05T09:00:00+00:00", "--json")
    (answer,) = rows(command(*asked, config=NOWHERE))
    assert answer["rule"] == "UK_GDPR/restriction"
