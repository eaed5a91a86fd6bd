"""One request, end to end: budget, retry, auth, codec and pages decide; session does."""
