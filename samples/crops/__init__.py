"""Made-up crops of single values, and the training of the reader of numbers on them."""
