"""`train`, `evaluate`: the only commands that load scikit-learn."""

from pathlib import Path

import click

from privacy_inbox import learning as room
from privacy_inbox import resources
from privacy_inbox.app import starter_model
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines


def _corpus() -> Path:
    return resources.shipped("models") / "corpus"


@click.command(epilog="Example: privacy-inbox train --to ./model")
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=_corpus,
    show_default="the shipped corpus",
    help="The labelled mails.",
)
@click.option(
    "--to",
    "directory",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Where the bundle is written; point [models] directory there.",
)
@faults_to_exit_codes
def train(corpus: Path, directory: Path) -> None:
    """Train a classifier from labelled mails. The model in use is not touched: set [models] directory to change it."""
    with click.progressbar(length=100, label="training", show_pos=False) as bar:
        figures = room.train_to(corpus, directory, lambda share: bar.update(max(0, round(share * 100) - bar.pos)))
    click.echo(figures.text())
    click.echo(
        f"{directory} is written. `privacy-inbox evaluate --model {directory}` measures it on mails it has not seen."
    )


@click.command(epilog="Example: privacy-inbox evaluate --model ./model")
@click.option(
    "--model",
    "directory",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=starter_model,
    show_default="the shipped model",
    help="The classifier.",
)
@click.option(
    "--on",
    "corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=lambda: _corpus() / "evaluation",
    show_default="the shipped evaluation split",
    help="The labelled mails.",
)
@as_json
@faults_to_exit_codes
def evaluate(directory: Path, corpus: Path, as_json: bool) -> None:
    """Measure a classifier on labelled mails that it was not trained on."""
    figures = room.evaluate_bundle(directory, corpus)
    if as_json:
        lines([figures.as_dict()])
    else:
        click.echo(figures.text())
