"""A configuration is taken whole or refused whole, with every mistake named by its line."""

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox import config
from privacy_inbox.config.description import settings_of, tables
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.settings import Alarms, Entity, MailboxSettings, Settings

ROOT = Path(__file__).parent.parent
SECRET = "hunter2-zq"

GOOD = """\
[organisation]
name = "Example"
[mailbox]
host = "imap.example.org"
user = "privacy@example.org"
password_env = "P"
[smtp]
host = "smtp.example.org"
"""


def load(directory: Path, text: str, environment: Mapping[str, str] | None = None) -> Settings:
    path = directory / "privacy-inbox.toml"
    path.write_text(text, encoding="utf-8")
    return config.load(path, environment or {})


def complaints(directory: Path, text: str, environment: Mapping[str, str] | None = None) -> list[str]:
    """The lines of the fault, without the file's name and the test's directory."""
    with pytest.raises(ConfigurationFault) as caught:
        load(directory, text, environment)
    assert caught.value.exit_code == 2
    assert caught.value.next_step
    lines = caught.value.what.split("\n")
    assert all(line.startswith("privacy-inbox.toml:") for line in lines)
    return [line.removeprefix("privacy-inbox.toml:").replace(f"{directory}/", "") for line in lines]


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def mailbox(*lines: str) -> str:
    return changed("[smtp]", "\n".join((*lines, "[smtp]")))


def smtp(*lines: str) -> str:
    return GOOD + "\n".join((*lines, ""))


def organisation(*lines: str) -> str:
    return changed("[mailbox]", "\n".join((*lines, "[mailbox]")))


def entity(*lines: str) -> str:
    return smtp("[[entities]]", 'id = "a"', 'name = "A"', *lines)


SOURCES = ", ".join(config.SECRET_SOURCES)
REGIONS = '"eu", "uk", "us", "other", "unknown"'
TABLE_NAMES = "organisation, mailbox, smtp, entities, letters, promises, alarms, store, templates, models"
LETTERS_KEYS = "mode, acknowledge_within_days, per_hour, per_domain_per_hour"
INSTEAD = "use password_file, password_env or password_command"
OURSELVES = "is an address of this mailbox; name one that somebody reads when it fails"
CODES = "expected codes of countries or their parts such as IE or GB-SCT, got"
CLEAR = '"none" sends everything in the clear and is for this machine only; use "tls" or "starttls"'

