"""One HTML file out of the page's parts, with a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from importlib.resources import files
from string import Template

__all__ = [
    "attribute",
    "embedded",
    "enclosed",
    "fill_page",
    "fill_template",
    "policy",
    "scripts",
    "styles",
]

_STYLES = ("base", "masthead", "legend", "stage", "time", "panel", "evidence", "story", "table")
_SCRIPTS = (
    "dom", "period", "data", "words", "glyphs", "theme", "state", "geometry", "canvas", "room",
    "tale", "labels", "marks", "overlay", "picking", "evidence", "sides", "panel_parts",
    "panel_node", "panel_edge", "panel", "story", "matching", "search", "legend", "table", "time",
    "time_chart", "slider", "image", "toolbar", "keyboard", "address", "main",
)  # fmt: skip
_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)


def _part(name: str, package: str | None) -> str:
    return (files(package or __package__) / name).read_text(encoding="utf-8")


def styles(*names: str, package: str | None = None) -> str:
    """Return the named style sheets as one.

    :param names: names without ending, in the order of the cascade.
    :param package: where they are; None for those of pictures.
    :returns: their text.

    >>> styles("base").startswith("/*")
    True
    """
    return "\n".join(_part(f"css/{name}.css", package) for name in names)


def scripts(*names: str, package: str | None = None) -> str:
    """Return the named scripts as one, to be enclosed.

    :param names: names without ending, each before those that need it.
    :param package: where they are; None for those of pictures.
    :returns: their text.
    """
    return "\n".join(_part(f"js/{name}.js", package) for name in names)


def enclosed(script: str) -> str:
    """Return a script that shares nothing with the page around it.

    :param script: statements.
    :returns: the script.
    """
    return f'(() => {{\n"use strict";\n{script}\n}})();\n'


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def policy(style: str, *scripts: str) -> str:
    """Return a content security policy that lets in these texts and nothing else.

    :param style: the page's one style sheet.
    :param scripts: its scripts, in any order.
    :returns: the value of the policy.

    >>> policy("p {}").startswith("default-src 'none'; script-src 'none'; style-src 'sha256-")
    True
    """
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def fill_template(
    name: str,
    package: str | None = None,
    *,
    title: str,
    style: str,
    scripts: Sequence[str] = (),
    language: str = "en",
    generator: str = "",
    **parts: str,
) -> str:
    """Return a page: the head that all have, and a template with its places filled.

    What is filled in is not read again.

    :param name: file of the template, which begins with the body.
    :param package: where it is; None for those of pictures.
    :param title: title of the page, for a place of the template too.
    :param style: its one style sheet.
    :param scripts: the scripts that may run.
    :param language: BCP 47 tag of its texts.
    :param generator: what makes such pages; empty if nothing looks for them.
    :param parts: text for each further place; escaped already.
    :returns: the text of the page.
    """
    written = attribute(title)
    made = f'<meta name="generator" content="{attribute(generator)}">\n' if generator else ""
    head = Template(_part("head.html", None)).substitute(
        language=attribute(language),
        policy=policy(style, *scripts),
        generator=made,
        title=written,
        styles=style,
    )
    return head + Template(_part(name, package)).substitute(parts, title=written)


def embedded(content: object) -> str:
    """Return content as JSON that stands safely inside of a script element.

    :param content: anything that JSON can hold.
    :returns: the text.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # half of a surrogate pair; JSON can write it, UTF-8 cannot
            text = json.dumps(content, separators=(",", ":"))
    return text.translate(_ESCAPES)


def attribute(text: str) -> str:
    """Return text that HTML can hold: NUL and lone surrogates become the replacement sign.

    :param text: any text.
    :returns: the text, escaped.
    """
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
    return html.escape(clean)


def fill_page(content: object, drawing: str, *, title: str, language: str) -> str:
    r"""Return one HTML file that draws ``content`` and makes no request.

    :param content: what :func:`~graph.render.page.content.page_content` returns.
    :param drawing: source text of the vis-network library.
    :param title: title of the page.
    :param language: BCP 47 tag of the page's texts.
    :returns: the text of the file; the same input gives the same text.

    >>> page = fill_page({"title": "<script>"}, "var vis;", title="A & B", language="en")
    >>> "<title>A &amp; B</title>" in page, r'{"title":"\u003cscript\u003e"}' in page
    (True, True)
    """
    style, script = styles(*_STYLES), enclosed(scripts(*_SCRIPTS))
    return fill_template(
        "page.html",
        title=title,
        style=style,
        scripts=(drawing, script),
        language=language,
        content=embedded(content),
        drawing=drawing,
        script=script,
    )
