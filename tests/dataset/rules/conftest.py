"""A few lines of TriG, checked against one rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding, check_data, choose_rules
from graph.dataset.private_names import PrivateNames, fingerprint
from graph.store import LocalStore

PRIVATE = PrivateNames(map(fingerprint, ["Zoë Quill-Marsh", "Odo Brandt", "Quillon"]))
"""Invented people whom nobody may name."""


@pytest.fixture
def check(trig: Callable[[str], LocalStore]) -> Callable[..., list[Finding]]:
    """Check data against one rule and give its findings."""

    def run(rule: str, text: str, own: bool = False) -> list[Finding]:
        store = trig(f"PREFIX id: <https://w3id.org/justice-graph/id/>\n{text}")
        return check_data(store, rules=choose_rules([rule]), names=PRIVATE, own=own)

    return run
