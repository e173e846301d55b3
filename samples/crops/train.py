"""Training the recogniser of numbers on made-up crops, drawn while it learns."""

import math
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random

import click
import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, IterableDataset

from extractors.readers.numbers import ALPHABET, HEIGHT
from samples.crops.canvas import HEIGHT as DRAWN
from samples.crops.canvas import Faces, crop
from samples.crops.net import network
from samples.crops.stamps import seal, strokes
from samples.crops.wear import worn

BATCH = 256
"""Crops of about one width that are worn together."""
TOGETHER = 4
"""Batches that are drawn at once, and parted by width."""
WIDTHS = 48
"""Batches are as wide as a multiple of so many pixels."""
LOOKS = 3
"""Times that each crop is worn anew for one step."""
KEPT_BACK = 20
"""One font in so many is kept back, to see what was learnt."""
MASKS = 400
FASTEST, SLOWEST = 1.5e-3, 1e-5
"""Steps of learning at the height of the training and at its end."""
STEADY = 0.9993
"""Share of the mean of all weights so far that stays at each step."""

Drawn = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Ink (crops, 1, height, width) from 0 to 1, classes (crops, letters), letters of each."""


class Crops(IterableDataset[Drawn]):  # type: ignore[misc]
    """Endless batches of crops."""

    def __init__(self, folder: Path, *, kept_back: bool, seed: int) -> None:
        """Take the fonts of a folder.

        Args:
            folder: The fonts.
            kept_back: Whether to draw with the fonts that are kept back, or with the others.
            seed: What the crops are drawn from.
        """
        self.folder, self.kept_back, self.seed = folder, kept_back, seed

    def __iter__(self) -> Iterator[Drawn]:
        """Draw crops, and hand out those of like width together."""
        worker = torch.utils.data.get_worker_info()
        rng = Random(self.seed * 1000 + (worker.id if worker else 0))  # noqa: S311 - crops, no secrets
        faces = some_faces(self.folder, kept_back=self.kept_back)
        while True:
            drawn = [crop(rng, faces) for _ in range(BATCH * TOGETHER)]
            drawn.sort(key=lambda one: one[0].shape[1])
            for at in range(0, len(drawn), BATCH):
                yield _batch(drawn[at : at + BATCH])


def some_faces(folder: Path, *, kept_back: bool) -> Faces:
    """The fonts to learn from, or those that are kept back."""
    faces = Faces(folder)
    chosen = {file for at, file in enumerate(faces.files) if (at % KEPT_BACK == 0) == kept_back}
    faces.files = [file for file in faces.files if file in chosen]
    faces.chinese = [file for file in faces.chinese if file in chosen]
    return faces


def _batch(drawn: list[tuple[np.ndarray, str]]) -> Drawn:
    wide = -(-max(ink.shape[1] for ink, _ in drawn) // WIDTHS) * WIDTHS
    ink = torch.zeros(len(drawn), 1, DRAWN, wide, dtype=torch.uint8)
    longest = max(len(text) for _, text in drawn)
    classes = torch.zeros(len(drawn), max(1, longest), dtype=torch.long)
    lengths = torch.zeros(len(drawn), dtype=torch.long)
    for at, (picture, text) in enumerate(drawn):
        ink[at, 0, :, : picture.shape[1]] = torch.from_numpy(picture)
        classes[at, : len(text)] = torch.tensor([ALPHABET.index(letter) + 1 for letter in text])
        lengths[at] = len(text)
    return ink, classes, lengths


def train(folder: Path, out: Path, seconds: float, workers: int) -> None:
    """Train for so long, and store the mean of the weights.

    Args:
        folder: The fonts to draw with.
        out: Where to store the state of the network.
        seconds: How long to train.
        workers: Processes that draw.
    """
    begun = time.monotonic()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.backends.cudnn.benchmark = True
    batches = iter(
        DataLoader(
            Crops(folder, kept_back=False, seed=1),
            batch_size=None,
            num_workers=workers,
            prefetch_factor=8 if workers else None,
            pin_memory=True,
        )
    )
    seals, pens = banks(folder, device)
    model = network(len(ALPHABET) + 1).to(device, memory_format=torch.channels_last)
    mean = deepcopy(model).eval()
    learner = torch.optim.AdamW(model.parameters(), FASTEST, weight_decay=0.02)
    step, shown = 0, 0.0
    while (gone := (time.monotonic() - begun) / seconds) < 1:
        pace = min(1.0, step / 500) * 0.5 * (1 + math.cos(math.pi * gone))
        for group in learner.param_groups:
            group["lr"] = SLOWEST + (FASTEST - SLOWEST) * pace
        ink, classes, lengths = (part.to(device, non_blocking=True) for part in next(batches))
        loss = loss_of(model, ink.float() / 255, classes, lengths, seals, pens)
        learner.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        learner.step()
        with torch.no_grad():
            share = min(STEADY, step / (step + 100))
            for kept, now in zip(
                mean.state_dict().values(), model.state_dict().values(), strict=True
            ):
                if kept.dtype.is_floating_point:
                    kept.lerp_(now, 1 - share)
        step += 1
        if time.monotonic() - shown > 20:
            shown = time.monotonic()
            click.echo(f"{shown - begun:.0f} s, step {step}, loss {loss.item():.4f}")
    torch.save(mean.state_dict(), out)
    right, all_of_them = judged(mean, folder, seals, pens)
    click.echo(f"{step} steps; fonts kept back: {right} of {all_of_them} crops read exactly")


def banks(folder: Path, device: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    """Masks of seals and of pen strokes, (masks, 1, side, side), 0 to 1."""
    rng = Random(7)  # noqa: S311
    faces = Faces(folder)
    made = (
        [seal(rng, faces) for _ in range(MASKS)],
        [strokes(rng) for _ in range(MASKS // 4)],
    )
    first, second = (
        torch.from_numpy(np.stack(masks)).to(device)[:, None].float() / 255 for masks in made
    )
    return first, second


def loss_of(
    model: torch.nn.Module,
    ink: torch.Tensor,
    classes: torch.Tensor,
    lengths: torch.Tensor,
    seals: torch.Tensor,
    pens: torch.Tensor,
) -> torch.Tensor:
    """How far the network is from what the crops say, worn anew LOOKS times."""
    seen = torch.cat([worn(ink, seals, pens, HEIGHT) for _ in range(LOOKS)])
    with torch.autocast(ink.device.type, torch.bfloat16):
        answer = model(seen.contiguous(memory_format=torch.channels_last))
    steps = answer.float().squeeze(2).permute(2, 0, 1).log_softmax(2)
    long = torch.full((len(seen),), len(steps), dtype=torch.long, device=ink.device)
    return F.ctc_loss(
        steps, classes.repeat(LOOKS, 1), long, lengths.repeat(LOOKS), zero_infinity=True
    )


def judged(
    model: torch.nn.Module, folder: Path, seals: torch.Tensor, pens: torch.Tensor, batches: int = 12
) -> tuple[int, int]:
    """How many crops in fonts that were kept back are read exactly, and of how many."""
    right = count = 0
    drawn = iter(Crops(folder, kept_back=True, seed=99))
    for _ in range(batches):
        ink, classes, lengths = (part.to(seals.device) for part in next(drawn))
        with torch.inference_mode():
            labels = model(worn(ink.float() / 255, seals, pens, HEIGHT)).squeeze(2).argmax(1)
        for row, truth, length in zip(
            labels.tolist(), classes.tolist(), lengths.tolist(), strict=True
        ):
            found = [
                label
                for label, before in zip(row, [0, *row], strict=False)
                if label not in (0, before)
            ]
            right += found == truth[:length]
            count += 1
    return right, count
