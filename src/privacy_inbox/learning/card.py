"""The model card as a page for a person: what the classifier learned from, how good it is, how sure one may be of that.

Everything on it comes from the bundle's card and from one measurement; the charts are SVG, each with its numbers as a
table, and nothing is loaded from elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from privacy_inbox.core.languages import name_of
from privacy_inbox.core.vocabulary import Category
from privacy_inbox.learning.judging import Figures, Judged, Measured, interval
from privacy_inbox.model import Card

SIZE = 240  # of a chart, in pixels
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #1d2733 }
table { border-collapse: collapse; margin: 1em 0 } th, td { padding: .2em .8em; text-align: right }
th:first-child, td:first-child { text-align: left } thead { border-bottom: 1px solid #8895a5 }
caption { text-align: left; font-weight: 600 } .charts { display: flex; flex-wrap: wrap; gap: 2em }
figure { margin: 0 } figcaption { max-width: 20em; font-size: .9em }
@media (prefers-color-scheme: dark) { body { background: #12171d; color: #dce3ea } }
"""
MUST_NOT = (
    "refuse, close or answer anything without a person",
    "be sure that no child is concerned: what it overlooks is said above, with its bound",
    "read mails in other languages than those it learned: they go to a person",
    "judge people: it knows mails, not those who write them",
)


def page(card: Card, measured: Measured) -> str:
    """The card of a model, with a measurement of it, as one HTML file."""
    figures = measured.figures
    parts = [
        f"<h1>Classifier {escape(card.name)}</h1>",
        f"<p>Measured on {figures.examples} mails that it was not trained on. Intervals are 95 %.</p>",
        _table("How good it is", ("figure", "value", "interval"), _figures(figures)),
        '<div class="charts">',
        _chart("How sure it is, and how often it is right then", _calibration(measured.pairs)),
        _chart("What it takes for what; dark is often", _confusion(figures)),
        "</div>",
        _table("Sure and right", ("sure", "right", "mails"), _calibration_rows(measured.pairs)),
        _table("Read as", ("truth", *(label.value for label in Category)), _confusion_rows(figures)),
        _table("Categories, rights, flags", ("label", "precision", "recall", "interval", "mails"), _labels(figures)),
        _table("Languages", ("language", "category F1", "rights F1", "mails"), _languages(measured)),
        _table("Learned from", ("what", "how many"), _learned(card)),
        _table("Thresholds", ("of", *_THRESHOLDS), _thresholds(card)),
        "<h2>What it must not be used for</h2><ul>",
        *(f"<li>To {escape(purpose)}.</li>" for purpose in MUST_NOT),
        "</ul>",
    ]
    head = f'<meta charset="utf-8"><title>Classifier {escape(card.name)}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


_THRESHOLDS = ("temperature", "review", "right", "flag", "child", "sure")


def _thresholds(card: Card) -> Iterator[Sequence[object]]:
    for variant, limits in card.thresholds.items():
        yield (variant, *(f"{getattr(limits, name):.3f}" for name in _THRESHOLDS))


def _figures(figures: Figures) -> Iterator[Sequence[object]]:
    count = figures.examples
    yield "category, macro-F1", f"{figures.category_f1:.3f}", ""
    yield "category, right", f"{figures.accuracy:.3f}", interval(figures.accuracy, count)
    yield "rights, micro-F1", f"{figures.rights_f1:.3f}", ""
    yield "flags, micro-F1", f"{figures.flags_f1:.3f}", ""
    least = f"at least {figures.child_recall_least:.3f}, 95 % sure (Clopper and Pearson)"
    yield "children found", f"{figures.child_recall:.3f}", least
    yield "other mails so flagged", f"{figures.child_false_alarms:.3f}", ""
    yield (
        "acknowledge or not, right",
        f"{figures.acknowledge_accuracy:.3f}",
        interval(figures.acknowledge_accuracy, count),
    )
    yield "region, right", f"{figures.region_accuracy:.3f}", interval(figures.region_accuracy, count)
    yield "expected calibration error", f"{figures.calibration_error:.3f}", ""
    yield "sent to review", f"{figures.review_share:.3f}", interval(figures.review_share, count)
    unseen = round(count * (1 - figures.review_share))
    yield "right where not reviewed", f"{figures.sure_precision:.3f}", interval(figures.sure_precision, unseen)


