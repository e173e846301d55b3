"""车辆类型, the names of vehicle types (GA 802 and its code table).

A reading that is within two characters of exactly one name is taken for that name, where it is
long enough for this to mean something; short names must be read as they are.

>>> snap("小型普逼客车"), snap("小型轿车"), snap("小型轿午")
('小型普通客车', '小型轿车', None)
"""

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dossier.numbers.name import normalise

_LONG_ENOUGH = 5
_NEAR = 2

_TABLE: tuple[tuple[str, str], ...] = (
    (
        "大型 中型",
        "普通客车 双层客车 卧铺客车 铰接客车 越野客车 轿车 专用客车 专用校车 旅居车",
    ),
    ("小型", "普通客车 越野客车 轿车 专用客车 专用校车 面包车 旅居车"),
    ("微型", "普通客车 越野客车 轿车 面包车 旅居车"),
    (
        "重型 中型 轻型 微型",
        "普通货车 栏板货车 厢式货车 封闭货车 罐式货车 平板货车 集装箱车 集装厢车 自卸货车 "
        "特殊结构货车 仓栅式货车 多用途货车 专门用途货车",
    ),
    ("重型 中型 轻型", "半挂牵引车 全挂牵引车"),
    (
        "大型 中型 小型 微型 重型 轻型",
        "专项作业车 载货专项作业车 非载货专项作业车",
    ),
    (
        "重型 中型 轻型 微型",
        "普通半挂车 栏板半挂车 厢式半挂车 罐式半挂车 平板半挂车 低平板半挂车 集装箱半挂车 "
        "自卸半挂车 特殊结构半挂车 仓栅式半挂车 旅居半挂车 专项作业半挂车 专门用途半挂车 "
        "普通全挂车 栏板全挂车 厢式全挂车 罐式全挂车 平板全挂车 集装箱全挂车 自卸全挂车 "
        "特殊结构全挂车 仓栅式全挂车 旅居全挂车 专项作业全挂车 "
        "中置轴旅居挂车 中置轴车辆运输车 中置轴普通挂车 中置轴挂车 旅居挂车 车辆运输半挂车",
    ),
    (
        "",
        "三轮汽车 普通低速货车 厢式低速货车 罐式低速货车 自卸低速货车 仓栅式低速货车 低速货车 "
        "普通二轮摩托车 轻便二轮摩托车 轻便三轮摩托车 普通正三轮摩托车 轻便正三轮摩托车 "
        "正三轮载客摩托车 正三轮载货摩托车 侧三轮摩托车 大型轮式拖拉机 小型轮式拖拉机 手扶拖拉机 "
        "轮式装载机械 轮式挖掘机械 轮式平地机械 轮式专用机械车 无轨电车 有轨电车",
    ),
)

VOCABULARY: frozenset[str] = frozenset(
    size + kind
    for sizes, kinds in _TABLE
    for size in (sizes.split() or [""])
    for kind in kinds.split()
)


@lru_cache(maxsize=1024)
def snap(text: str) -> str | None:
    """The name of the vocabulary that the text is, or is surely meant to be; else None."""
    read = normalise(text)
    if read in VOCABULARY:
        return read
    if len(read) < _LONG_ENOUGH:
        return None
    near: dict[int, list[str]] = {}
    for name in VOCABULARY:
        distance = Levenshtein.distance(read, name, score_cutoff=_NEAR)
        if distance <= _NEAR:
            near.setdefault(distance, []).append(name)
    nearest = near.get(1) or near.get(2) or []
    return nearest[0] if len(nearest) == 1 else None
