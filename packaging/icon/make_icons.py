"""Draw the icon at every size that a system asks for, and pack it for Windows and macOS.

    python packaging/icon/make_icons.py FOLDER

FOLDER then holds `16.png` to `512.png`, `referral-assistant.ico`, `referral-assistant.icns` and the drawing itself.
"""

from __future__ import annotations

import shutil
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

NAME = "referral-assistant"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
IN_ICO = (16, 32, 48, 256)
IN_ICNS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic09": 512}
"""Apple's name for each size; some stand for half as many points on a fine screen."""

_HERE = Path(__file__).resolve().parent
_LARGEST_SMALL = 16
"""Pixels up to which the drawing with fewer parts is used."""


def drawn(size: int) -> QImage:
    """The icon, `size` pixels wide and high."""
    name = f"{NAME}-small.svg" if size <= _LARGEST_SMALL else f"{NAME}.svg"
    drawing = QSvgRenderer(str(_HERE / name))
    if not drawing.isValid():
        raise SystemExit(f"The drawing {name} cannot be read.")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise SystemExit("Qt cannot write PNG files here.")
    return bytes(buffer.data().data())


def bitmap(image: QImage) -> bytes:
    """The picture as an icon file holds the small ones, for programs that read no PNG: rows from below, a mask."""
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    upside_down = image.flipped(Qt.Orientation.Vertical)  # its bits go when it goes
    pixels = bytes(upside_down.constBits())
    mask = bytes(size * ((size + 31) // 32 * 4))
    return header + pixels + mask


def ico(images: Mapping[int, QImage]) -> bytes:
    """An icon file for Windows."""
    parts = {size: png(images[size]) if size > 48 else bitmap(images[size]) for size in IN_ICO}
    head, offset = struct.pack("<HHH", 0, 1, len(parts)), 6 + 16 * len(parts)
    for size, part in parts.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(part), offset)
        offset += len(part)
    return head + b"".join(parts.values())


def icns(images: Mapping[int, QImage]) -> bytes:
    """An icon file for macOS."""
    parts = [(kind, png(images[size])) for kind, size in IN_ICNS.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(part)) + part for kind, part in parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def make_icons(folder: Path) -> None:
    """Write all of them into a folder, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    images = {size: drawn(size) for size in SIZES}
    for size, image in images.items():
        (folder / f"{size}.png").write_bytes(png(image))
    (folder / f"{NAME}.ico").write_bytes(ico(images))
    (folder / f"{NAME}.icns").write_bytes(icns(images))
    shutil.copy(_HERE / f"{NAME}.svg", folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    make_icons(Path(sys.argv[1]))
