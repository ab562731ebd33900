"""`train`, `evaluate`, `models`: the only commands that load scikit-learn."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from privacy_inbox import learning as room
from privacy_inbox import training
from privacy_inbox.app import House, starter_model
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, settings, table
from privacy_inbox.core.faults import ConfigurationFault, ModelFault
from privacy_inbox.core.languages import name_of
from privacy_inbox.learning.card import page
from privacy_inbox.model import load

_DIRECTORY = click.Path(file_okay=False, path_type=Path)
_EXISTING = click.Path(exists=True, file_okay=False, path_type=Path)


@contextmanager
def _bars() -> Iterator[room.Progress]:
    """A progress bar for each part of the work."""
    shown: dict[str, Any] = {}

    def progress(what: str, share: float) -> None:
        if what not in shown:
            for bar in shown.values():
                bar.render_finish()
            shown[what] = click.progressbar(length=100, label=f"{what:<12}", show_pos=False)
            shown[what].render_progress()
        shown[what].update(max(0, round(share * 100) - shown[what].pos))

    yield progress
    for bar in shown.values():
        bar.render_finish()


@click.command(epilog="Example: privacy-inbox train")
@click.option(
    "--corpus", type=_EXISTING, default=training.corpus, show_default="the shipped corpus", help="The labelled mails."
)
@click.option(
    "--to", "directory", type=_DIRECTORY,
    help="Write the bundle there, made of the labelled mails alone. Absent = a candidate, of tickets too.",
)  # fmt: skip
@click.option("--cache", type=click.Path(dir_okay=False, path_type=Path), help="Where the encoder's vectors are kept.")
@faults_to_exit_codes
def train(corpus: Path, directory: Path | None, cache: Path | None) -> None:
    """Train a classifier. The one in use is not touched: `evaluate` compares, `models promote` puts it into use."""
    if directory:
        with _bars() as progress:
            made = training.train(directory, corpus, [], cache, progress)
        _say(made)
        return
    here = House(settings())
    with here.open_store() as store:
        confirmed = training.confirmed_examples(store)
    with _bars() as progress:
        made = training.train(here.shelf.candidate, corpus, confirmed, cache or here.shelf.vectors, progress)
    _say(made)
    click.echo("`privacy-inbox evaluate` compares it with the classifier in use.")


def _say(made: training.Made) -> None:
    click.echo(made.figures.text())
    click.echo(
        f"{made.directory}: {made.name}, from {made.examples} mails, {made.confirmed} of them confirmed tickets;"
        f" the newest {made.held_out} confirmed tickets only judge. The figures are cross-validated."
    )


@click.command(epilog="Example: privacy-inbox evaluate, or: privacy-inbox evaluate --model ./model --html card.html")
@click.option(
    "--model", "directory", type=_EXISTING,
    help="Measure this one alone. Absent = compare the candidate with the classifier in use.",
)  # fmt: skip
@click.option(
    "--on", "corpus", type=_EXISTING, default=lambda: training.corpus() / "evaluation",
    show_default="the frozen evaluation mails", help="The labelled mails, with --model.",
)  # fmt: skip
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a page for a person, with --model."
)
@as_json
@faults_to_exit_codes
def evaluate(directory: Path | None, corpus: Path, html: Path | None, as_json: bool) -> None:
    """Measure a classifier on mails it has not seen, or compare the candidate with the one in use."""
    if directory is None:
        given = click.get_current_context().get_parameter_source
        if html or given("corpus") is ParameterSource.COMMANDLINE:
            raise ConfigurationFault("--on and --html measure one classifier", "name it with --model")
        _compare(as_json)
        return
    measured = training.measure(directory, corpus)
    if html:
        html.write_text(page(load(directory).card, measured), encoding="utf-8")
        click.echo(f"{html} is written", err=True)
    if as_json:
        languages = {spoken: figures.as_dict() for spoken, figures in measured.languages.items()}
        seconds = {"seconds": round(measured.seconds, 3), "encoder_asked": measured.asked}
        lines([{**measured.figures.as_dict(), "languages": languages, **seconds}])
        return
    click.echo(measured.figures.text())
    click.echo(f"\n{'category F1, rights F1 in':<28}")
    for spoken, figures in measured.languages.items():
        found = f"{figures.category_f1:>10.3f}{figures.rights_f1:>8.3f}{figures.examples:>7}"
        click.echo(f"{name_of(spoken):<28}{found}")
    count = len(measured.pairs)
    click.echo(f"\n{'encoder asked':<28}{measured.asked / count:>8.3f}")
    click.echo(f"{'milliseconds a mail':<28}{1000 * measured.seconds / count:>8.1f}")


def _compare(as_json: bool) -> None:
    here = House(settings())
    verdict, confirmed = _judged(here)
    if as_json:
        lines([{
            "promotable": verdict.open, "refusals": list(verdict.refusals), "findings": list(verdict.findings),
            "now": verdict.now.as_dict(), "then": verdict.then.as_dict(),
        }])  # fmt: skip
    else:
        click.echo(f"{'':<28}{'now':>8}{'then':>8}")
        for name in ("category_f1", "rights_f1", "child_recall", "child_recall_least", "calibration_error"):
            then, now = getattr(verdict.then, name), getattr(verdict.now, name)
            click.echo(f"{name.replace('_', ' '):<28}{now:>8.3f}{then:>8.3f}")
        for finding in verdict.findings:
            click.echo(f"- {finding}")
        if confirmed < training.TEACHES:
            click.echo(f"- {confirmed} confirmed tickets guard more than they teach; {training.TEACHES} begin to teach")
        for refusal in verdict.refusals:
            click.echo(click.style(f"refused: {refusal}", bold=True))
        if verdict.open:
            click.echo("It may be promoted: `privacy-inbox models promote`.")
    if not verdict.open:
        sys.exit(1)


def _judged(here: House) -> tuple[room.Verdict, int]:
    if not (here.shelf.candidate / "card.json").exists():
        raise ConfigurationFault("there is no candidate", "`privacy-inbox train` makes one")
    with here.open_store() as store:
        confirmed = training.confirmed_examples(store)
    return training.compare(here.bundle, here.shelf.candidate, confirmed), len(confirmed)


@click.group(epilog="Example: privacy-inbox models list")
def models() -> None:
    """The classifiers that were made here: list, promote, roll back, and what another one would change."""


@models.command("list", epilog="Example: privacy-inbox models list")
@as_json
@faults_to_exit_codes
def list_models(as_json: bool) -> None:
    """The classifier in use, those before it, and the candidate."""
    here = House(settings())
    found = [("shipped", starter_model())] + [(name, here.shelf.directory / name) for name in here.shelf.names()]
    if (here.shelf.candidate / "card.json").exists():
        found.append(("candidate", here.shelf.candidate))
    rows = [_listed(name, directory, here.bundle) for name, directory in found]
    if as_json:
        lines(rows)
        return
    table(("", "model", "mails", "confirmed tickets", "directory"), [
        (
            "*" if row["in_use"] else "", row["model"], row["examples"], row["confirmed"],
            row["fault"] or row["directory"],
        )
        for row in rows
    ])  # fmt: skip


def _listed(name: str, directory: Path, in_use: Path) -> dict[str, Any]:
    """One classifier's row; one that this program cannot read is listed all the same."""
    row = {"model": name, "name": None, "in_use": directory == in_use, "directory": str(directory)}
    try:
        card = load(directory).card
    except ModelFault as fault:
        return {**row, "examples": None, "confirmed": None, "fault": fault.what}
    facts = card.trained_on
    return {**row, "name": card.name, "examples": facts["examples"], "confirmed": facts["confirmed"], "fault": None}


