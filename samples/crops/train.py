"""Training a recogniser on made-up crops, drawn while it learns."""

import math
import time
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import NamedTuple

import click
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, IterableDataset

from extractors.readers.own import STRIDE
from samples.crops.canvas import HEIGHT as DRAWN
from samples.crops.canvas import Drawn, Faces, crop
from samples.crops.net import network
from samples.crops.stamps import seal, strokes
from samples.crops.task import Task
from samples.crops.wear import worn

BATCH = 256
"""Crops of about one width that are worn together."""
TOGETHER = 4
"""Batches that are drawn at once, and parted by width."""
WIDTHS = 48
"""Batches are as wide as a multiple of so many pixels."""
MIDDLE = 0.3
"""Share of a letter's width around its middle on which the network is told to see it."""
BLANKS = 0.3
"""Share of the steps without a letter that are looked at beside all those with one."""
KEPT_BACK = 20
"""One font in so many is kept back, to see what was learnt."""
MASKS = 400
FASTEST, SLOWEST = 1.5e-3, 1e-5
"""Steps of learning at the height of the training and at its end."""
STEADY = 0.9993
"""Share of the mean of all weights so far that stays at each step."""


class Batch(NamedTuple):
    """Crops of about one width."""

    ink: torch.Tensor
    """Shape (crops, 1, height, width), 0 to 255."""
    classes: torch.Tensor
    """Of each letter, (crops, letters)."""
    lengths: torch.Tensor
    """Letters of each crop."""
    steps: torch.Tensor
    """The class at each of the network's steps, (crops, width / 4)."""

    def to(self, device: torch.device) -> "Batch":
        """The same where the network is."""
        return Batch(*(part.to(device, non_blocking=True) for part in self))


class Crops(IterableDataset[Batch]):  # type: ignore[misc]
    """Endless batches of crops."""

    def __init__(self, task: Task, folder: Path, *, kept_back: bool, seed: int) -> None:
        """Take the fonts of a folder.

        Args:
            task: What the crops are for.
            folder: The fonts.
            kept_back: Whether to draw with the fonts that are kept back, or with the others.
            seed: What the crops are drawn from.
        """
        self.task, self.folder = task, folder
        self.kept_back, self.seed = kept_back, seed

    def __iter__(self) -> Iterator[Batch]:
        """Draw crops, and hand out those of like width together."""
        worker = torch.utils.data.get_worker_info()
        rng = Random(self.seed * 1000 + (worker.id if worker else 0))  # noqa: S311 - crops, no secrets
        faces = some_faces(self.folder, kept_back=self.kept_back)
        while True:
            drawn = [crop(rng, faces, self.task) for _ in range(BATCH * TOGETHER)]
            drawn.sort(key=lambda one: one.ink.shape[1])
            for at in range(0, len(drawn), BATCH):
                yield _batch(drawn[at : at + BATCH], self.task)


def some_faces(folder: Path, *, kept_back: bool) -> Faces:
    """The fonts to learn from, or those that are kept back."""
    faces = Faces(folder)
    chosen = {file for at, file in enumerate(faces.files) if (at % KEPT_BACK == 0) == kept_back}
    faces.files = [file for file in faces.files if file in chosen]
    faces.chinese = [file for file in faces.chinese if file in chosen]
    return faces


