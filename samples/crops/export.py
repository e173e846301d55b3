"""The trained network as a file that ONNX Runtime reads: weights in half precision, no traces."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from samples.crops.net import Letters, network
from samples.crops.task import Task

FEW = 512
"""Numbers of a weight up to which it is kept as it is."""


def export(task: Task, state: Path, out: Path) -> None:
    """Write the network with its softmax: (1, 1, height, width) to (1, steps, classes).

    Args:
        task: What was trained.
        state: What `train` stored.
        out: The ONNX file.
    """
    model = network(len(task.alphabet) + 1, task.height, task.channels)
    model.load_state_dict(torch.load(state, map_location="cpu"))
    width = torch.export.Dim("width", min=8, max=4096)
    torch.onnx.export(
        Letters(model).eval(),
        (torch.zeros(1, 1, task.height, 320),),
        out,
        input_names=["crop"],
        output_names=["letters"],
        dynamic_shapes=({3: width},),
        dynamo=True,
        external_data=False,
    )
    written = onnx.load(out)
    _halve(written.graph)
    _forget(written)
    onnx.checker.check_model(written)
    onnx.save(written, out)


def _halve(graph: onnx.GraphProto) -> None:
    """Store weights in half precision; they are made whole again as the file is loaded."""
    kept, casts = [], []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size > FEW:
            half = f"{weight.name}_half"
            kept.append(numpy_helper.from_array(values.astype(np.float16), half))
            casts.append(helper.make_node("Cast", [half], [weight.name], to=TensorProto.FLOAT))
        else:
            kept.append(weight)
    nodes = [*casts, *graph.node]
    del graph.initializer[:], graph.node[:], graph.value_info[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)


def _forget(model: onnx.ModelProto) -> None:
    """Leave out what the exporter tells of itself and of the machine."""
    model.producer_name, model.producer_version = "samples.crops", ""
    del model.metadata_props[:], model.graph.metadata_props[:]
    for node in model.graph.node:
        node.name = node.doc_string = ""
        del node.metadata_props[:]
