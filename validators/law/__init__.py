"""Numbers and tables that the law sets, beside their source, by the day from which they hold.

Pure functions of plain values: no document, field or doubt is known here. Where a paper leaves
something open, a function returns every answer that is possible, and the rule judges them all.
"""
