"""The app's drawing as a Windows icon: ``python icon.py DRAWING.svg TARGET.ico``.

Run by the workshop's Python, whose Qt draws it at each size that Windows shows.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def main() -> None:
    renderer = QSvgRenderer(sys.argv[1])
    pictures = [_draw(renderer, size) for size in SIZES]
    pictures[-1].save(
        Path(sys.argv[2]),
        format="ICO",
        sizes=[(size, size) for size in SIZES],
        append_images=pictures[:-1],
    )


def _draw(renderer: QSvgRenderer, size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs ask for bytes, which the binding then refuses.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(buffer.data().data()))


if __name__ == "__main__":
    main()