BAD: dict[str, tuple[str, list[str]]] = {
    # the type of one value
    "text for a number": (
        mailbox('port = "abc"'),
        ['7: mailbox.port: expected a whole number from 1 to 65535, got "abc"'],
    ),
    "a number in quotes": (
        mailbox('port = "993"'),
        ['7: mailbox.port: expected a whole number from 1 to 65535, got "993"'],
    ),
    "a number too high": (
        smtp("port = 65536"),
        ["9: smtp.port: expected a whole number from 1 to 65535, got 65536"],
    ),
    "a fraction": (
        mailbox("poll_seconds = 1.5"),
        ["7: mailbox.poll_seconds: expected a whole number from 1 to 3600, got 1.5"],
    ),
    "a number too low": (
        smtp("[promises]", "review = 0"),
        ["10: promises.review: expected a whole number, at least 1, got 0"],
    ),
    "text for a list": (
        mailbox('folders = "INBOX"'),
        ['7: mailbox.folders: expected a list of text, not empty, got "INBOX"'],
    ),
    "a wrong element": (
        mailbox('folders = ["INBOX", 3]'),
        ["7: mailbox.folders[2]: expected a list of text, not empty, got 3 in it"],
    ),
    "nothing but a wrong element": (
        mailbox("folders = [3]"),
        ["7: mailbox.folders[1]: expected a list of text, not empty, got 3 in it"],
    ),
    "an empty list": (
        mailbox("folders = []"),
        ["7: mailbox.folders: expected a list of text, not empty, got an empty list"],
    ),
    "empty text": (
        changed('"Example"', '""'),
        ['2: organisation.name: expected text, not empty, got ""'],
    ),
    "text for yes or no": (
        mailbox('idle = "yes"'),
        ['7: mailbox.idle: expected true or false, got "yes"'],
    ),
    "a number for yes or no": (
        smtp("null_sender = 1"),
        ["9: smtp.null_sender: expected true or false, got 1"],
    ),
    "a word outside the choice": (
        smtp('security = "ssl"'),
        ['9: smtp.security: expected one of "tls", "starttls", "none", got "ssl"'],
    ),
    "a word outside the list's choice": (
        entity('regions = ["eu", "mars"]'),
        [f'12: entities[1].regions[2]: expected a list of any of {REGIONS}, got "mars" in it'],
    ),
    "no date": (
        mailbox('start = "yesterday"'),
        ['7: mailbox.start: expected a date and time or a date, got "yesterday"'],
    ),
    "a time only": (
        mailbox("start = 12:30:00"),
        ["7: mailbox.start: expected a date and time or a date, got 12:30:00"],
    ),
    "a table for a path": (
        smtp("[store]", "directory = { at = 1 }"),
        ["10: store.directory: expected a path, got a table"],
    ),
    "a long value": (
        mailbox(f'port = "{"x" * 99}"'),
        [f'7: mailbox.port: expected a whole number from 1 to 65535, got "{"x" * 58}…'],
    ),
    # tables and keys
    "a value for a table": (
        "letters = 3\n" + GOOD,
        ["1: letters: expected a table headed [letters], got 3"],
    ),
    "one table for a list of them": (
        smtp("[entities]", 'id = "a"'),
        ["9: entities: expected tables headed [[entities]], got a table"],
    ),
    "a list of tables for one": (
        smtp("[[store]]"),
        ["9: store: expected a table headed [store], got a list"],
    ),
    "nothing at all": (
        "",
        [
            "1: mailbox: missing: add a table [mailbox]",
            "1: organisation: missing: add a table [organisation]",
            "1: smtp: missing: add a table [smtp]",
        ],
    ),
    "missing keys": (
        changed('host = "imap.example.org"\nuser = "privacy@example.org"\n', ""),
        ["3: mailbox.host: missing: IMAP server", "3: mailbox.user: missing: sign-in name"],
    ),
    "a missing key of the second of a list": (
        entity("[[entities]]", 'name = "B"'),
        ["12: entities[2].id: missing: short name, unique"],
    ),
    "a misspelt key": (
        changed("password_env", "pasword_env"),
        ["6: mailbox.pasword_env: unknown; did you mean password_env?"],
    ),
    "a misspelt password": (
        changed("password_env", "pasword"),
        ["6: mailbox.pasword: unknown; did you mean password_file?"],
    ),
    "a misspelt table": (
        smtp("[store2]"),
        ["9: store2: unknown; did you mean store?"],
    ),
    "a key of another table": (
        mailbox("null_sender = true"),
        ["7: mailbox.null_sender: unknown here; it belongs to [smtp]"],
    ),
    "an unheard-of key": (
        smtp("[store]", "colour = 1"),
        ["10: store.colour: unknown; the keys there are: directory"],
    ),
    "an empty key": (
        smtp("[store]", '"" = 1'),
        ['10: store."": unknown; the keys there are: directory'],
    ),
    "a table for a date": (
        mailbox("start = { datetime = 1 }"),
        ["7: mailbox.start: expected a date and time or a date, got a table"],
    ),
    "a field's name in the program": (
        smtp('from_ = "a@example.org"'),
        ["9: smtp.from_: unknown; did you mean from?"],
    ),
    "a password": (
        changed('password_env = "P"', f'password = "{SECRET}"'),
        [
            f"6: mailbox.password: a secret does not belong in this file; {INSTEAD}",
        ],
    ),
    "a token": (
        smtp('user = "u"', f'access_token = "{SECRET}"'),
        ["10: smtp.access_token: a secret does not belong in this file; use token_file, token_env or token_command"],
    ),
    "a number for a secret's source": (
        changed('password_env = "P"', "password_env = 12345"),
        ["6: mailbox.password_env: expected text, not empty"],
    ),
    # lines
    "dotted and quoted keys": (
        '"organisation".name = "E"\nmailbox . \'port\' = 0\nletters."a.b" = 1\n'
        + GOOD.partition("\n")[2].partition("\n")[2].replace("[mailbox]", "[store]\n[x]"),
        [
            "2: mailbox: the user's secret is missing; add one of " + SOURCES,
            "2: mailbox.host: missing: IMAP server",
            "2: mailbox.port: expected a whole number from 1 to 65535, got 0",
            "2: mailbox.user: missing: sign-in name",
            f'3: letters."a.b": unknown; the keys there are: {LETTERS_KEYS}',
            f"5: x: unknown; the tables there are: {TABLE_NAMES}",
        ],
    ),
    "tables on one line": (
        'smtp = { host = "h", port = 0 }\nentities = [\n{ id = "a", name = "A" },\n{ id = "b" }]\n'
        + GOOD.partition("[smtp]")[0],
        [
            "1: smtp.port: expected a whole number from 1 to 65535, got 0",
            "2: entities[2].name: missing: full legal name",
        ],
    ),
    "a table over a value": (
        smtp("[organisation.name]"),
        ["9: not valid TOML: Cannot overwrite a value (column 19)"],
    ),
    "values over many lines": (
        organisation(
            'policy_url = """', "[mailbox]", 'port = 1 # """', "domains = [ # ]", '  "a.org", # "', '  "[x]",', "]"
        )
        + "port = 0\n",
        [
            '6: organisation.domains: expected domains such as example.org, got "[x]"',
            "16: smtp.port: expected a whole number from 1 to 65535, got 0",
        ],
    ),
    "no TOML": (
        changed('name = "Example"', "name = Example"),
        ["2: not valid TOML: Invalid value (column 8)"],
    ),
    "an open list at the end": (
        smtp("port = ["),
        ["9: not valid TOML: Invalid value"],
    ),
    # what must fit together
    "in the clear": (
        mailbox('security = "none"') + 'security = "none"\n',
        [f"7: mailbox.security: {CLEAR}", f"10: smtp.security: {CLEAR}"],
    ),
    "an address for a host": (
        changed('"imap.example.org"', f'"imaps://u:{SECRET}@example.org"'),
        ["4: mailbox.host: expected the bare name or address of a server, without a scheme, port or user"],
    ),
    "two secrets": (
        mailbox('token_env = "T"'),
        ["7: mailbox.token_env: only one secret, please: password_env is given already"],
    ),
    "no secret": (
        changed('password_env = "P"\n', ""),
        ["3: mailbox: the user's secret is missing; add one of " + SOURCES],
    ),
    "a user without a secret": (
        smtp('user = "u"'),
        ["9: smtp.user: the user's secret is missing; add one of " + SOURCES],
    ),
    "a secret without a user": (
        smtp('token_env = "T"'),
        ["9: smtp.token_env: a secret without a user; add user, or sign in without either"],
    ),
    "no address": (
        changed('user = "privacy@example.org"', 'user = "officer"'),
        ["3: mailbox.addresses: missing: at least one address that delivers into this mailbox"],
    ),
    "no addresses": (
        mailbox('addresses = ["a@b.org", "a b@c.org"]') + 'from = "Privacy <p@b.org>"\n',
        [
            '7: mailbox.addresses: expected addresses such as privacy@example.org, got "a b@c.org"',
            '10: smtp.from: expected an address such as privacy@example.org, got "Privacy <p@b.org>"',
        ],
    ),
    "no time zone": (
        entity('timezone = "Europe/Londn"'),
        ['12: entities[1].timezone: expected an IANA time zone such as Europe/London, got "Europe/Londn"'],
    ),
    "no calendars": (
        entity('holidays = ["GB-SCT", "GB-XYZ", "Utopia", "IE-"]'),
        [
            f'12: entities[1].holidays: {CODES} "GB-XYZ"',
            f'12: entities[1].holidays: {CODES} "IE-"',
            f'12: entities[1].holidays: {CODES} "Utopia"',
        ],
    ),
    "twins": (
        entity("default = true", "[[entities]]", 'id = "a"', "default = true", 'name = "B"'),
        [
            '14: entities[2].id: "a" is the id of another entity too',
            "15: entities[2].default: another entity is the default already",
        ],
    ),
    "a language twice": (
        organisation('languages = ["en", "en"]'),
        ['3: organisation.languages: "en" stands there twice'],
    ),
    "an impossible promise": (
        organisation('promise = "1 month"'),
        ['3: organisation.promise: expected a number of months or days such as P1M or P28D (ISO 8601), got "1 month"'],
    ),
    "moved to where it came from": (
        mailbox('folders = ["INBOX", "More"]', 'processed_folder = "inbox"'),
        ['8: mailbox.processed_folder: "inbox" is read too: its mail would never come to rest'],
    ),
    "moved to the junk": (
        mailbox('junk_folder = "Junk"', 'processed_folder = "Junk"'),
        ['8: mailbox.processed_folder: "Junk" is read too: its mail would never come to rest'],
    ),
    "moved among our letters": (
        mailbox('sent_folder = "Sent"', 'processed_folder = "Sent"'),
        ['8: mailbox.processed_folder: "Sent" is the sent_folder too'],
    ),
    "sent where mail arrives": (
        mailbox('folders = ["inbox", "More"]', 'sent_folder = "INBOX"'),
        ['8: mailbox.sent_folder: "INBOX" is read for new mail too: our letters lie there'],
    ),
    "sent to the junk": (
        mailbox('junk_folder = "Junk"', 'sent_folder = "Junk"'),
        ['8: mailbox.sent_folder: "Junk" is read for new mail too: our letters lie there'],
    ),
    "junk among the folders": (
        mailbox('folders = ["INBOX", "Junk"]', 'junk_folder = "Junk"'),
        ['8: mailbox.junk_folder: "Junk" stands in folders too: name it in one place only'],
    ),
    "an operator who is nobody": (
        smtp("[alarms]", 'operator = "the service desk"'),
        ['10: alarms.operator: expected an address such as it@example.org, got "the service desk"'],
    ),
    "an operator whom no letter reaches": (
        smtp("[alarms]", 'operator = "bürö@example.org"'),
        ['10: alarms.operator: expected an address such as it@example.org, got "bürö@example.org"'],
    ),
    "the mailbox tells itself": (
        smtp("[alarms]", 'operator = "Privacy@Example.org"'),
        [f'10: alarms.operator: "Privacy@Example.org" {OURSELVES}'],
    ),
    "the mailbox tells a sub-address of its own": (
        smtp("[alarms]", 'operator = "privacy+alarms@example.org"'),
        [f'10: alarms.operator: "privacy+alarms@example.org" {OURSELVES}'],
    ),
    "a command that is not there": (
        smtp("[alarms]", 'command = ["./no-such-command", "now"]'),
        ['10: alarms.command: there is no command "./no-such-command" that this user may run'],
    ),
    "no command at all": (
        smtp("[alarms]", "command = []", "silent_minutes = 0"),
        [
            "10: alarms.command: expected a list of text, not empty, got an empty list",
            "11: alarms.silent_minutes: expected a whole number, at least 1, got 0",
        ],
    ),
    "a folder twice": (
        mailbox('folders = ["INBOX", "inbox"]'),
        ['7: mailbox.folders: "INBOX" stands there twice'],
    ),
    "missing files": (
        mailbox('ca_file = "ca.pem"').replace("password_env", "password_file") + '[templates]\ndirectory = "t"\n',
        [
            '6: mailbox.password_file: there is no file "P"',
            '7: mailbox.ca_file: there is no file "ca.pem"',
            '11: templates.directory: there is no directory "t"',
        ],
    ),
    "a directory for a file": (
        mailbox('ca_file = "/"'),
        ['7: mailbox.ca_file: "/" is a directory, not a file'],
    ),
    "no path": (
        mailbox('ca_file = "\\u0000"'),
        ['7: mailbox.ca_file: cannot read "\\u0000": not a path'],
    ),
    "all at once": (
        changed('"Example"', "3").replace('"P"', '""')
        + 'security = "none"\n[[entities]]\ntimezone = "Nowhere/At/All"\n',
        [
            "2: organisation.name: expected text, not empty, got 3",
            "6: mailbox.password_env: expected text, not empty",
            f"9: smtp.security: {CLEAR}",
            "10: entities[1].id: missing: short name, unique",
            "10: entities[1].name: missing: full legal name",
            '11: entities[1].timezone: expected an IANA time zone such as Europe/London, got "Nowhere/At/All"',
        ],
    ),
}


