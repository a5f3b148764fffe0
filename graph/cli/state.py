"""A state of the explorer, as the page saves it in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.errors import InputError

__all__ = ["saved_address"]

_FORMAT, _VERSION = "justice-graph-state", 1


def saved_address(file: str) -> str:
    """Read what the page put into a file with "save".

    :param file: path of the file.
    :returns: the part of the page's address behind the server's, from its ``#``.
    :raises InputError: if the file holds no state of this version.
    """
    state = _read(file)
    if not isinstance(state, dict) or state.get("format") != _FORMAT:
        raise InputError(f"{file!r} is no saved state; save one in the explorer.")
    if state.get("version") != _VERSION:
        raise InputError(
            f"{file!r} is a state of version {state.get('version')!r}, and this program reads "
            f"version {_VERSION}; save it again."
        )
    address = state.get("address")
    if not isinstance(address, str) or not _is_fragment(address):
        raise InputError(f"{file!r} has no address that begins with '#'; save it again.")
    return address


def _read(file: str) -> Any:
    try:
        return json.loads(Path(file).read_bytes())
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file!r} is no JSON; save the state again.") from error


def _is_fragment(address: str) -> bool:
    return address.startswith("#") and address.isprintable() and " " not in address
