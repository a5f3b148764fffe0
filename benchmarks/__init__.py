"""Speed bars: a generator of graphs, the peers, and one command that prints one table."""