@pytest.mark.parametrize(("text", "lines"), BAD.values(), ids=BAD)
def test_every_mistake_is_named_with_its_line(text: str, lines: list[str], tmp_path: Path) -> None:
    found = complaints(tmp_path, text)
    assert found == lines
    assert SECRET not in "".join(found)


def test_the_least_configuration(tmp_path: Path) -> None:
    settings = load(tmp_path, GOOD)
    assert settings.mailbox == MailboxSettings("imap.example.org", "privacy@example.org", password_env="P")
    assert settings.sender == "privacy@example.org"
    assert settings.store.directory == tmp_path / "store"
    assert settings.entities == ()


def test_alarms_reach_somebody(tmp_path: Path) -> None:
    lines = ("[alarms]", 'operator = "it+privacy@example.org"', 'command = ["sh", "-c", "true"]', "silent_minutes = 5")
    assert load(tmp_path, smtp(*lines)).alarms == Alarms(
        "it+privacy@example.org", command=("sh", "-c", "true"), silent_minutes=5
    )
    script = tmp_path / "page-us"
    script.write_text("#!/bin/sh\n")
    text = smtp("[alarms]", 'command = ["page-us"]')
    wrong = ['10: alarms.command: there is no command "page-us" that this user may run']
    assert complaints(tmp_path, text, {"PATH": str(tmp_path)}) == wrong  # it is there, and nobody may run it
    script.chmod(0o755)
    assert load(tmp_path, text, {"PATH": str(tmp_path)}).alarms.command == ("page-us",)
    assert complaints(tmp_path, text) == wrong


