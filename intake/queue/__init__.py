"""Work that waits, and those who do it: jobs in the record, calls in Redis, workers."""
