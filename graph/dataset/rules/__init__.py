"""What data must keep: one function for each rule, and the list of all."""

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.registry import RULES, choose_rules
from graph.dataset.rules.rule import SEVERITIES, Fault, Rule, Severity
from graph.dataset.rules.shapes import shapes_apply

__all__ = [
    "RULES",
    "SEVERITIES",
    "Checked",
    "Fault",
    "Rule",
    "Severity",
    "choose_rules",
    "shapes_apply",
]