def test_a_full_configuration(tmp_path: Path) -> None:
    lines = ('holidays = ["GB-SCT", "US"]', 'timezone = "Europe/London"', "checked_on = 2026-01-31", "default = true")
    settings = load(tmp_path, entity(*lines).replace("[smtp]", "start = 2026-02-01\n[smtp]\nfrom = 'p@b.org'"))
    expected = Entity("a", "A", "", "Europe/London", ("GB-SCT", "US"), checked_on=date(2026, 1, 31), default=True)
    assert settings.entities == (expected,)
    assert settings.sender == "p@b.org"
    assert settings.start == datetime(2026, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("2026-02-01", date(2026, 2, 1)),
        ('"2026-02-01"', date(2026, 2, 1)),
        ("2026-02-01T10:00:00Z", datetime(2026, 2, 1, 10, tzinfo=UTC)),
        ("2026-02-01 10:00:00", datetime.combine(date(2026, 2, 1), time(10))),
    ],
)
def test_a_start_is_a_day_or_an_instant(written: str, start: date | datetime, tmp_path: Path) -> None:
    found = load(tmp_path, mailbox(f"start = {written}")).mailbox.start
    assert found == start
    assert type(found) is type(start)


@pytest.mark.parametrize("name", ["America", "", "posix/../UTC", "x" * 999, "/etc/localtime", "\0"])
def test_what_is_no_zone_is_refused(name: str, tmp_path: Path) -> None:
    (line,) = complaints(tmp_path, entity(f"timezone = {json.dumps(name)}"))
    assert line.startswith("12: entities[1].timezone: expected an IANA time zone such as ")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_in_the_clear_on_this_machine_only(host: str, tmp_path: Path) -> None:
    text = mailbox('security = "none"').replace("imap.example.org", host)
    assert load(tmp_path, text).mailbox.host == host


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "privacy-inbox.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert config.load(path, {}).organisation.name == "Example"
    path.write_bytes(mailbox("port = 0").replace("\n", "\r\n").encode())
    with pytest.raises(ConfigurationFault, match=r"^privacy-inbox\.toml:7: mailbox\.port: "):
        config.load(path, {})


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationFault, match="there is no configuration") as caught:
        config.load(tmp_path / "none.toml", {})
    assert "privacy-inbox init" in caught.value.next_step
    with pytest.raises(ConfigurationFault, match="Is a directory") as caught:
        config.load(tmp_path, {})
    assert "privacy-inbox init" in caught.value.next_step
    (tmp_path / "latin.toml").write_bytes(GOOD.encode() + b"# \xe9\n")
    with pytest.raises(ConfigurationFault, match=r"latin\.toml:9: not UTF-8 text"):
        config.load(tmp_path / "latin.toml", {})
    (tmp_path / "latin.toml").write_text(GOOD + "# \N{REPLACEMENT CHARACTER}\n", encoding="utf-8")
    assert config.load(tmp_path / "latin.toml", {}).organisation.name == "Example"
    (tmp_path / "deep.toml").write_text("a = " + "[" * 9999)
    with pytest.raises(ConfigurationFault, match="nested too deeply"):
        config.load(tmp_path / "deep.toml", {})


