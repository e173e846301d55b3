"""What print, seals, copiers and cameras make of clean crops, for whole batches on a GPU.

Every step draws its strength for each crop anew, from nothing to more than papers show.
"""

import math
from typing import TypeAlias

import torch
import torch.nn.functional as F

Batch: TypeAlias = torch.Tensor
"""Crops, shape (crops, 1, height, width), ink or brightness from 0 to 1."""

TABLE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
"""JPEG's table of steps for brightness (ITU-T T.81, table K.1)."""


def worn(ink: Batch, seals: Batch, strokes: Batch, height: int, least: int) -> Batch:
    """The crops as a page reader gets them, brightness in -1..1 and so many pixels high.

    Args:
        ink: Clean print, 1 where ink is; all of one width.
        seals: A bank of masks, shape (masks, 1, side, side).
        strokes: The same, of a pen.
        height: Pixels of height to return.
        least: The fewest pixels of height that a crop comes with.
    """
    ink = _printed(_bent(ink))
    count = len(ink)
    paper = _between(ink, 0.7, 1.0) * _light(ink)
    black = _between(ink, 0.0, 0.62) ** 1.3
    seen = paper * (1 - ink * (1 - black))
    lines = _rules(ink)
    seen = seen * (1 - lines * _between(ink, 0.3, 1.0))
    pale = torch.where(_chance(ink, 0.5), _between(ink, 0.0, 0.3), _between(ink, 0.25, 0.85))
    over = _stamped(ink, seals, 3.0, 11.0) * pale * _chance(ink, 0.5)
    over = torch.maximum(over, _stamped(ink, seals, 3.0, 9.0) * pale * _chance(ink, 0.12))
    pen = _stamped(ink, strokes, 1.5, 5.0) * _between(ink, 0.3, 0.9) * _chance(ink, 0.08)
    seen = seen * (1 - over) * (1 - pen)
    seen = _blurred(seen, float(torch.empty(1).uniform_(0.3, 1.7)))
    received = int(torch.randint(least, 52, (1,)))
    width = max(16, round(ink.shape[3] * received / ink.shape[2]))
    seen = F.interpolate(seen, (received, width), mode="area")
    seen = seen + torch.randn_like(seen) * _between(seen, 0.0, 0.07) * _chance(seen, 0.8)
    if torch.rand(1) < 0.75:
        seen = _packed(seen.clamp(0, 1))
    wide = max(16, round(ink.shape[3] * height / ink.shape[2]))
    seen = F.interpolate(seen, (height, wide), mode="bilinear", align_corners=False)
    if torch.rand(1) < 0.15:
        seen = seen + (seen - _blurred(seen, 1.0)) * float(torch.empty(1).uniform_(0.3, 1.5))
    contrast = 1 + (torch.rand(count, 1, 1, 1, device=ink.device) - 0.5) * 0.2
    return (seen * contrast).clamp(0, 1) * 2 - 1


def _between(like: Batch, low: float, high: float) -> Batch:
    return torch.empty(len(like), 1, 1, 1, device=like.device).uniform_(low, high)


def _chance(like: Batch, share: float) -> Batch:
    return torch.rand(len(like), 1, 1, 1, device=like.device) < share


def _bent(ink: Batch) -> Batch:
    """Turned, slanted, stretched, moved and waved a little."""
    count, _, high, wide = ink.shape
    turn = torch.randn(count, device=ink.device) * math.radians(0.9)
    slant = torch.randn(count, device=ink.device) * 0.06
    scale = torch.empty(count, device=ink.device).uniform_(0.9, 1.15)
    ys, xs = torch.meshgrid(
        torch.linspace(-1, 1, high, device=ink.device),
        torch.linspace(-1, 1, wide, device=ink.device),
        indexing="ij",
    )
    ratio = wide / high
    shift = torch.empty(count, device=ink.device).uniform_(-0.08, 0.08)
    wave = torch.randn(count, 1, 1, device=ink.device) * 0.03
    phase = torch.rand(count, 1, 1, device=ink.device) * 6
    x = xs[None] + (slant[:, None, None] * ys[None]) / ratio
    y = ys[None] * scale[:, None, None] + torch.tan(turn)[:, None, None] * xs[None] * ratio
    y = y + shift[:, None, None] + wave * torch.sin(xs[None] * ratio / 3 + phase)
    return F.grid_sample(ink, torch.stack((x, y), -1), align_corners=False)


