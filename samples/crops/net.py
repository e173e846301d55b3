"""The recogniser: convolutions over the crop, one answer every four pixels."""

from collections.abc import Sequence

import torch
from torch import nn


class Residual(nn.Module):  # type: ignore[misc]
    """Two convolutions whose answer is added to what they were asked."""

    def __init__(self, channels: int, kernel: tuple[int, int]) -> None:
        """Keep the size and the number of channels."""
        super().__init__()
        pad = (kernel[0] // 2, kernel[1] // 2)
        self.inner = nn.Sequential(
            nn.Conv2d(channels, channels, kernel, padding=pad, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, kernel, padding=pad, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The sum, nothing below zero."""
        return torch.relu(x + self.inner(x))


class Letters(nn.Module):  # type: ignore[misc]
    """A network's answers as one row of probabilities a step: (crops, steps, classes)."""

    def __init__(self, inner: nn.Module) -> None:
        """Take the network."""
        super().__init__()
        self.inner = inner

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Each step's probabilities sum to 1."""
        return torch.softmax(self.inner(x), 1).squeeze(2).permute(0, 2, 1)


def _step(
    before: int, after: int, kernel: tuple[int, int], stride: tuple[int, int], pad: tuple[int, int]
) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, kernel, stride, pad, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(inplace=True),
    )


def network(classes: int, height: int, channels: Sequence[int]) -> nn.Sequential:
    """The network: (crops, 1, height, width) to (crops, classes, 1, width / 4), before softmax.

    Args:
        classes: How many answers there are, that of no letter among them.
        height: Pixels of a crop's height, a multiple of 8.
        channels: Of its five sizes, from the crop's own to one row.
    """
    square = (3, 3)
    first, second, third, fourth, last = channels
    return nn.Sequential(
        _step(1, first, square, (2, 2), (1, 1)),
        _step(first, second, square, (1, 1), (1, 1)),
        _step(second, third, square, (2, 2), (1, 1)),
        Residual(third, square),
        _step(third, fourth, square, (2, 1), (1, 1)),
        Residual(fourth, square),
        Residual(fourth, square),
        _step(fourth, last, (height // 8, 3), (1, 1), (0, 1)),
        Residual(last, (1, 3)),
        Residual(last, (1, 3)),
        nn.Dropout(0.05),
        nn.Conv2d(last, classes, 1),
    )
