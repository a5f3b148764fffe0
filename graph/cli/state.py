"""A state of the explorer, as the page saves it in a file."""

from __future__ import annotations

from graph.cli.reading import read_text
from graph.errors import InputError
from graph.network.saved import state_address

__all__ = ["saved_address"]


def saved_address(file: str) -> str:
    """Read what the page put into a file with "save", to open the page with it.

    :param file: path of the file.
    :returns: the part of the page's address behind the server's, from its ``#``.
    :raises InputError: if the file holds no state of this version, or no address to be shown.
    """
    address = state_address(read_text(file))
    if " " in address or not address.isprintable():
        raise InputError(f"{file!r} has no address that can be shown; save it again.")
    return address
