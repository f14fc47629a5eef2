"""``python -m engine.doctor.llama_probe``: what this llama.cpp can do, as a JSON line."""

from __future__ import annotations

import json
import os


def main() -> None:
    # Native code prints on descriptor 1; only our line may appear there.
    private = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    from engine.inference.library import engine_name, library  # noqa: PLC0415 - heavy

    llama = library()
    facts = {
        "version": engine_name().split()[-1],
        "gpu": bool(llama.llama_supports_gpu_offload()),
        "system": llama.llama_print_system_info().decode(errors="replace").strip(" |\n"),
    }
    private.write(json.dumps(facts) + "\n")
    private.flush()


if __name__ == "__main__":
    main()
