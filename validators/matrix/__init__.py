"""The matrix: every clause of the announcement and of the later notices, row by row."""

from validators.matrix.beyond import BEYOND
from validators.matrix.closing import CLOSING
from validators.matrix.declaration import DECLARATION
from validators.matrix.duties import DUTIES
from validators.matrix.enterprise import ENTERPRISE
from validators.matrix.general import GENERAL
from validators.matrix.materials import MATERIALS
from validators.matrix.procedure import PROCEDURE
from validators.matrix.prohibited import PROHIBITED
from validators.matrix.row import Row

ROWS: tuple[Row, ...] = (
    *GENERAL,
    *ENTERPRISE,
    *DECLARATION,
    *PROCEDURE,
    *MATERIALS,
    *PROHIBITED,
    *DUTIES,
    *CLOSING,
    *BEYOND,
)
"""In the order of the announcement, then of what came after it."""

__all__ = ["ROWS", "Row"]