def secret_file(directory: Path, mode: int) -> Path:
    path = directory / "the secret"
    path.write_text(SECRET)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("key", ["password_file", "token_file"])
def test_a_secret_file_is_its_owners_alone(key: str, tmp_path: Path) -> None:
    text = changed('password_env = "P"', f'{key} = "the secret"')
    for mode in (0o640, 0o604, 0o620, 0o666):
        secret_file(tmp_path, mode)
        wrong = f"6: mailbox.{key}: others than its owner may read or change it; run: chmod 600 "
        assert complaints(tmp_path, text) == [f"{wrong}'the secret'"]
    path = secret_file(tmp_path, 0o600)
    assert getattr(load(tmp_path, text).mailbox, key) == path


def test_the_credentials_that_systemd_keeps_are_safe(tmp_path: Path) -> None:
    text = changed('password_env = "P"', 'password_file = "the secret"')
    secret_file(tmp_path, 0o440)
    assert load(tmp_path, text, {"CREDENTIALS_DIRECTORY": str(tmp_path)}).mailbox.password_file
    assert complaints(tmp_path, text, {"CREDENTIALS_DIRECTORY": str(tmp_path / "other")})


# --- Whatever is written ---------------------------------------------------------------------------------------------

LETTERS = st.text("aZ0é🐟\"'\\\n\t\0#=[]{}.,@-/:\x85\u2028", max_size=8)
SCALARS = (
    st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.datetimes()
    | st.times()
    | LETTERS
    | st.sampled_from(["tls", "none", "localhost", "a@b.org", "INBOX", "GB-SCT", "UTC", "en", "uk", "P1M", "/"])
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3), max_leaves=4
)


