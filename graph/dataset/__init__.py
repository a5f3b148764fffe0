"""The dataset: tables that people edit, the RDF compiled from them, and the rules for both."""

from graph.dataset.compiling import compile_tables
from graph.dataset.description import describe, read_metadata
from graph.dataset.expectations import check_expectations, count_classes, read_expectations
from graph.dataset.findings import Finding, check_data
from graph.dataset.places import in_files, in_package
from graph.dataset.private_names import fingerprint
from graph.dataset.rules import RULES, Rule, choose_rules, shapes_apply
from graph.dataset.tables import Tables, read_tables
from graph.dataset.turtle import to_turtle
from graph.dataset.vocabulary import Vocabulary, vocabulary_of

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "Tables",
    "Vocabulary",
    "check_data",
    "check_expectations",
    "choose_rules",
    "compile_tables",
    "count_classes",
    "describe",
    "fingerprint",
    "in_files",
    "in_package",
    "read_expectations",
    "read_metadata",
    "read_tables",
    "shapes_apply",
    "to_turtle",
    "vocabulary_of",
]
