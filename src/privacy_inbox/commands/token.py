"""`token`: an OAuth2 access token for a mailbox at Microsoft 365 or Google, for `token_command`."""

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType

import click

from privacy_inbox import tokens
from privacy_inbox.clock import utc_now
from privacy_inbox.commands.output import faults_to_exit_codes
from privacy_inbox.core.faults import ConfigurationFault, Unreachable

_FILE = click.Path(dir_okay=False, path_type=Path)
_cache = click.option("--cache", type=_FILE, help="Keep the token in this file, and what renews it.")
_sign_in = click.option("--sign-in", is_flag=True, help="Have a person agree in a browser, once; prints no token.")
_tell = partial(click.echo, err=True)


@click.group(
    epilog="Example: privacy-inbox token microsoft365 --tenant organisation.example --client 00000000-aaaa-bbbb-cccc-00"
    " --certificate-file app.pem"
)
def token() -> None:
    """Print an access token for a mailbox: for token_command. Needs no configuration.

    Exit codes: 0 printed · 1 refused: a person is needed · 2 wrong use · 75 the provider cannot be reached: try again.
    """


@token.command(
    epilog="Example: privacy-inbox token microsoft365 --tenant organisation.example --client 00000000-aaaa-bbbb-cccc-00"
    " --device-code --cache token.json --sign-in"
)
@click.option("--tenant", required=True, help="The directory: its identifier or one of its domains.")
@click.option("--client", required=True, help="The identifier of the app registration.")
@click.option("--secret-file", type=_FILE, help="The app's client secret.")
@click.option("--certificate-file", type=_FILE, help="The app's private key and certificate, both PEM.")
@click.option("--device-code", is_flag=True, help="Act for the person who agreed with --sign-in.")
@click.option("--user", help="With --device-code: who has to sign in.")
@click.option("--authority", default="login.microsoftonline.com", show_default=True, help="Host of another cloud.")
@click.option("--resource", help="What Exchange Online is called in another cloud, where that is not known here.")
@_cache
@_sign_in
@faults_to_exit_codes
def microsoft365(
    tenant: str,
    client: str,
    secret_file: Path | None,
    certificate_file: Path | None,
    device_code: bool,
    user: str | None,
    authority: str,
    resource: str | None,
    cache: Path | None,
    sign_in: bool,
) -> None:
    """A token for Exchange Online: of an app with its own secret or certificate, or of a person."""
    _require_one({"--secret-file": secret_file, "--certificate-file": certificate_file, "--device-code": device_code})
    provider = _provider("microsoft365")
    registration = provider.Registration(tenant, client, authority, resource)
    if device_code:
        _of_a_person(provider.Person(registration, user), cache, sign_in)
        return
    credential = provider.secret(secret_file) if secret_file else provider.certificate(certificate_file)
    _of_a_program(provider.Application(registration, credential), cache, sign_in)


@token.command(
    epilog="Example: privacy-inbox token google --client-file client.json --cache token.json --sign-in,"
    " or: privacy-inbox token google --service-account account.json --user privacy@organisation.example"
)
@click.option("--service-account", type=_FILE, help="The key of a service account with domain-wide delegation.")
@click.option("--client-file", type=_FILE, help="The client of a desktop app: act for the person who agreed.")
@click.option("--user", help="The mailbox; with --service-account it must be given.")
@_cache
@_sign_in
@faults_to_exit_codes
def google(
    service_account: Path | None, client_file: Path | None, user: str | None, cache: Path | None, sign_in: bool
) -> None:
    """A token for Gmail: of a service account that acts for the mailbox, or of a person."""
    _require_one({"--service-account": service_account, "--client-file": client_file})
    provider = _provider("google")
    if client_file:
        _of_a_person(provider.Person(provider.client_file(client_file), user), cache, sign_in)
        return
    if not user:
        raise ConfigurationFault("--service-account needs --user", "name the mailbox it acts for")
    account = provider.ServiceAccount(provider.service_account_file(service_account), user)
    _of_a_program(account, cache, sign_in)


def _require_one(given: dict[str, object]) -> None:
    if sum(map(bool, given.values())) != 1:
        raise ConfigurationFault("it is not clear who asks for a token", f"give one of {', '.join(given)}")


def _provider(name: str) -> ModuleType:
    """The room of a provider, imported late: its library is large, and not everybody's."""
    try:
        return importlib.import_module(f"privacy_inbox.tokens.{name}")
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if library == "privacy_inbox":
            raise
    raise ConfigurationFault(f"the library {library} is not installed", f"install privacy-inbox[{name}]")


def _of_a_program(source: tokens.Source, cache: Path | None, sign_in: bool) -> None:
    if sign_in:
        raise ConfigurationFault("--sign-in is for a person", "leave it out, or give --device-code or --client-file")
    _print(source, cache)


def _of_a_person(source: tokens.PersonalSource, cache: Path | None, sign_in: bool) -> None:
    if cache is None:
        raise ConfigurationFault("a person's sign-in needs --cache", "name a file to keep it in")
    if not sign_in:
        _print(source, cache)
        return
    tokens.sign_in(source, tokens.Cache(cache), _tell, _now)
    _tell(f"Signed in. {cache} renews the tokens from now on: without --sign-in, the command prints one.")


def _print(source: tokens.Source, cache: Path | None) -> None:
    with _worth_trying_again():
        click.echo(tokens.token(source, tokens.Cache(cache) if cache else None, _now))


@contextmanager
def _worth_trying_again() -> Iterator[None]:
    """Tell a failure that may pass from a refusal, as sysexits.h does: our own sign-in tries again soon then."""
    try:
        yield
    except Unreachable as fault:
        fault.exit_code = os.EX_TEMPFAIL
        raise


def _now() -> float:
    return utc_now().timestamp()
