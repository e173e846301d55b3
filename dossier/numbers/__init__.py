"""The checked numbers and values of the papers, a module each, in python-stdnum's shape.

- `compact(text)` is the minimal form: full width made half, upper case, separators out.
- `parse(text)` is the value where the text has the shape of one, else None. Whether it is a
  *right* one is asked next: a code whose check digit is wrong is still what the paper says.
- `is_valid(text)` and `validate(text)` apply every check; the latter raises the
  `ValidationError` of python-stdnum that names the fault.
- `find_all(text)`, where there is one, finds the values in running text.

Nothing here guesses, and nothing corrects.
"""
