"""The recogniser of numbers: convolutions over the crop, one answer every four pixels."""

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


def network(classes: int) -> nn.Sequential:
    """The network: (crops, 1, 32, width) to (crops, classes, 1, width / 4), before softmax."""
    square = (3, 3)
    return nn.Sequential(
        _step(1, 24, square, (2, 2), (1, 1)),
        _step(24, 48, square, (1, 1), (1, 1)),
        _step(48, 80, square, (2, 2), (1, 1)),
        Residual(80, square),
        _step(80, 112, square, (2, 1), (1, 1)),
        Residual(112, square),
        Residual(112, square),
        _step(112, 192, (4, 3), (1, 1), (0, 1)),
        Residual(192, (1, 3)),
        Residual(192, (1, 3)),
        nn.Dropout(0.05),
        nn.Conv2d(192, classes, 1),
    )
