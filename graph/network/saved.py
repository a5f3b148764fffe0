"""A state of the page in the browser, saved as a file, as the view that it shows."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from graph.errors import InputError, UnknownNameError
from graph.evidence.period import ALWAYS, Period, moment
from graph.network.view import View
from graph.terms import Prefixes

__all__ = ["read_state", "state_address"]

_FORMAT = "justice-graph-state"
_VERSION = 1
_LARGEST = 5_000_000
_MOST = 20_000
_DRAWN = 10_000
"""The most nodes that the page draws of a whole graph."""

_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")


def read_state(text: str, prefixes: Prefixes | None = None) -> View:
    """Read which nodes and links a saved state of the page shows.

    What is not about them, such as places and pages, is passed over, as is a key or a date that
    the page would pass over too.

    :param text: the file.
    :param prefixes: write the short names out; None for the well-known ones.
    :returns: the view; :func:`graph.network.build_network` makes the network of it.
    :raises InputError: if it is no saved state, of a later version, too large, or shows nothing.

    >>> text = '{"format": "justice-graph-state", "version": 1, "address": "#v=1&n=id:a~id:b"}'
    >>> [iri.rpartition("/")[2] for iri in read_state(text).focus], read_state(text).hops
    (['a', 'b'], 0)
    """
    pairs = _pairs(state_address(text))
    if not _is_known(pairs.get("v", "1")):
        raise InputError("The state was saved by a later version; update this program to open it.")
    known = prefixes or Prefixes()
    whole = pairs.get("whole") == "1"
    focus = () if whole else _names(pairs, "n", known)
    if not (whole or focus):
        raise InputError("The saved state shows no network; put entities into its graph and save.")
    if len(focus) > _MOST:
        raise InputError(f"The saved state shows {len(focus):,} entities; show {_MOST:,} or fewer.")
    date = _unescaped(pairs.get("as-of", ""))
    return View(
        focus=focus,
        hops=0,
        disputed=pairs.get("asserted-only") != "1",
        max_nodes=_DRAWN if whole and pairs.get("unfolded") == "1" else None,
        period=Period.asked(date) if moment(date) else ALWAYS,
        hidden_types=_names(pairs, "hide-type", known),
        hidden_properties=_names(pairs, "hide-property", known),
    )


def state_address(text: str) -> str:
    """Read the address of a saved state.

    :param text: the file.
    :returns: the part of the page's address behind the server's, from its ``#``.
    :raises InputError: if it is no saved state of this version, or too large.
    """
    if len(text) > _LARGEST:
        raise InputError(
            f"The saved state has more than {_LARGEST:,} characters; save a smaller one."
        )
    try:
        saved = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("The file is no JSON; save the state again from the page.") from error
    if not isinstance(saved, dict) or saved.get("format") != _FORMAT:
        raise InputError("The file is no saved state of the explorer; save one from its page.")
    if saved.get("version") != _VERSION:
        raise InputError(
            f"The file is a state of version {saved.get('version')!r}, and this program reads "
            f"version {_VERSION}; update this program, or save the state again."
        )
    address = saved.get("address")
    if not isinstance(address, str) or not address.startswith("#"):
        raise InputError("The saved state has no address; save it again from the page.")
    return address


def _is_known(version: str) -> bool:
    try:
        return float(version) <= _VERSION
    except ValueError:
        return False


def _pairs(address: str) -> dict[str, str]:
    parts = (pair.partition("=") for pair in address.removeprefix("#").split("&"))
    return {key: value for key, equals, value in parts if key and equals}


def _names(pairs: dict[str, str], key: str, prefixes: Prefixes) -> tuple[str, ...]:
    words = map(_unescaped, pairs.get(key, "").split("~"))
    return tuple(dict.fromkeys(_expanded(word, prefixes) for word in words if word))


def _expanded(name: str, prefixes: Prefixes) -> str:
    try:
        return prefixes.iri(name)
    except UnknownNameError:
        return name


def _unescaped(text: str) -> str:
    if _BROKEN.search(text):
        return ""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return ""
