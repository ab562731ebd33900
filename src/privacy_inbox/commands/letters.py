"""`templates`: the letters, and whether they can be used."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from privacy_inbox.app import House
from privacy_inbox.commands.output import as_json, faults_to_exit_codes, lines, settings, table
from privacy_inbox.core.faults import ConfigurationFault
from privacy_inbox.core.letter import example_case, letter_page, preview_mail
from privacy_inbox.core.settings import Language
from privacy_inbox.core.vocabulary import Flag, Region, Right
from privacy_inbox.core.wording import LetterCase
from privacy_inbox.proofreading import proofread

_LANGUAGES = get_args(Language)


@click.group(epilog="Example: privacy-inbox templates list")
def templates() -> None:
    """List, check and preview the letters."""


@templates.command("list", epilog="Example: privacy-inbox templates list")
@as_json
@faults_to_exit_codes
def list_(as_json: bool) -> None:
    """Every letter, by language, and the file that is used for it."""
    rows = [
        {"language": language, "template": name, "file": str(path)}
        for language, name, path in House(settings()).renderer.names()
    ]
    if as_json:
        lines(rows)
    else:
        table(("language", "template", "file"), [tuple(row.values()) for row in rows])


@templates.command("check", epilog="Example: privacy-inbox templates check --language de")
@click.option("--language", "languages", multiple=True, type=click.Choice(_LANGUAGES), help="Only these languages.")
@as_json
@faults_to_exit_codes
def check_(languages: tuple[str, ...], as_json: bool) -> None:
    """Proofread every letter in every case that matters; ends with 1 where one says what it must not, or too little."""
    here = House(settings())
    proofs = list(proofread(here.renderer, here.settings, languages))
    if as_json:
        lines({"language": one.language, "template": one.template, "faults": list(one.faults)} for one in proofs)
    else:
        for proof in proofs:
            click.echo(f"{proof.language}/{proof.template}  {'in order' if not proof.faults else ''}".rstrip())
            for fault in proof.faults:
                click.echo(f"  {fault}")
    if any(proof.faults for proof in proofs):
        sys.exit(1)


@templates.command(epilog="Example: privacy-inbox templates preview rights_request --language fr --beside en")
@click.argument("template")
@click.option("--language", default="en", show_default=True, type=click.Choice(_LANGUAGES), help="Its language.")
@click.option("--beside", type=click.Choice(_LANGUAGES), help="The same letter in this language, beside it.")
@click.option(
    "--right", "rights", multiple=True, type=click.Choice([right.value for right in Right]), help="A right asked for."
)
@click.option("--flag", "flags", multiple=True, type=click.Choice([flag.value for flag in Flag]), help="A flag.")
@click.option(
    "--region", type=click.Choice([region.value for region in Region]), default="unknown", help="Where the person is."
)
@click.option("--text", default="", help="A person's own words in it.")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write the HTML twin there.")
@click.option("--mail", type=click.Path(dir_okay=False, path_type=Path), help="Write the whole mail there.")
@faults_to_exit_codes
def preview(
    template: str, language: str, beside: str | None, rights: tuple[str, ...], flags: tuple[str, ...], region: str,
    text: str, page: Path | None, mail: Path | None,
) -> None:  # fmt: skip
    """Show one letter for an invented case, to the terminal, as a page, as a mail."""
    here = House(settings())
    names = {name for spoken, name, _ in here.renderer.names() if spoken == language}
    if template not in names:
        next_step = f"choose one of {', '.join(sorted(names))}" if names else ""
        raise ConfigurationFault(f"there is no letter {language}/{template}", next_step)
    case = _case(here, rights, flags, region, text)
    raw = preview_mail(here.settings, here.renderer.fill(template, language, case), language, here.now())
    if page:
        page.write_text(letter_page(raw), encoding="utf-8")
    if mail:
        mail.write_bytes(raw)
    for spoken in (language, beside):
        if spoken:
            rendered = here.renderer.fill(template, spoken, case)
            click.echo(f"[{spoken}] Subject: {rendered.subject}\n\n{rendered.text}")


def _case(here: House, rights: tuple[str, ...], flags: tuple[str, ...], region: str, text: str) -> LetterCase:
    example = example_case(here.settings)
    entity = here.settings.entity_for(region)
    said = replace(example.said, text=text) if text else example.said
    asked = tuple(Right(right) for right in rights) or example.rights
    return replace(
        example, rights=asked, flags=tuple(map(Flag, flags)), region=Region(region), entity=entity, said=said
    )  # fmt: skip
