"""The reference of all commands, made from the commands themselves."""

from collections.abc import Iterator

import click

_INTRODUCTION = """\
# Commands

Every command has `--help`. Those with `--json` print one JSON object a line, for other programs. Exit codes: 0 done,
1 the answer is "no" or "not healthy", 2 wrong use or configuration; [operating.md](operating.md) says more.

This page is made from the program: `python -m privacy_inbox.commands > docs/cli.md`.
"""


def reference(program: click.Command, name: str = "privacy-inbox") -> str:
    """Every command, argument and option of `program` as a page of Markdown."""
    chapters = ("\n".join(_chapter(context)) for context in _commands(click.Context(program, info_name=name)))
    return "\n".join([_INTRODUCTION, *chapters])


def _commands(context: click.Context) -> Iterator[click.Context]:
    """The command of a context and, in the program's own order, all below it."""
    yield context
    group = context.command
    if isinstance(group, click.Group):
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            yield from _commands(click.Context(command, info_name=name, parent=context))


def _chapter(context: click.Context) -> Iterator[str]:
    """Heading, purpose, options, example."""
    command = context.command
    arguments = "".join(f" {_argument(item)}" for item in command.params if isinstance(item, click.Argument))
    yield f"{'#' if context.parent is None else '##'}# `{context.command_path}{arguments}`"
    yield f"\n{' '.join((command.help or '').split())}\n"
    if options := [_option(item) for item in command.params if isinstance(item, click.Option)]:
        yield "\n".join(options) + "\n"
    for example in (command.epilog or "").removeprefix("Example: ").split(", or: "):
        yield f"```sh\n{example}\n```\n"


def _argument(argument: click.Argument) -> str:
    name = argument.name.upper() if argument.name else ""
    return f"[{name}]…" if argument.nargs < 0 else name


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len, reverse=True))
    facts = [fact for fact in (_values(option), (option.help or "").removesuffix("."), _times(option)) if fact]
    return f"- {names}{': ' if facts else ''}{'; '.join(facts)}"


def _values(option: click.Option) -> str:
    """What may stand there."""
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return "one of " + ", ".join(f"`{choice}`" for choice in option.type.choices)
    if isinstance(option.type, click.DateTime):
        return "a date or an instant, such as `2026-02-28` or `2026-02-28T17:30:00+00:00`"
    kinds = {"integer": "a number", "integer range": "a number", "file": "a file", "directory": "a directory"}
    return kinds.get(option.type.name, "a text")


def _times(option: click.Option) -> str:
    """Whether it must be given, and what counts where it is not."""
    if option.required:
        return "**required**"
    if option.multiple:
        return "may be given several times"
    if not option.show_default:
        return ""
    shown = option.show_default if isinstance(option.show_default, str) else f"`{option.default}`"
    return f"default: {shown}"
