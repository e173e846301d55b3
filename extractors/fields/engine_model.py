"""The model of the engine or motor."""

from extractors.fields.parsers import code
from extractors.fields.spec import Spec

ENGINE_MODEL = Spec(
    name="engine_model",
    labels=(
        "发动机型号",
        "发动机(电机)型号",
        "发动机/电机型号",
        "发动机(驱动电机)型号",
        "电机型号",
        "电动机型号",
        "驱动电机型号",
        "Engine model",
        "Engine type",
    ),
    parse=code(2, 24, digits=0),
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-",
)
