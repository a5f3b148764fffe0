"""``justice path`` as a picture: the sentences of the shell beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_file_of_html_is_a_picture_of_the_connections(run: Run, tmp_path: Path) -> None:
    result = run("path", "Ann Ash", "Réform Act", "-o", str(tmp_path / "path.html"))
    assert (result.exit_code, result.stdout) == (0, "")
    page = (tmp_path / "path.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.S)
    assert found
    content = json.loads(found[1])
    assert content["title"] == "How is Ann Ash connected to Réform Act?"
    [connection] = content["story"]["connections"]
    assert [one["text"] for one in connection["sentences"]] == [
        "Ann Ash appears in The Film.",
        "The Film covers Réform Act.",
    ]
