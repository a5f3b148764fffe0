"""Where results go, and what a terminal cannot show."""

from __future__ import annotations

import sys

import pytest

from graph.cli.output import off_screen
from graph.errors import InputError


@pytest.mark.parametrize("output", [None, "-"])
def test_html_is_not_written_to_a_terminal(
    output: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(InputError) as refused:
        off_screen(output, "page.html")
    assert str(refused.value) == "A terminal cannot show HTML; name a file with -o page.html."


@pytest.mark.parametrize(("output", "terminal"), [("page.html", True), (None, False)])
def test_html_goes_to_a_file_or_a_pipe(
    output: str | None, terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    off_screen(output, "page.html")
