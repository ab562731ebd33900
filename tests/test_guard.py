"""The one broad except: what passes, what is caught, and what is said of it."""

import logging
import sqlite3
from pathlib import Path

import pytest

from privacy_inbox.core.faults import Fault, ModelFault, StoreFault
from privacy_inbox.guard import guard


def never() -> None:
    raise AssertionError("not a defect of one mail")


@pytest.mark.parametrize(
    "error", [ModelFault("it is broken", "mend it"), ConnectionResetError("gone"), OSError("no disk")]
)
def test_faults_of_house_disk_and_network_pass(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, guard("mail", never):
        raise error
    assert caught.value is error


@pytest.mark.parametrize(
    "words", ["database or disk is full", "database is locked", "database disk image is malformed", "what?"]
)
def test_faults_of_the_database_stop_the_round(words: str) -> None:
    with pytest.raises(StoreFault) as caught, guard("mail", never):
        raise sqlite3.OperationalError(words)
    assert caught.value.next_step


@pytest.mark.parametrize(
    "error",
    [
        ZeroDivisionError("Jane Doe"),
        sqlite3.IntegrityError("UNIQUE"),
        UnicodeEncodeError("utf-8", "\ud800", 0, 1, "Jane Doe"),
    ],
)
def test_a_defect_is_said_by_kind_and_place_and_never_by_its_words(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    called: list[str] = []
    with guard("mail", lambda: called.append("charged")):
        raise error
    assert called == ["charged"]
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.__dict__["error"] == type(error).__name__
    assert record.__dict__["where"].startswith(Path(__file__).name + ":")
    assert record.exc_info is None
    assert "Jane" not in str(record.__dict__)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_ends_the_program_is_not_held_up(error: type[BaseException]) -> None:
    with pytest.raises(error), guard("mail", never):
        raise error


def test_what_the_answer_to_a_defect_raises_is_not_hidden() -> None:
    def broken() -> None:
        raise Fault("worse")

    with pytest.raises(Fault, match="worse"), guard("mail", broken):
        raise ZeroDivisionError


def test_nothing_happens_where_nothing_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    with guard("mail", never):
        pass
    assert not caplog.records
