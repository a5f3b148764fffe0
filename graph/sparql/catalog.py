"""Named queries: SPARQL files whose header gives a title, a description and typed parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

from graph.errors import FileFormatError, InputError, UnknownNameError
from graph.sparql.answer import Term
from graph.sparql.header import Parameter, read_header
from graph.terms import XSD

__all__ = ["NamedQuery", "Parameter", "catalog"]

_PACKAGED = Path(__file__).resolve().parent / "queries"
_DATE = re.compile(r"-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z")
_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with a name, words about it and parameters.

    :param name: the file name without ``.rq``.
    :param title: the question it answers.
    :param description: more about it; may be empty.
    :param parameters: in the order of the header.
    :param text: the whole file, header included.
    :param question: the title with a blank for each parameter, such as ``What is {law}?``.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str
    question: str = ""

    def bind(
        self, values: Mapping[str, str], resolve: Callable[[str], NamedNode]
    ) -> dict[str, Term]:
        """Turn what a person gave into terms for the parameters.

        :param values: texts by parameter name; a parameter with a default may be left out.
        :param resolve: finds the entity that a name, CURIE or IRI means.
        :returns: one term per parameter.
        :raises UnknownNameError: if there is no such parameter.
        :raises InputError: if a value is missing or not of its type.

        >>> query = NamedQuery("top", "Top", "", (Parameter("n", "integer", "How many", "5"),), "")
        >>> query.bind({}, NamedNode)["n"].value
        '5'
        """
        known = {parameter.name for parameter in self.parameters}
        for name in values:
            if name not in known:
                raise UnknownNameError(
                    f"The query {self.name!r} has no parameter {name!r};"
                    f" it takes {', '.join(sorted(known)) or 'none'}."
                )
        return {
            parameter.name: self._term(parameter, values.get(parameter.name), resolve)
            for parameter in self.parameters
        }

    def _term(
        self, parameter: Parameter, given: str | None, resolve: Callable[[str], NamedNode]
    ) -> Term:
        value = parameter.default if given is None else given
        if value is None:
            raise InputError(
                f"The query {self.name!r} needs {parameter.name}"
                f" ({parameter.type}: {parameter.description}); give {parameter.name}=…."
            )
        if parameter.type == "entity":
            return resolve(value)
        if parameter.type == "integer":
            return _integer(parameter.name, value)
        if parameter.type == "date":
            return _date(parameter.name, value)
        return Literal(value)


def _integer(name: str, value: str) -> Literal:
    if not re.fullmatch(r"[+-]?[0-9]+", value):
        raise InputError(f"{name}={value!r} is not a whole number; write digits only.")
    return Literal(str(int(value)), datatype=XSD.integer)


def _date(name: str, value: str) -> Literal:
    if not _DATE.match(value) or not _is_in_calendar(value):
        raise InputError(f"{name}={value!r} is not a date; write 2018, 2018-12 or 2018-12-21.")
    return Literal(value, datatype=_DATE_TYPES[len(value.lstrip("-"))])


def _is_in_calendar(value: str) -> bool:
    if len(value) < 10 or value.startswith(("-", "0000")):
        return True
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def catalog(folder: Path | None = None) -> Mapping[str, NamedQuery]:
    """Read the named queries of a folder, or those that come with the package.

    :param folder: holds ``*.rq`` files.
    :returns: the queries by name, sorted.
    :raises FileFormatError: if a header is wrong, with file and line.
    :raises InputError: if the folder does not exist.
    """
    if folder is None:
        return _packaged()
    if not folder.is_dir():
        raise InputError(f"There is no folder {str(folder)!r}; make it and put .rq files in it.")
    return MappingProxyType({path.stem: _read(path) for path in sorted(folder.glob("*.rq"))})


@lru_cache(maxsize=1)
def _packaged() -> Mapping[str, NamedQuery]:
    return catalog(_PACKAGED)


def _read(path: Path) -> NamedQuery:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FileFormatError(str(path), "it is not written in UTF-8; save it again") from error
    header = read_header(text, str(path))
    return NamedQuery(
        path.stem, header.title, header.description, header.parameters, text, header.question
    )