def _labels(figures: Figures) -> Iterator[Sequence[object]]:
    rows: Mapping[str, Mapping[str, float]] = {**figures.categories, **figures.rights, **figures.flags}
    for label, row in rows.items():
        count = round(row["count"])
        yield label, f"{row['precision']:.2f}", f"{row['recall']:.2f}", interval(row["recall"], count), count


def _languages(measured: Measured) -> Iterator[Sequence[object]]:
    for language, figures in measured.languages.items():
        yield name_of(language), f"{figures.category_f1:.3f}", f"{figures.rights_f1:.3f}", figures.examples


def _learned(card: Card) -> Iterator[Sequence[object]]:
    facts: Mapping[str, Any] = card.trained_on
    yield "mails", facts["examples"]
    yield "of these confirmed tickets", facts["confirmed"]
    for language, count in facts["languages"].items():
        yield f"in {name_of(language)}", count
    yield from facts["labels"].items()


# --- Charts ----------------------------------------------------------------------------------------------------------
def _bins(pairs: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """For each tenth of sureness: how sure on average, how often right, how many."""
    told = defaultdict(list)
    for example, found in pairs:
        told[min(int(found.confidence * 10), 9)].append((found.confidence, found.category is example.category))
    return [
        (sum(sure for sure, _ in held) / len(held), sum(right for _, right in held) / len(held), len(held))
        for _, held in sorted(told.items())
    ]


def _calibration_rows(pairs: Sequence[Judged]) -> Iterator[Sequence[object]]:
    for sure, right, count in _bins(pairs):
        yield f"{sure:.0%}", f"{right:.0%}", count


def _calibration(pairs: Sequence[Judged]) -> str:
    most = max((count for _, _, count in _bins(pairs)), default=1)
    dots = "".join(
        f'<circle cx="{SIZE * sure:.0f}" cy="{SIZE * (1 - right):.0f}" r="{3 + 9 * (count / most) ** 0.5:.1f}"'
        f' fill="#2b6cb0" fill-opacity=".75"><title>sure {sure:.0%}, right {right:.0%}, {count} mails</title></circle>'
        for sure, right, count in _bins(pairs)
    )
    line = f'<line x1="0" y1="{SIZE}" x2="{SIZE}" y2="0" stroke="#8895a5" stroke-dasharray="4 4"/>'
    return f'<rect width="{SIZE}" height="{SIZE}" fill="none" stroke="#8895a5"/>{line}{dots}'


def _confusion_rows(figures: Figures) -> Iterator[Sequence[object]]:
    for label in Category:
        yield (label.value, *(figures.confusion[label].get(said.value, 0) for said in Category))


def _confusion(figures: Figures) -> str:
    order, side = list(Category), SIZE / len(Category)
    cells = []
    for row, truth in enumerate(order):
        total = sum(figures.confusion[truth].values()) or 1
        for column, said in enumerate(order):
            count = figures.confusion[truth].get(said.value, 0)
            cells.append(
                f'<rect x="{column * side:.0f}" y="{row * side:.0f}" width="{side:.0f}" height="{side:.0f}"'
                f' fill="#2b6cb0" fill-opacity="{count / total:.2f}" stroke="#8895a5">'
                f"<title>{truth.value} read as {said.value}: {count}</title></rect>"
                f'<text x="{(column + 0.5) * side:.0f}" y="{(row + 0.6) * side:.0f}" text-anchor="middle"'
                f' fill="currentColor" font-size="14">{count}</text>'
            )
    return "".join(cells)


def _chart(title: str, drawn: str) -> str:
    picture = f'<svg role="img" aria-label="{escape(title)}" width="{SIZE}" height="{SIZE}">{drawn}</svg>'
    return f"<figure>{picture}<figcaption>{escape(title)}</figcaption></figure>"


def _table(title: str, headings: Sequence[str], rows: Iterator[Sequence[object]]) -> str:
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
