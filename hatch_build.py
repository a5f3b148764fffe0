"""Build hook: an installed wheel carries ontology/ and data/ beside the package."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Adds the ontology and the data to real wheels; an editable install reads the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend the wheel's file list.

        :param version: ``standard`` or ``editable``.
        :param build_data: the build's settings, changed in place as the interface wants it.
        """
        if self.target_name != "wheel" or version == "editable":
            return
        for folder in ("ontology", "data"):
            build_data["force_include"][folder] = f"graph/_resources/{folder}"
