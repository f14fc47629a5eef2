"""The child that sends exports to a hub: ``python -m trainer.worker.sending``.

Apart from the training child, to which the network is shut.
"""

from __future__ import annotations

from engine.hardware import installed
from engine.worker import serve
from trainer.export.desk import SENDING

if __name__ == "__main__":
    serve(f"huggingface-hub {installed('huggingface-hub')}", {"upload": SENDING})
