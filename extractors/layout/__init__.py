"""Where things stand on a page: labels, the values that belong to them, tables of vehicles."""