@models.command(epilog="Example: privacy-inbox models promote")
@faults_to_exit_codes
def promote() -> None:
    """Put the candidate into use, where the comparison allows it. A running daemon takes it up by itself."""
    here = House(settings())
    verdict, _ = _judged(here)
    with here.open_store() as store:
        listed = training.promote(here, store, verdict)
    click.echo("It is in use now; a running daemon takes it up with its next poll.")
    if listed:
        click.echo(f"{len(listed)} tickets are read as a request or a child alert now; `models reread` lists them.")


@models.command("roll-back", epilog="Example: privacy-inbox models roll-back")
@faults_to_exit_codes
def roll_back() -> None:
    """Take up the classifier before the present one again."""
    name = training.roll_back(House(settings()))
    click.echo(f"{name or 'the shipped classifier'} is in use now")


@models.command(epilog="Example: privacy-inbox models replay --model ./model")
@click.option("--model", "directory", type=_EXISTING, help="The classifier; absent = the candidate.")
@as_json
@faults_to_exit_codes
def replay(directory: Path | None, as_json: bool) -> None:
    """What another classifier would make of the tickets that no person has confirmed. Changes nothing."""
    here = House(settings())
    with here.open_store() as store:
        found = list(training.replay(store, directory or here.shelf.candidate))
    rows = [
        {"reference": reference, "now": before, "then": after.category, "confidence": round(after.confidence, 4)}
        for reference, before, after in found
        if after.category is not before
    ]
    if as_json:
        lines(rows)
        return
    table(("ticket", "now", "then", "sure"), [
        (row["reference"], row["now"], row["then"], f"{row['confidence']:.0%}") for row in rows
    ])  # fmt: skip
    click.echo(f"{len(rows)} of {len(found)} tickets would be read otherwise")


@models.command(epilog="Example: privacy-inbox models reread")
@as_json
@faults_to_exit_codes
def reread(as_json: bool) -> None:
    """Tickets that a promoted classifier reads as a request or a child alert, for a person to look at."""
    with House(settings()).open_store() as store:
        rows = store.reread()
    if as_json:
        lines(rows)
        return
    table(("ticket", "status", "now", "read anew as"), [
        (row["reference"], row["status"], row["category"], row["reread_as"]) for row in rows
    ])  # fmt: skip
    click.echo("`ticket confirm` says what it is, and takes it off this list.")