def _batch(drawn: Sequence[Drawn], task: Task) -> Batch:
    wide = -(-max(one.ink.shape[1] for one in drawn) // WIDTHS) * WIDTHS
    scale = task.height / DRAWN / STRIDE
    ink = torch.zeros(len(drawn), 1, DRAWN, wide, dtype=torch.uint8)
    longest = max(len(one.text) for one in drawn)
    classes = torch.zeros(len(drawn), max(1, longest), dtype=torch.long)
    lengths = torch.tensor([len(one.text) for one in drawn])
    steps = torch.zeros(len(drawn), round(wide * scale), dtype=torch.long)
    known = {letter: at for at, letter in enumerate(task.alphabet, start=1)}
    for at, one in enumerate(drawn):
        ink[at, 0, :, : one.ink.shape[1]] = torch.from_numpy(one.ink)
        labels = [known[letter] for letter in one.text]
        classes[at, : len(labels)] = torch.tensor(labels)
        for label, (x0, x1) in zip(labels, one.places, strict=True):
            middle, reach = (x0 + x1) / 2 * scale, (x1 - x0) * scale * MIDDLE / 2
            steps[at, int(max(0.0, middle - reach)) : int(middle + reach) + 1] = label
    return Batch(ink, classes, lengths, steps)


def train(task: Task, folder: Path, out: Path, seconds: float, workers: int) -> None:
    """Train for so long, and store the mean of the weights.

    Args:
        task: What to train.
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
            Crops(task, folder, kept_back=False, seed=1),
            batch_size=None,
            num_workers=workers,
            prefetch_factor=8 if workers else None,
            pin_memory=True,
        )
    )
    seals, pens = banks(folder, device)
    model = network(len(task.alphabet) + 1, task.height, task.channels)
    model = model.to(device, memory_format=torch.channels_last)
    mean = deepcopy(model).eval()
    learner = torch.optim.AdamW(model.parameters(), FASTEST, weight_decay=0.02)
    step, shown = 0, 0.0
    while (gone := (time.monotonic() - begun) / seconds) < 1:
        pace = min(1.0, step / 500) * 0.5 * (1 + math.cos(math.pi * gone))
        for group in learner.param_groups:
            group["lr"] = SLOWEST + (FASTEST - SLOWEST) * pace
        batch = next(batches).to(device)
        loss = (by_place if gone < task.aligned else by_order)(task, model, batch, seals, pens)
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
    right, all_of_them = judged(task, mean, folder, seals, pens)
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


def by_order(
    task: Task, model: nn.Sequential, batch: Batch, seals: torch.Tensor, pens: torch.Tensor
) -> torch.Tensor:
    """How far the network is from what the crops say, each worn anew a few times."""
    seen = _looked_at(task, batch, seals, pens)
    with torch.autocast(seen.device.type, torch.bfloat16):
        answer = model(seen)
    steps = answer.float().squeeze(2).permute(2, 0, 1).log_softmax(2)
    long = torch.full((len(seen),), len(steps), dtype=torch.long, device=seen.device)
    classes, lengths = batch.classes.repeat(task.looks, 1), batch.lengths.repeat(task.looks)
    return F.ctc_loss(steps, classes, long, lengths, zero_infinity=True)


def by_place(
    task: Task, model: nn.Sequential, batch: Batch, seals: torch.Tensor, pens: torch.Tensor
) -> torch.Tensor:
    """The same where it is told what stands at each step; not all steps without a letter count."""
    seen = _looked_at(task, batch, seals, pens)
    said = batch.steps.repeat(task.looks, 1)
    chosen = (said > 0) | (torch.rand(said.shape, device=said.device) < BLANKS)
    head = model[-1]
    with torch.autocast(seen.device.type, torch.bfloat16):
        features = model[:-1](seen).squeeze(2).permute(0, 2, 1)
        reach = min(features.shape[1], said.shape[1])
        chosen = chosen[:, :reach]
        answer = F.linear(features[:, :reach][chosen], head.weight.flatten(1), head.bias)
    return F.cross_entropy(answer.float(), said[:, :reach][chosen])


def _looked_at(task: Task, batch: Batch, seals: torch.Tensor, pens: torch.Tensor) -> torch.Tensor:
    ink = batch.ink.float() / 255
    looks = [worn(ink, seals, pens, task.height, task.received) for _ in range(task.looks)]
    return torch.cat(looks).contiguous(memory_format=torch.channels_last)


def judged(
    task: Task,
    model: nn.Sequential,
    folder: Path,
    seals: torch.Tensor,
    pens: torch.Tensor,
    batches: int = 12,
) -> tuple[int, int]:
    """How many crops in fonts that were kept back are read exactly, and of how many."""
    right = count = 0
    drawn = iter(Crops(task, folder, kept_back=True, seed=99))
    for _ in range(batches):
        batch = next(drawn).to(seals.device)
        with torch.inference_mode():
            seen = worn(batch.ink.float() / 255, seals, pens, task.height, task.received)
            labels = model(seen).squeeze(2).argmax(1)
        for row, truth, length in zip(
            labels.tolist(), batch.classes.tolist(), batch.lengths.tolist(), strict=True
        ):
            found = [
                label
                for label, before in zip(row, [0, *row], strict=False)
                if label not in (0, before)
            ]
            right += found == truth[:length]
            count += 1
    return right, count
