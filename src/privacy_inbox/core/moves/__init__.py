"""The table of moves: what a person may do with a ticket.

CLI options, help and the event of the audit chain are made from it: a new move is one entry. Its event in plain words
stands in `core/dossier.py`; a table that no move has changed before has to be named in `store/moving.py`, for `undo`.
"""

from privacy_inbox.core.moves import answering, asking, keeping, letters, reading
from privacy_inbox.core.moves.shape import (
    NONE,
    Change,
    Field,
    Form,
    Legacy,
    Move,
    OwnLetter,
    Refusal,
    Since,
    TicketState,
    Wish,
)

__all__ = [
    "MOVES",
    "NONE",
    "Change",
    "Field",
    "Form",
    "Legacy",
    "Move",
    "OwnLetter",
    "Refusal",
    "Since",
    "TicketState",
    "Wish",
]

MOVES: dict[str, Move] = {
    move.name: move
    for move in (*reading.MOVES, *letters.MOVES, *asking.MOVES, *answering.MOVES, *keeping.MOVES)
}  # fmt: skip
