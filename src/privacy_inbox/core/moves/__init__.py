"""The table of moves: what a person may do with a ticket.

CLI options, help and audit are made from it; adding a move is one entry.
"""

from privacy_inbox.core.moves import answering, asking, keeping, letters, reading
from privacy_inbox.core.moves.shape import (
    NONE,
    Change,
    Field,
    Form,
    Move,
    OwnLetter,
    Refusal,
    Since,
    TicketState,
    Wish,
)

__all__ = ["MOVES", "NONE", "Change", "Field", "Form", "Move", "OwnLetter", "Refusal", "Since", "TicketState", "Wish"]

MOVES: dict[str, Move] = {
    move.name: move
    for move in (*reading.MOVES, *letters.MOVES, *asking.MOVES, *answering.MOVES, *keeping.MOVES)
}  # fmt: skip
