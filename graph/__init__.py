"""Justice Graph: a sourced knowledge graph of American criminal-justice reform, and its tools."""