def _printed(ink: Batch) -> Batch:
    """Thicker or thinner, with gaps, now and then of dots as a matrix printer has them."""
    soft = _blurred(ink, float(torch.empty(1).uniform_(0.5, 1.5)))
    edge, steep = _between(ink, 0.22, 0.62), _between(ink, 4, 14)
    shaped = torch.sigmoid((soft - edge) * steep)
    ink = torch.where(_chance(ink, 0.6), shaped, ink)
    count, _, high, wide = ink.shape
    coarse = int(torch.randint(2, 9, (1,)))
    grain = torch.rand(count, 1, high // coarse + 1, wide // coarse + 1, device=ink.device)
    grain = F.interpolate(grain, (high, wide), mode="bilinear", align_corners=False)
    gaps = 1 - _between(ink, 0.1, 0.9) * (grain > _between(ink, 0.6, 0.9)).float()
    ink = torch.where(_chance(ink, 0.3), ink * gaps, ink)
    step = float(torch.empty(1).uniform_(2.6, 5.0))
    xs = torch.arange(wide, device=ink.device) * (2 * math.pi / step)
    ys = torch.arange(high, device=ink.device) * (2 * math.pi / step)
    dots = ((torch.cos(xs)[None] + torch.cos(ys)[:, None]) * 0.9 + 0.75).clamp(0, 1)[None, None]
    return torch.where(_chance(ink, 0.1), ink * dots, ink).clamp(0, 1)


def _light(ink: Batch) -> Batch:
    """Uneven light, and the paper's own pattern of fine lines."""
    count, _, high, wide = ink.shape
    few = 1 - torch.rand(count, 1, 2, 4, device=ink.device) * _between(ink, 0.0, 0.35)
    light = F.interpolate(few, (high, wide), mode="bilinear", align_corners=True)
    xs = torch.linspace(0, wide / high * 6, wide, device=ink.device)[None, None, None]
    ys = torch.linspace(0, 6, high, device=ink.device)[None, None, :, None]
    angle, often = _between(ink, 0, 3.2), _between(ink, 1, 7)
    waves = torch.sin((xs * torch.cos(angle) + ys * torch.sin(angle)) * often)
    pattern = 1 - (waves + 1) * _between(ink, 0, 0.12) * _chance(ink, 0.25)
    return light * pattern


def _rules(ink: Batch) -> Batch:
    """Lines of a table: level ones at the rim or below the print, upright ones at the ends."""
    _, _, high, wide = ink.shape
    ys = torch.arange(high, device=ink.device)[None, None, :, None]
    xs = torch.arange(wide, device=ink.device)[None, None, None]
    thick = _between(ink, 0.5, 2.0)
    at = torch.where(_chance(ink, 0.5), _between(ink, -1, 7), _between(ink, high - 8, high + 1))
    level = ((ys - at).abs() < thick) & _chance(ink, 0.22) & (xs >= 0)
    side = torch.where(_chance(ink, 0.5), _between(ink, 0, 6), _between(ink, wide - 8, wide))
    upright = ((xs - side).abs() < thick) & _chance(ink, 0.15) & (ys >= 0)
    return (level | upright).float()


def _stamped(ink: Batch, bank: Batch, least: float, most: float) -> Batch:
    """A strip of a mask from the bank for each crop, the mask so many heights across."""
    count, _, high, wide = ink.shape
    masks = bank[torch.randint(len(bank), (count,), device=bank.device)]
    across = torch.empty(count, device=ink.device).uniform_(least, most)
    turn = torch.empty(count, device=ink.device).uniform_(-3.2, 3.2)
    move_x = torch.empty(count, device=ink.device).uniform_(-1, 1) * (wide / high + 1) / across
    move_y = torch.empty(count, device=ink.device).uniform_(-1, 1)
    cos, sin = torch.cos(turn), torch.sin(turn)
    wide_by, high_by = wide / high / across, 1 / across
    theta = torch.stack(
        (
            torch.stack((cos * wide_by, -sin * high_by, cos * move_x - sin * move_y), -1),
            torch.stack((sin * wide_by, cos * high_by, sin * move_x + cos * move_y), -1),
        ),
        1,
    )
    grid = F.affine_grid(theta, [count, 1, high, wide], align_corners=False)
    return F.grid_sample(masks, grid, align_corners=False)


def _blurred(seen: Batch, sigma: float) -> Batch:
    reach = max(1, round(2.5 * sigma))
    steps = torch.arange(-reach, reach + 1, device=seen.device, dtype=seen.dtype)
    weights = torch.exp(-(steps**2) / (2 * sigma**2))
    weights = weights / weights.sum()
    seen = F.pad(seen, (reach, reach, reach, reach), mode="replicate")
    seen = F.conv2d(seen, weights.view(1, 1, 1, -1))
    return F.conv2d(seen, weights.view(1, 1, -1, 1))


def _packed(seen: Batch) -> Batch:
    """Stored as JPEG and taken out again, in a quality of 30 to 95."""
    _, _, high, wide = seen.shape
    at = torch.arange(8, device=seen.device, dtype=seen.dtype)
    basis = torch.cos((2 * at[None] + 1) * at[:, None] * math.pi / 16) * 0.5
    basis[0] = basis[0] / math.sqrt(2)
    whole = F.pad(seen, (0, -wide % 8, 0, -high % 8), mode="replicate") * 255 - 128
    count, _, tall, long = whole.shape
    blocks = whole.view(count, tall // 8, 8, long // 8, 8).permute(0, 1, 3, 2, 4)
    quality = torch.empty(count, 1, 1, 1, 1, device=seen.device).uniform_(30, 95)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50)
    steps = (torch.tensor(TABLE, device=seen.device, dtype=seen.dtype) * scale).clamp(min=1)
    parts = torch.round(basis @ blocks @ basis.T / steps) * steps
    back = (basis.T @ parts @ basis).permute(0, 1, 3, 2, 4).reshape(count, 1, tall, long)
    return ((back[:, :, :high, :wide] + 128) / 255).clamp(0, 1)