def table(name: str) -> st.SearchStrategy[dict[str, Any]]:
    keys = st.sampled_from([*settings_of(name), "password", "datetime"]) | LETTERS
    return st.dictionaries(keys, VALUES, max_size=6)


def document() -> st.SearchStrategy[dict[str, Any]]:
    good = tomllib.loads(GOOD)
    wild = {name: table(name) | st.lists(table(name), max_size=2) | VALUES for name in tables()}
    near = {name: st.builds(lambda first, more: first | more, st.just(good[name]), table(name)) for name in good}
    return st.fixed_dictionaries({}, optional=wild | {"": VALUES}) | st.fixed_dictionaries(near)


def toml(value: object) -> str:
    """Any value as TOML on one line."""
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {toml(held)}" for key, held in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str | bool | int | float):
        return json.dumps(value, ensure_ascii=False)
    assert isinstance(value, date | time)
    return value.isoformat()


@given(document())
def test_whatever_is_written_gives_settings_or_a_fault(written: dict[str, Any]) -> None:
    text = "".join(f"{json.dumps(key)} = {toml(value)}\n" for key, value in written.items())
    with tempfile.TemporaryDirectory() as directory:
        try:
            assert load(Path(directory), text).sender
        except ConfigurationFault as fault:
            lines = fault.what.split("\n")
            assert all(line.startswith("privacy-inbox.toml:") for line in lines)
            assert {int(line.split(":")[1]) for line in lines} <= set(range(1, len(written) + 2))


SECRET_KEYS = st.sampled_from(
    [*config.SECRET_SOURCES, "password", "Password", "passwd", "secret", "token", "api_token"]
)
HELD = st.sampled_from([SECRET, [SECRET, 1], {"env": SECRET}, [{"x": SECRET}], {"x": [SECRET]}])
TABLES = st.sampled_from(list(tables()))


@given(TABLES, SECRET_KEYS, HELD, st.booleans())
def test_no_message_ever_shows_a_secret(name: str, key: str, held: object, as_table: bool) -> None:
    """A secret under any key that is not an honest text (a file's or variable's name) stays unseen."""
    written = {**tomllib.loads(GOOD), name: {key: held} if as_table else [{key: held}]}
    text = "".join(f"{name} = {toml(value)}\n" for name, value in written.items())
    honest = held == SECRET and key in config.SECRET_SOURCES
    with tempfile.TemporaryDirectory() as directory, pytest.raises(ConfigurationFault) as caught:
        load(Path(directory), text)
    fault: BaseException | None = caught.value
    while fault is not None:
        assert honest or SECRET not in f"{fault} {fault!r}"
        fault = fault.__cause__ or fault.__context__


