"""How a reading image came from the page as received, and the way back for boxes.

All matrices are homographies of shape (3, 3) on pixel coordinates (x, y, 1), origin top left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from dossier import Box
from extractors.reading import Line, Rect

Matrix = npt.NDArray[np.float64]
Image = npt.NDArray[np.uint8]
Size = tuple[int, int]
"""Width and height in pixels."""


def turn_matrix(size: Size, quarters: int) -> Matrix:
    """The map of pixels when an image of `size` is turned clockwise by quarter turns."""
    width, height = size
    return np.array(
        {
            0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
            1: [[0, -1, height], [1, 0, 0], [0, 0, 1]],
            2: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
            3: [[0, 1, 0], [-1, 0, width], [0, 0, 1]],
        }[quarters % 4],
        np.float64,
    )


def turned_size(size: Size, quarters: int) -> Size:
    """The size of an image after quarter turns."""
    return (size[1], size[0]) if quarters % 2 else size


def turned(image: Image, quarters: int) -> Image:
    """The image turned clockwise by quarter turns."""
    return np.ascontiguousarray(np.rot90(image, -quarters))


def rotation_matrix(size: Size, degrees: float) -> tuple[Matrix, Size]:
    """Turn by a small angle (counter-clockwise positive), nothing cut off; and the new size."""
    width, height = size
    sine, cosine = abs(np.sin(np.radians(degrees))), abs(np.cos(np.radians(degrees)))
    wide, high = round(width * cosine + height * sine), round(height * cosine + width * sine)
    matrix = np.vstack(
        [cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), [0.0, 0.0, 1.0]]
    )
    matrix[0, 2] += (wide - width) / 2
    matrix[1, 2] += (high - height) / 2
    return matrix, (wide, high)


def scale_matrix(factor: float) -> Matrix:
    """Enlarge or shrink by a factor."""
    return np.diag([factor, factor, 1.0])


def moved(rect: Rect, matrix: Matrix) -> Rect:
    """The rectangle around where a rectangle's corners come to lie."""
    corners = np.array(
        [
            [[rect.x0, rect.y0], [rect.x1, rect.y0], [rect.x1, rect.y1], [rect.x0, rect.y1]],
        ],
        np.float64,
    )
    points = cv2.perspectiveTransform(corners, matrix)[0]
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return Rect(float(left), float(top), float(right), float(bottom))


def moved_line(line: Line, matrix: Matrix) -> Line:
    """A line and its characters where a map without turn or tilt takes them."""
    factor, shift = float(matrix[0, 0]), float(matrix[0, 2])
    chars = tuple(
        replace(char, x0=char.x0 * factor + shift, x1=char.x1 * factor + shift)
        for char in line.chars
    )
    return replace(line, rect=moved(line.rect, matrix), chars=chars)


def shrunk(image: Image, longest: int) -> tuple[Image, float]:
    """The image with its long side at most `longest` pixels, and the factor it was shrunk by."""
    factor = min(1.0, longest / max(image.shape[:2]))
    if factor == 1.0:
        return image, factor
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8), factor


def thumbnail(image: Image, longest: int) -> tuple[Image, float]:
    """As `shrunk`, several times faster: halved first, which is cheap, then shrunk the rest.

    Levels differ by one or two from those of `shrunk`; it is for looks at a page, not for letters.
    """
    half, factor = image, 1.0
    while max(half.shape[:2]) >= 2 * longest:
        high, wide = (side // 2 for side in half.shape[:2])
        # Halving exactly is the fast path: an odd last row or column goes.
        even = half[: 2 * high, : 2 * wide]
        half = np.asarray(cv2.resize(even, (wide, high), interpolation=cv2.INTER_AREA), np.uint8)
        factor /= 2
    small, rest = shrunk(half, longest)
    return small, factor * rest


def level_at(levels: npt.NDArray[np.uint8], percent: float) -> float:
    """A percentile of levels, as numpy has it, counted instead of sorted: ten times faster."""
    counts = np.cumsum(cv2.calcHist([levels], [0], None, [256], [0, 256]).ravel().astype(np.int64))
    place = (int(counts[-1]) - 1) * percent / 100
    below = int(place)
    low, high = (float(np.searchsorted(counts, at, side="right")) for at in (below, below + 1))
    return low + (place - below) * (high - low) if place > below else low


@dataclass(frozen=True)
class Passage:
    """From the received page to its reading image.

    `matrix` maps received pixels to reading pixels; `quarters` are the clockwise quarter turns
    that make the received page upright, which the report's boxes refer to.
    """

    matrix: Matrix
    received: Size
    reading: Size
    quarters: int

    def to_page(self, rect: Rect) -> Box:
        """Fractions of the received page, turned upright, for a rectangle of the reading image."""
        back = turn_matrix(self.received, self.quarters) @ np.linalg.inv(self.matrix).astype(
            np.float64
        )
        place = moved(rect, back)
        width, height = turned_size(self.received, self.quarters)
        x0, x1 = (min(1.0, max(0.0, x / width)) for x in (place.x0, place.x1))
        y0, y1 = (min(1.0, max(0.0, y / height)) for y in (place.y0, place.y1))
        return Box(x0, y0, x1, y1)

    def apply(self, image: Image) -> Image:
        """The received image as the reading image shows it; new corners are white."""
        if self.received == self.reading and np.array_equal(self.matrix, np.eye(3)):
            return image
        return np.asarray(
            cv2.warpPerspective(
                image,
                self.matrix,
                self.reading,
                flags=cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_CONSTANT,
                borderValue=(255, 255, 255),
            ),
            np.uint8,
        )

    def closer(self, image: Image, rect: Rect, enlarge: float) -> Image:
        """One rectangle of the reading image, taken from the received image at more pixels."""
        size = max(1, round(rect.width * enlarge)), max(1, round(rect.height * enlarge))
        shift = np.array([[1, 0, -rect.x0], [0, 1, -rect.y0], [0, 0, 1]], np.float64)
        return np.asarray(
            cv2.warpPerspective(
                image,
                scale_matrix(enlarge) @ shift @ self.matrix,
                size,
                flags=cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            ),
            np.uint8,
        )

    @property
    def detail(self) -> float:
        """How many received pixels one reading pixel stands for, at the page's middle."""
        back = np.linalg.inv(self.matrix).astype(np.float64)
        width, height = self.reading
        middle = Rect(width / 2 - 50, height / 2 - 50, width / 2 + 50, height / 2 + 50)
        place = moved(middle, back)
        return float(np.sqrt(place.width * place.height)) / 100
