"""The shelf of models: which is in use, which was before it, and that a power cut leaves one or the other."""

import os
from pathlib import Path

import pytest

from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.shelf import Shelf
from teaching import NOW, OTHER, THEN


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "models")


def promoted(shelf: Shelf, *names: str) -> Shelf:
    """A shelf on which these were promoted one after the other, each marked by its name."""
    for name in names:
        shelf.candidate.mkdir(parents=True)
        (shelf.candidate / "card.json").write_text(name)
        shelf.promote(name)
    return shelf


def odd(shelf: Shelf, content: bytes) -> Shelf:
    promoted(shelf, NOW)
    (shelf.directory / "in-use").write_bytes(content)
    return shelf


def test_where_nothing_was_promoted_the_shipped_model_is_in_use(shelf: Shelf) -> None:
    assert (shelf.in_use, shelf.history, shelf.names()) == (None, [""], [])
    assert not shelf.directory.exists()


def test_what_is_promoted_is_in_use_and_keeps_its_name(shelf: Shelf) -> None:
    promoted(shelf, NOW, THEN)
    assert shelf.in_use == shelf.directory / THEN
    assert (shelf.directory / THEN / "card.json").read_text() == THEN
    assert shelf.names() == [NOW, THEN]
    assert shelf.history == ["", NOW, THEN]
    assert not shelf.candidate.exists()


def test_rolling_back_goes_one_by_one_to_the_shipped_model_and_no_further(shelf: Shelf) -> None:
    promoted(shelf, NOW, THEN)
    assert shelf.roll_back() == NOW
    assert shelf.in_use == shelf.directory / NOW
    assert shelf.roll_back() == ""
    assert shelf.in_use is None
    with pytest.raises(ConfigurationFault, match="none before it"):
        shelf.roll_back()
    assert shelf.in_use is None
    assert shelf.names() == [NOW, THEN]  # they can be looked at still


def test_rolling_back_where_nothing_was_promoted_makes_no_file(shelf: Shelf) -> None:
    with pytest.raises(ConfigurationFault, match="the shipped model is in use"):
        shelf.roll_back()
    assert not shelf.directory.exists()


def test_after_a_roll_back_the_next_one_is_promoted_on_what_is_in_use(shelf: Shelf) -> None:
    promoted(shelf, NOW, THEN).roll_back()
    promoted(shelf, OTHER)
    assert shelf.history == ["", NOW, OTHER]
    assert shelf.roll_back() == NOW


def test_a_model_that_lies_there_already_can_be_promoted_again(shelf: Shelf) -> None:
    promoted(shelf, NOW, THEN).roll_back()
    promoted(shelf, THEN)
    assert shelf.in_use == shelf.directory / THEN
    assert shelf.history == ["", NOW, THEN]


@pytest.mark.parametrize("name", ["", "candidate", "../../etc", "A0000001", "a0000001\n", "a00000012", "in-use"])
def test_a_candidate_of_no_proper_name_is_refused(shelf: Shelf, name: str) -> None:
    promoted(shelf, NOW)
    shelf.candidate.mkdir()
    with pytest.raises(ConfigurationFault, match="no proper name"):
        shelf.promote(name)
    assert shelf.in_use == shelf.directory / NOW
    assert shelf.candidate.is_dir()


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"../../../etc\n", b"/etc\n", b"candidate\n", b"A0000001\n", b"a00000012\n", b"\0\n", b"\xff\xfe\n"],
)
def test_what_names_no_model_means_the_shipped_one(shelf: Shelf, content: bytes) -> None:
    assert odd(shelf, content).in_use is None
    promoted(shelf, THEN)
    assert shelf.in_use == shelf.directory / THEN
    assert shelf.roll_back() == ""
    assert shelf.in_use is None


@pytest.mark.parametrize("content", [b"a0000001", b"a0000001\r\n", b"\n\na0000001\n\n", b"  a0000001  \n"])
def test_a_file_that_was_edited_by_hand_is_read(shelf: Shelf, content: bytes) -> None:
    assert odd(shelf, content).in_use == shelf.directory / NOW


def test_only_models_are_listed(shelf: Shelf) -> None:
    promoted(shelf, NOW)
    for name in ("candidate", ".model-xyz", "vectors", "A0000002", "in-use.new"):
        (shelf.directory / name).mkdir()
    assert shelf.names() == [NOW]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_what_cannot_be_written_changes_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    promoted(shelf, NOW, THEN)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os if broken == "fsync" else Path, broken, full)
        with pytest.raises(OSError, match="No space"):
            shelf.roll_back()
        assert shelf.in_use == shelf.directory / THEN
    assert shelf.roll_back() == NOW


def test_whoever_reads_meanwhile_sees_the_old_or_the_new(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is on disk, whole, before it takes the place of the other."""
    promoted(shelf, NOW)
    seen = []
    sync = os.fsync

    def look(file: int) -> None:
        seen.append((shelf.in_use, os.fstat(file).st_size))
        sync(file)

    monkeypatch.setattr(os, "fsync", look)
    promoted(shelf, THEN)
    assert seen == [(shelf.directory / NOW, len(f"{NOW}\n{THEN}\n"))]
    assert sorted(path.name for path in shelf.directory.iterdir()) == [NOW, THEN, "in-use"]
