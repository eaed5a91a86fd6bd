"""Records as columns: what an export writes into a table's cells, and what a data frame is made of."""
