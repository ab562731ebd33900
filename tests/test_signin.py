"""Secrets by file, environment and command; and none of them in a fault."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from privacy_inbox import __version__, signin
from privacy_inbox.core.faults import ConfigurationFault, Fault, SignInRefused, Unreachable
from privacy_inbox.core.settings import Credential, MailboxSettings, SmtpSettings
from privacy_inbox.signin import credential

SECRET = "hunter2-zq"


def mailbox(**source: object) -> MailboxSettings:
    return MailboxSettings(host="imap.example.org", user="officer", **source)  # type: ignore[arg-type]


def python(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


@pytest.mark.parametrize(
    ("held", "secret"),
    [
        (b"s3 cret", "s3 cret"),
        (b"s3\n", "s3"),
        (b"s3\r\n", "s3"),
        (b" s3 \n", " s3 "),
        ("schlüssel\n".encode(), "schlüssel"),
    ],
)
def test_a_file_loses_one_trailing_newline_and_nothing_else(tmp_path: Path, held: bytes, secret: str) -> None:
    path = tmp_path / "secret"
    path.write_bytes(held)
    assert credential(mailbox(password_file=path), {}) == Credential("officer", secret, "password")
    assert credential(mailbox(token_file=path), {}) == Credential("officer", secret, "token")


def test_an_environment_variable() -> None:
    assert credential(mailbox(password_env="P"), {"P": SECRET}) == Credential("officer", SECRET, "password")
    assert credential(mailbox(token_env="T"), {"T": SECRET}) == Credential("officer", SECRET, "token")


def test_a_command_gives_its_first_line_gets_the_environment_and_no_input() -> None:
    program = python("import os, sys; print(os.environ['P'] + sys.stdin.read()); print('more')")
    assert credential(mailbox(password_command=program), {"P": SECRET}) == Credential("officer", SECRET, "password")
    assert credential(mailbox(token_command=program), {"P": SECRET}) == Credential("officer", SECRET, "token")


def test_a_command_is_no_shell_text() -> None:
    words = python("import sys; print(sys.argv[1])")
    assert credential(mailbox(password_command=(*words, "$HOME; `id`")), {}) == Credential("officer", "$HOME; `id`")


@pytest.fixture
def ourselves(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], MailboxSettings]:
    """Settings with a `token_command` of our own, where our own program is the text of a given one."""

    def settings(program: str) -> MailboxSettings:
        monkeypatch.setattr(signin, "_runnable", lambda command: python(program))
        return mailbox(token_command=("privacy-inbox", "token", SECRET))

    return settings


def test_our_own_name_stands_for_this_installation_wherever_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("privacy_inbox.py").write_text("print('a stranger')")
    command = ("privacy-inbox", "--version")
    assert __version__ in credential(mailbox(token_command=command), {"PATH": ""}).secret  # type: ignore[union-attr]


@pytest.mark.parametrize(("code", "kind"), [(1, SignInRefused), (2, SignInRefused), (os.EX_TEMPFAIL, Unreachable)])
def test_our_own_fault_is_passed_on(code: int, kind: type[Fault], ourselves: Callable[[str], MailboxSettings]) -> None:
    said = f"{{}}\nprivacy-inbox: nobody has signed in yet\n  → run it with --sign-in\n{SECRET}"
    with pytest.raises(kind) as caught:
        credential(ourselves(f"import sys; sys.stderr.buffer.write({said.encode()!r}); exit({code})"), {})
    assert caught.value.what == "token_command: nobody has signed in yet"
    assert caught.value.next_step == "run it with --sign-in"
    assert SECRET not in everything(caught.value)


def test_what_is_no_fault_of_ours_is_not_repeated(ourselves: Callable[[str], MailboxSettings]) -> None:
    program = (
        f"import sys; print('Usage: {SECRET}', file=sys.stderr); print('Error: {SECRET}', file=sys.stderr); exit(2)"
    )
    with pytest.raises(SignInRefused, match="privacy-inbox failed with exit code 2") as caught:
        credential(ourselves(program), {})
    assert SECRET not in everything(caught.value)


def test_a_foreign_commands_errors_are_not_read_but_it_may_ask_for_patience() -> None:
    program = f"import sys; print('privacy-inbox: {SECRET}\\n  → x', file=sys.stderr); exit({os.EX_TEMPFAIL})"
    with pytest.raises(Unreachable, match="failed with exit code 75") as caught:
        credential(mailbox(token_command=python(program)), {})
    assert SECRET not in everything(caught.value)


def test_without_a_user_there_is_no_sign_in() -> None:
    assert credential(SmtpSettings(host="localhost"), {}) is None
    assert credential(SmtpSettings(host="localhost", user="u", password_env="P"), {"P": "x"}) == Credential("u", "x")


def test_a_token_is_asked_for_at_each_sign_in(tmp_path: Path) -> None:
    path = tmp_path / "token"
    for token in ("first", "second"):
        path.write_text(token)
        assert credential(mailbox(token_file=path), {}) == Credential("officer", token, "token")


FAULTS: list[tuple[dict[str, object], type[Fault], str]] = [
    ({}, ConfigurationFault, "no password or token for imap.example.org"),
    ({"password_env": "NOWHERE"}, ConfigurationFault, "password_env: the environment variable NOWHERE is not set"),
    ({"password_env": "EMPTY"}, ConfigurationFault, "password_env gives nothing"),
    ({"token_env": "LINES"}, ConfigurationFault, "token_env gives more than one line"),
    ({"password_env": "BYTES"}, ConfigurationFault, "password_env gives something that is not UTF-8 text"),
    ({"password_file": "nowhere"}, ConfigurationFault, "password_file: cannot read nowhere: No such file or directory"),
    ({"password_file": "empty"}, ConfigurationFault, "password_file gives nothing"),
    ({"password_file": "lines"}, ConfigurationFault, "password_file gives more than one line"),
    ({"token_file": "nul"}, ConfigurationFault, "token_file gives more than one line"),
    ({"token_file": "bytes"}, ConfigurationFault, "token_file gives something that is not UTF-8 text"),
    ({"token_file": "."}, ConfigurationFault, "token_file: cannot read .: Is a directory"),
    ({"password_command": ("no-such-command", SECRET)}, SignInRefused, "no-such-command cannot be run: No such file"),
    ({"password_command": ("no\0such",)}, SignInRefused, "cannot be run: a word of it holds a NUL"),
    ({"token_command": python(f"print('{SECRET}'); exit(3)")}, SignInRefused, "failed with exit code 3"),
    ({"password_command": python("pass")}, ConfigurationFault, "password_command gives nothing"),
    ({"password_command": python(f"print('{SECRET}\\0')")}, ConfigurationFault, "gives more than one line"),
]


@pytest.mark.parametrize(("source", "kind", "what"), FAULTS)
def test_a_source_that_fails_is_named_and_the_secret_is_not(
    source: dict[str, object], kind: type[Fault], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {"empty": b"\n", "lines": f"{SECRET}\n\n".encode(), "nul": f"{SECRET}\0".encode()}
    for name, held in {**files, "bytes": SECRET.encode() + b"\xff"}.items():
        Path(name).write_bytes(held)
    environment = {"EMPTY": "", "LINES": f"{SECRET}\r\nLOGOUT", "BYTES": f"{SECRET}\udcff"}
    source = {key: Path(str(value)) if key.endswith("_file") else value for key, value in source.items()}
    with pytest.raises(kind) as caught:
        credential(mailbox(**source), environment)
    assert what in caught.value.what
    assert caught.value.next_step
    assert SECRET not in everything(caught.value)


def everything(fault: BaseException) -> str:
    """All that a log could ever show of a fault: the text, the arguments, and those of every chained exception."""
    shown, link = "", fault
    while link:
        shown += f"{link}{link!r}{vars(link)}"
        link = link.__cause__ or link.__context__  # type: ignore[assignment]
    return shown + "".join(traceback.format_exception_only(fault))


def test_a_command_that_never_ends_is_ended() -> None:
    program = python(f"import time; print('{SECRET}', flush=True); time.sleep(600)")
    with pytest.raises(SignInRefused) as caught:
        credential(mailbox(password_command=program), {}, seconds=0.05)
    assert "gave no answer within 0.05 seconds" in caught.value.what
    assert SECRET not in everything(caught.value)


def test_a_credential_does_not_show_its_secret() -> None:
    assert SECRET not in repr(credential(mailbox(password_env="P"), {"P": SECRET}))