@given(st.lists(st.tuples(st.sampled_from(["a", '"b.c"', "'d=['", "e . f"]), VALUES), unique_by=lambda pair: pair[0]))
def test_keys_are_found_on_their_lines(pairs: list[tuple[str, object]]) -> None:
    head = "# [x]\n\n[[list]] # [y]\nz = '''\nq = 1\n'''\n[[list]]\n"
    found = config.lines_of(head + "".join(f"{key} = {toml(value)} # = [\n" for key, value in pairs))
    names = {"a": ("a",), '"b.c"': ("b.c",), "'d=['": ("d=[",), "e . f": ("e", "f")}
    assert found["list", 0] == 3
    assert found["list", 0, "z"] == 4
    assert found["list", 1] == 7
    assert [found["list", 1, *names[key]] for key, _ in pairs] == list(range(8, 8 + len(pairs)))


# --- What is shipped -------------------------------------------------------------------------------------------------


def test_the_first_configuration_lacks_only_the_secret(tmp_path: Path) -> None:
    text = config.initial_text(date(2026, 11, 23))
    assert complaints(tmp_path, text) == [
        f'{text[: text.index(table)].count(chr(10)) + 1 + offset}: {key}: there is no file "imap-password"'
        for table, key, offset in (("[mailbox] #", "mailbox.password_file", 3), ("[smtp] #", "smtp.password_file", 3))
    ]
    secret = tmp_path / "imap-password"
    secret.write_text(SECRET)
    secret.chmod(0o600)
    settings = load(tmp_path, text)
    assert settings.start == datetime(2026, 11, 23, tzinfo=UTC)


def test_the_first_configuration_takes_any_name(tmp_path: Path) -> None:
    for name in ('A "B" \\ TODAY\n[x]\x7f', "ORGANISATION", "Zażółć 🐟"):
        assert tomllib.loads(config.example(name, date(2026, 11, 23)))["organisation"]["name"] == name


def test_the_first_configuration_names_every_setting_and_no_other() -> None:
    """Uncommented, it is TOML whose tables and keys are those of Settings; of the secret's sources any may be given."""
    lines = config.initial_text(date(2026, 11, 23)).splitlines()[3:]
    document = tomllib.loads("\n".join(line.removeprefix("# ") for line in lines))
    document["entities"] = document["entities"][0]
    assert {name: set(keys) for name, keys in document.items()} == {name: set(settings_of(name)) for name in tables()}


def test_the_first_configuration_shows_the_true_defaults() -> None:
    lines = config.initial_text(date(2026, 11, 23)).splitlines()[3:]
    document = tomllib.loads("\n".join(line.removeprefix("# ") for line in lines))
    for name in ("mailbox", "smtp", "letters", "promises", "alarms", "store"):
        for key, setting in settings_of(name).items():
            if isinstance(setting.default, bool | int) or (isinstance(setting.default, str) and setting.default):
                assert document[name][key] == setting.default, f"{name}.{key}"


def test_every_setting_has_a_meaning() -> None:
    described = {name: settings_of(name) for name in tables()}
    assert set(described) == {item.name for item in fields(Settings)}
    assert [f"{name}.{key}" for name, keys in described.items() for key in keys if not keys[key].meaning] == []


def test_the_reference_is_up_to_date() -> None:
    written = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert written == config.reference(), "run: python -m privacy_inbox.config > docs/configuration.md"


def test_the_example_of_calero() -> None:
    settings = config.load(ROOT / "examples" / "calero.toml", {})
    assert settings.sender == "privacy.officer@calero.com"
    assert settings.domain == "calero.com"
    places = {region: settings.entity_for(region).timezone for region in ("us", "uk", "eu", "unknown")}
    assert places == {
        "us": "America/Phoenix", "uk": "Europe/London", "eu": "Europe/London", "unknown": "America/Phoenix",
    }  # fmt: skip
    assert [entity.holidays for entity in settings.entities] == [("US",), ("GB-SCT",)]


def test_configuration_loads_nothing_heavy() -> None:
    heavy = {"numpy", "sklearn", "imapclient", "sqlite_utils", "jinja2"}
    program = f"import sys, privacy_inbox.config; print(*{heavy} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "\n"
