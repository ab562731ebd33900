"""Templates → words. Jinja2, sandboxed and strict: an unknown name is an error, a sender's words are no template."""

import time
import tomllib
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, meta
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from privacy_inbox.core import clean
from privacy_inbox.core.calendars import spell
from privacy_inbox.core.faults import TemplateFault
from privacy_inbox.core.letter import LAST_RESORT, Rendered
from privacy_inbox.core.settings import Settings
from privacy_inbox.core.wording import NEUTRAL, PARTS, LetterCase, Words, facts_of, subject_of

WORDS = "words.toml"
MAX_SUBJECT = MAX_REASON = 200
LOOK_SECONDS = 1.0  # a template's file is looked at once in that time, not for every letter of a batch
MAX_LETTER = 20_000  # characters; more is a runaway template
_LAST_SUBJECT = "We have received your message"
_LAST_TEXT = """\
Hello,

We have received your message of {day}, and a person will read it.

Your reference: {reference}
"""
# What a template can do wrong while it is read, compiled or filled in, by its words or by its file's rights.
_TEMPLATE_ERRORS = (
    TemplateError, OSError, ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, RuntimeError,
    TypeError, ValueError,
)  # fmt: skip
_Stamp = tuple[Path, int, int, int]


class Renderer:
    """Fills in letters: the admin's own template where there is one, else the shipped one.

    `shipped` and `own` are directories with `mail/<language>/<template>.txt` and `mail/<language>/words.toml`. What is
    read is kept, and read again when its file has changed, appeared or gone, which is noticed within a second of
    `clock`.
    """

    def __init__(
        self, shipped: Path, own: Path | None, settings: Settings, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._settings = settings
        self._shipped = (shipped / "mail",)
        self._all = (own / "mail", *self._shipped) if own else self._shipped
        self._environments: dict[tuple[str, tuple[Path, ...]], Environment] = {}
        self._words: dict[tuple[str, tuple[Path, ...]], tuple[float, tuple[_Stamp | None, ...], Words]] = {}

    def names(self) -> list[tuple[str, str, Path]]:
        """(language, letter, file) of every letter, the admin's own in place of a shipped one of the same name."""
        found: dict[tuple[str, str], Path] = {}
        for directory in reversed(self._all):
            for path in directory.glob("*/*.txt"):
                if path.stem not in PARTS:
                    found[path.parent.name, path.stem] = path
        return [(language, name, path) for (language, name), path in sorted(found.items())]

    def fill(self, template: str, language: str, case: LetterCase) -> Rendered:
        """Fill in one letter, strictly. Raises TemplateFault naming file, line and reason."""
        return self._fill(template, language, case, self._all)

    def render(self, template: str, language: str, case: LetterCase) -> Rendered:
        """Fill in one letter, come what may.

        The admin's own, else the shipped, else the shipped neutral one, else the last resort, which is to be held;
        `fallback` says what was wrong with the last one that was tried in vain.
        """
        fallback = ""
        attempts = ((template, self._all), (template, self._shipped), (NEUTRAL, self._shipped))
        for name, directories in dict.fromkeys(attempts):
            try:
                rendered = self._fill(name, language, case, directories)
            except TemplateFault as fault:
                fallback = fault.what
            else:
                return Rendered(rendered.subject, rendered.text, rendered.template, fallback)
        text = _LAST_TEXT.format(day=spell(case.received), reference=case.reference)
        return Rendered(_LAST_SUBJECT, text, LAST_RESORT, fallback)

    def words(self, language: str) -> Words:
        """The words of a language, the admin's own among the shipped ones. Raises TemplateFault."""
        return self._read_words(language, self._all)

    def source(self, template: str, language: str) -> str:
        """The text of a template, as it is read. Raises TemplateFault."""
        environment = self._environment(language, self._all)
        try:
            return environment.loader.get_source(environment, f"{template}.txt")[0] if environment.loader else ""
        except _TEMPLATE_ERRORS as error:
            raise _unusable(language, template, error) from error

    def variables(self, template: str, language: str) -> frozenset[str]:
        """The names that a template and its parts use. Raises TemplateFault."""
        environment, found, parts = self._environment(language, self._all), set[str](), [template]
        for part in parts:  # which grows meanwhile
            source = self.source(part, language)
            try:
                tree = environment.parse(source, f"{part}.txt")
            except _TEMPLATE_ERRORS as error:
                raise _unusable(language, part, error) from error
            found |= meta.find_undeclared_variables(tree)
            named = {name.removesuffix(".txt") for name in meta.find_referenced_templates(tree) if name}
            parts += sorted(named - set(parts))
        return frozenset(found)

    def _fill(self, template: str, language: str, case: LetterCase, directories: tuple[Path, ...]) -> Rendered:
        words = self._read_words(language, directories)
        environment = self._environment(language, directories)
        try:
            facts = facts_of(case, template, language, words, self._settings)
            subject = clean.line(subject_of(template, words), MAX_SUBJECT)
            text = clean.text(environment.get_template(f"{template}.txt").render(facts)) + "\n"
        except _TEMPLATE_ERRORS as error:
            raise _unusable(language, template, error) from error
        if not subject or not text.strip() or len(text) > MAX_LETTER:
            what = f"the template {language}/{template}.txt gives no letter of a sensible length"
            raise TemplateFault(what, f"write 1 to {MAX_LETTER} characters, under a subject")
        return Rendered(subject, text, template)

    def _read_words(self, language: str, directories: tuple[Path, ...]) -> Words:
        """The tables of each directory over those of the one after it."""
        now, key = self._clock(), (language, directories)
        kept = self._words.get(key)
        if kept and now - kept[0] < LOOK_SECONDS:
            return kept[2]
        try:
            stamps = tuple(_stamp(directory / language / WORDS) for directory in reversed(directories))
            words = kept[2] if kept and kept[1] == stamps else _words([stamp[0] for stamp in stamps if stamp])
        except (*_TEMPLATE_ERRORS, msgspec.ValidationError) as error:
            what = f"the words {language}/{WORDS} cannot be used: {_reason(error)}"
            raise TemplateFault(what, "mend it, then run `privacy-inbox templates check`") from error
        self._words[key] = (now, stamps, words)
        return words

    def _environment(self, language: str, directories: tuple[Path, ...]) -> Environment:
        key = (language, directories)
        if key not in self._environments:
            self._environments[key] = ImmutableSandboxedEnvironment(
                loader=_Loader([directory / language for directory in directories], self._clock),
                undefined=StrictUndefined,
                autoescape=False,  # plain text
                keep_trailing_newline=True,
            )
        return self._environments[key]


def _words(files: Sequence[Path]) -> Words:
    """The tables of all files, those of a later one over those of the first. Raises what a broken one raises."""
    tables: dict[str, dict[str, object]] = {}
    for number, file in enumerate(files):
        for name, table in tomllib.loads(file.read_text("utf-8")).items():
            known = tables.setdefault(name, {})
            # A typing error must not silently leave the shipped words; but an own letter has a subject of its own.
            if number and name != "subjects" and (unknown := table.keys() - known.keys()):
                raise ValueError(f"no letter uses {name}.{min(unknown)}")
            known.update(table)
    words = msgspec.convert(tables, Words)
    for month in range(1, 13):
        words.date.spell(date(2026, month, 1))
    for said in (*words.identity.values(), *words.grounds.values()):
        said.format(text="")
    return words


class _Loader(BaseLoader):
    """The first directory that has a template wins. Unlike Jinja2's own, it notices an override that appears later."""

    def __init__(self, directories: list[Path], clock: Callable[[], float]) -> None:
        self._directories = directories
        self._clock = clock
        self._looked: dict[str, float] = {}

    def get_source(
        self,
        environment: Environment,
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text, file and freshness test of a template. Raises TemplateNotFound, also where a path leads outside."""
        name = "/".join(split_template_path(template))
        stamp = self._stamp(name)  # before reading: what is written meanwhile is then read again
        if stamp is None:
            raise TemplateNotFound(template, "there is no such file")
        self._looked[name] = self._clock()
        return stamp[0].read_text("utf-8"), str(stamp[0]), lambda: self._unchanged(name, stamp)

    def _unchanged(self, name: str, stamp: _Stamp) -> bool:
        """Whether a template is as it was read, as far as a look within the last second tells."""
        now = self._clock()
        if now - self._looked[name] < LOOK_SECONDS:
            return True
        self._looked[name] = now
        return self._stamp(name) == stamp

    def _stamp(self, name: str) -> _Stamp | None:
        """Which file a template is now, and in which state."""
        return next(filter(None, (_stamp(directory / name) for directory in self._directories)), None)


def _stamp(path: Path) -> _Stamp | None:
    """A file and its state; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return path, found.st_mtime_ns, found.st_size, found.st_ino


def _unusable(language: str, template: str, error: BaseException) -> TemplateFault:
    what = f"the template {language}/{_place(error, template)} cannot be used: {_reason(error)}"
    return TemplateFault(what, "mend it, then run `privacy-inbox templates check`")


def _place(error: BaseException, template: str) -> str:
    """`closing.txt, line 4`: where a template went wrong, which may be in one that it includes."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}, line {error.lineno}"
    if isinstance(error, TemplateNotFound):
        return f"{error.name}"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".txt")]
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else f"{template}.txt"


def _reason(error: BaseException) -> str:
    """What went wrong, without any path of this machine."""
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return clean.line(words, MAX_REASON)
