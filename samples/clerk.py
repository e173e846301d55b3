"""How clerks name files and folders: by counters, cameras and habits, never by what is inside."""

from random import Random


class Clerk:
    """Hands out file names of one habit; the habit is the clerk's for a whole dossier."""

    def __init__(self, rng: Random) -> None:
        """Choose the habit."""
        self._rng = rng
        self._count = rng.choice((0, 0, 6, 41, 117))
        self._habit = rng.choice(
            (
                "扫描件{n:04d}",
                "scan{n:04d}",
                "IMG_{day}_{clock}",
                "微信图片_{day}{clock}",
                "{n}",
                "新建文档({n})",
                "附件{n}",
                "DOC{n:05d}",
                "Scan_{day}-{n:03d}",
                "资料-{n}",
                "CCF{day}_{n:05d}",
                "未命名{n}",
                "第{n}份 扫描",
                "{hex}",
                "file ({n})",
            )
        )
        self._folders = rng.choice(
            (
                ("",),
                ("",),
                ("资料/",),
                ("", "新建文件夹/"),
                ("scans/", "2/"),
                ("上传/", "上传/补充/"),
            )
        )
        self._day = f"2025{rng.randrange(1, 13):02d}{rng.randrange(1, 29):02d}"

    def name(self, suffix: str) -> str:
        """The next file's name."""
        self._count += 1
        stem = self._habit.format(
            n=self._count,
            day=self._day,
            clock=f"{9 + self._count % 9:02d}{self._count * 7 % 60:02d}{self._count * 13 % 60:02d}",
            hex=f"{self._rng.randrange(16**10):010x}",
        )
        return stem + (suffix.upper() if self._habit.startswith(("IMG", "DOC")) else suffix)

    def folder(self) -> str:
        """A folder that says nothing of what is in it."""
        return self._rng.choice(self._folders)
