"""The comment header of a named query: a title, a question, a description, parameters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast

from graph.errors import FileFormatError
from graph.sparql.tokens import tokens

__all__ = ["Header", "Parameter", "ParameterType", "read_header"]

ParameterType = Literal["entity", "text", "date", "integer"]

_TYPES = ("entity", "text", "date", "integer")
_ENTRY = re.compile(r"#\s?(title|question|description):\s*(.*\S)\s*")
_PARAMETER = re.compile(r"#\s?param\s+(\w+)\s+(\w+)(?:\s+=\s+(.*?))?\s*:\s+(.*\S)\s*")
_BLANK = re.compile(r"\{\w+\}")
_MORE = re.compile(r"#\s{2,}(\S.*?)\s*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a named query takes.

    :param name: the variable it binds, without question mark.
    :param type: entity, text, date or integer.
    :param description: what it means.
    :param default: the value when none is given; None if one must be given.
    """

    name: str
    type: ParameterType
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a named query says.

    :param title: the question it answers.
    :param description: more about it; may be empty.
    :param parameters: in the order of the header.
    :param question: the title with a blank for each parameter, such as ``What is {law}?``.
    """

    title: str
    description: str
    parameters: tuple[Parameter, ...]
    question: str


def read_header(text: str, file: str) -> Header:
    """Read the comment lines at the top of a query.

    :param text: the whole query.
    :param file: its name, for messages.
    :returns: title, description and parameters.
    :raises FileFormatError: naming the line of a wrong entry.

    >>> text = "# title: Who is it?\\n# param n text = x: a name\\nSELECT ?n {}"
    >>> read_header(text, "who.rq").parameters
    (Parameter(name='n', type='text', description='a name', default='x'),)
    """
    entries: dict[str, str] = {}
    parameters: dict[str, Parameter] = {}
    variables = {token.text[1:] for token in tokens(text) if token.kind == "variable"}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if entry := _ENTRY.fullmatch(line):
            entries[entry[1]] = entry[2]
        elif match := _PARAMETER.fullmatch(line):
            parameter = _parameter(match, file, number, variables)
            parameters[parameter.name] = parameter
        elif (more := _MORE.fullmatch(line)) and "description" in entries:
            entries["description"] += f" {more[1]}"
        elif line.strip("# \t"):
            raise FileFormatError(file, _wrong(line), number)
    if "title" not in entries:
        raise FileFormatError(file, "the first lines lack '# title: …'; add one", 1)
    blanks = [f"{{{name}}}" for name in parameters]
    question = entries.get("question") or " ".join([entries["title"], *blanks])
    if sorted(_BLANK.findall(question)) != sorted(blanks):
        reason = f"the question does not name every parameter once: {', '.join(blanks) or 'none'}"
        raise FileFormatError(file, reason, _line_of("question", text))
    description = entries.get("description", "")
    return Header(entries["title"], description, tuple(parameters.values()), question)


def _line_of(entry: str, text: str) -> int:
    lines = enumerate(text.splitlines(), start=1)
    return next(
        number for number, line in lines if (found := _ENTRY.match(line)) and found[1] == entry
    )


def _parameter(match: re.Match[str], file: str, line: int, variables: set[str]) -> Parameter:
    name, kind, default, description = match.groups()
    if kind not in _TYPES:
        reason = f"the type {kind!r} does not exist; use one of {', '.join(_TYPES)}"
        raise FileFormatError(file, reason, line)
    if name not in variables:
        reason = f"the parameter {name!r} is never used; write ?{name} in the query"
        raise FileFormatError(file, reason, line)
    return Parameter(name, cast(ParameterType, kind), description, default)


def _wrong(line: str) -> str:
    return (
        f"{line!r} is not understood; write '# title: …', '# question: …', '# description: …'"
        " or '# param NAME TYPE [= default]: description'"
    )
