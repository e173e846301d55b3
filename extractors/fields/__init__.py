"""One module a field: its printed names, and how its value is made of the text beside them."""
