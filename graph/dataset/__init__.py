"""The dataset: tables that people edit, the RDF compiled from them, and the rules for both."""

from graph.dataset.compiling import compile_tables
from graph.dataset.description import describe, read_metadata
from graph.dataset.expectations import check_expectations, count_classes, read_expectations
from graph.dataset.findings import Finding, check_data
from graph.dataset.tables import Tables, read_tables
from graph.dataset.turtle import to_turtle
from graph.dataset.vocabulary import Vocabulary, vocabulary_of

__all__ = [
    "Finding",
    "Tables",
    "Vocabulary",
    "check_data",
    "check_expectations",
    "compile_tables",
    "count_classes",
    "describe",
    "read_expectations",
    "read_metadata",
    "read_tables",
    "to_turtle",
    "vocabulary_of",
]
