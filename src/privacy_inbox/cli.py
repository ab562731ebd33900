"""The command `privacy-inbox`."""

import importlib
import sys

import click

from privacy_inbox import __version__

# name → (room in `commands`, what it does); read without importing anything.
COMMANDS = {
    "init": ("setup", "Write a commented configuration."),
    "check": ("setup", "Try everything, and say what to do about each fault."),
    "run": ("setup", "Poll, process, acknowledge."),
    "demo": ("showing", "The main job with embedded servers and sample mail."),
    "explain": ("showing", "What would happen to mails, and why; touches nothing."),
    "tickets": ("triage", "List and search tickets."),
    "ticket": ("triage", "Show a ticket, and every move there is."),
    "messages": ("triage", "Every delivery and its outcome."),
    "deadline": ("counting", "Count a date: a law, a receipt, what happened since."),
    "train": ("learning", "Train a classifier."),
    "evaluate": ("learning", "Measure a classifier, or compare the candidate."),
    "models": ("learning", "The classifiers: list, promote, roll back."),
    "templates": ("letters", "List, check and preview the letters."),
    "outbox": ("outbox", "The letters; let those go that wait because letters did harm."),
    "away": ("absence", "Say who is away, and is stood in for."),
    "suppressions": ("exporting", "The addresses that get no marketing: list, confirm, dismiss."),
    "export": ("exporting", "The register, the calendar, a person's own copy."),
    "status": ("upkeep", "Reconciliation, last poll, outbox, alarms."),
    "backup": ("upkeep", "Copy the running store, with its key, into one file."),
    "verify": ("upkeep", "Check the audit chain."),
    "token": ("token", "Print an access token of Microsoft 365 or Google, for token_command."),
}


class _Commands(click.Group):
    """A group that knows its commands' names and imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        room = importlib.import_module(f"privacy_inbox.commands.{COMMANDS[name][0]}")
        command: click.Command = getattr(room, name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in COMMANDS.items()])


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: privacy-inbox explain mail.eml",
)  # fmt: skip
@click.option(
    "--config", "-c", type=click.Path(dir_okay=False), envvar="PRIVACY_INBOX_CONFIG", default="privacy-inbox.toml",
    show_default=True, help="The configuration file (or PRIVACY_INBOX_CONFIG).",
)  # fmt: skip
@click.option(
    "--log-level", type=click.Choice(["debug", "info", "warning", "error"]), default="info", show_default=True,
    help="How much to log, as JSON lines on standard error.",
)  # fmt: skip
@click.version_option(__version__, prog_name="privacy-inbox")
@click.pass_context
def group(ctx: click.Context, config: str, log_level: str) -> None:
    """Runs a privacy officer's mailbox: tickets with their statutory dates, and acknowledgements.

    Exit codes: 0 done · 1 the answer is "no" or "not healthy" · 2 wrong use or configuration.

    Start here: `privacy-inbox demo`, or `privacy-inbox init` for your own mailbox.
    """
    ctx.obj = {"config": config, "log_level": log_level}


def main() -> None:
    """Run the command line."""
    # A pipe that is closed early, as by `head`, is no fault.
    try:
        group(prog_name="privacy-inbox")
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
