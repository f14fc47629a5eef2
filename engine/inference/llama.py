"""A GGUF model in memory: tokens, one context, one sampler, over llama.cpp's low-level API.

Not the library's high-level class: that raises when the prompt outgrows the context, takes one
adapter at construction and copies a logits table per saved state. Promises: nothing here prints;
an evaluation under way is stopped within a graph node by :meth:`Llama.abort`. Not thread-safe but
for ``abort``.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from engine import fingerprint, gguf_header
from engine.errors import HilbertError
from engine.inference.adapters import Adapters, Base
from engine.inference.library import default_threads, engine_name, library, native_test
from engine.inference.sampler import Sampler
from engine.inference.tokens import Tokens
from engine.vocabulary import FailureKind, KvType, ModelInfo, ModelSpec, Sampling

DEFAULT_CONTEXT = 4096
BATCH = 512
MOST_OUTPUTS = 8  # tokens of one evaluation whose logits can be asked for

State = ctypes.Array[ctypes.c_uint8]


class Llama(Tokens):
    """One model and one context. Raises HilbertError where the file or the memory is not good."""

    def __init__(self, spec: ModelSpec, progress: Callable[[float], bool]) -> None:
        self.spec = spec
        self.batch = spec.batch or BATCH
        self.header = gguf_header.read(Path(spec.path))
        self._abort = ctypes.create_string_buffer(2)
        self.fingerprint = fingerprint.of_file(Path(spec.path))
        lib = self._lib = library()
        self._model = self._load_model(progress)
        self._context: Any = None
        try:
            super().__init__(lib, self._model)
            self._context = self._new_context()
        except BaseException:
            self.close()
            raise
        self._memory = lib.llama_get_memory(self._context)
        self._batch = (lib.llama_token * self.batch)()
        self._every = (ctypes.c_int8 * MOST_OUTPUTS)(*[1] * MOST_OUTPUTS)
        self._width: int = lib.llama_vocab_n_tokens(self._vocab)
        self.context_length: int = lib.llama_n_ctx(self._context)
        base = Base(self.header.architecture, self.fingerprint)
        self.adapters = Adapters(lib, self._model, self._context, base)

    def info(self) -> ModelInfo:
        gpu = self._lib.llama_supports_gpu_offload() and self.spec.gpu_layers != 0
        return ModelInfo(
            path=self.spec.path,
            name=self.header.name,
            architecture=self.header.architecture,
            device="GPU" if gpu else "CPU",
            context_length=self.context_length,
            trained_context_length=self.header.context_length,
            parameters=self.header.parameters,
            engine=engine_name(),
        )

    def close(self) -> None:
        if self._context:
            self._lib.llama_free(self._context)
            self._context = None
        if self._model:
            self._lib.llama_model_free(self._model)
            self._model = None

    # --- what the context holds ---

    @property
    def trimmable(self) -> bool:
        """Whether what the context holds can be cut back to any position.

        A recurrent state (Mamba, RWKV, the recurrent layers of hybrids) has no past to go back to.
        Sliding-window layers do, as llama.cpp is asked to keep them whole (``swa_full``).
        """
        lib = self._lib
        recurrent = lib.llama_model_is_recurrent(self._model)
        return not (recurrent or lib.llama_model_is_hybrid(self._model))

    def state_size(self) -> int:
        """Bytes that a copy of what the context holds takes."""
        return int(self._lib.llama_state_seq_get_size(self._context, 0))

    def copy_state(self) -> State:
        """A copy of what the context holds: about 0.2 ms a megabyte. Raises MemoryError."""
        size = self.state_size()
        state = (ctypes.c_uint8 * size)()
        if self._lib.llama_state_seq_get_data(self._context, state, size, 0) != size:
            raise MemoryError("the state could not be copied")
        return state

    def restore_state(self, state: State) -> bool:
        """Hold again what was copied. False: it does not fit, and the context is empty now."""
        lib = self._lib
        lib.llama_memory_clear(self._memory, True)
        if lib.llama_state_seq_set_data(self._context, state, len(state), 0):
            return True
        lib.llama_memory_clear(self._memory, True)
        return False

    # --- evaluation ---

    def keep(self, count: int) -> bool:
        """Forget all but the first ``count`` positions. False: all had to be forgotten."""
        if self._lib.llama_memory_seq_rm(self._memory, 0, count, -1) and self._is_whole(count):
            return True
        self._lib.llama_memory_clear(self._memory, True)
        return count == 0

    def _is_whole(self, count: int) -> bool:
        """Whether what the next token sees is there.

        A sliding-window layer may have lost what lay before its window: after a state was restored
        llama.cpp writes new tokens over such cells, although it keeps the layer whole.
        """
        window = self._lib.llama_model_n_swa(self._model)
        if not window or not count:
            return True
        first = self._lib.llama_memory_seq_pos_min(self._memory, 0)
        return bool(0 <= first <= max(0, count - window))

    def evaluate(self, tokens: Sequence[int], every: bool = False) -> bool:
        """Append up to ``batch`` tokens. False: aborted, and the memory may hold part of them.

        The last one's logits can be asked for; ``every`` token's, if there are no more than
        ``MOST_OUTPUTS``.
        """
        count = len(tokens)
        self._batch[:count] = tokens
        batch = self._lib.llama_batch_get_one(self._batch, count)
        if every:
            batch.logits = ctypes.cast(self._every, ctypes.POINTER(ctypes.c_int8))
        status = self._lib.llama_decode(self._context, batch)
        if status == 2:
            return False
        if status != 0:
            raise HilbertError(
                FailureKind.OUT_OF_MEMORY,
                "The model could not take in the text.",
                "Choose a smaller context or a smaller model.",
                f"llama_decode returned {status}",
            )
        return True

    def logits(self, row: int = -1) -> bytes:
        """A copy of the logits after a token of the last evaluation: 32-bit floats."""
        found = self._lib.llama_get_logits_ith(self._context, row)
        return ctypes.string_at(found, 4 * self._width)

    def log_probability(self, token: int, row: int = -1) -> float:
        """The natural logarithm of a token's probability, before any sampling setting."""
        import numpy as np  # noqa: PLC0415 - only where somebody asks for it

        found = np.frombuffer(self.logits(row), np.float32)
        most = found.max()
        return float(found[token] - most - np.log(np.exp(found - most).sum()))

    def abort(self) -> None:
        """Make the evaluation under way, or the next one, return at once. From any thread."""
        self._abort[0] = b"\x01"

    def rearm(self) -> None:
        self._abort[0] = b"\x00"

    def sampler(self, sampling: Sampling, seed: int) -> Sampler:
        return Sampler(self._lib, self._context, self._vocab, sampling, seed)

    # --- set-up ---

    def _load_model(self, progress: Callable[[float], bool]) -> Any:
        lib = self._lib
        params = lib.llama_model_default_params()
        params.n_gpu_layers = self.spec.gpu_layers if lib.llama_supports_gpu_offload() else 0
        callback = lib.llama_progress_callback(lambda fraction, _data: progress(fraction))
        params.progress_callback = callback
        model = lib.llama_model_load_from_file(os.fsencode(self.spec.path), params)
        if not model:
            path = Path(self.spec.path)
            raise gguf_header.refusal(path, "llama.cpp refused it (see the details in the log)")
        return model

    def _new_context(self) -> Any:
        lib = self._lib
        params = lib.llama_context_default_params()
        trained = self.header.context_length or DEFAULT_CONTEXT
        params.n_ctx = self.spec.context_length or min(trained, DEFAULT_CONTEXT)
        params.n_batch = params.n_ubatch = self.batch
        params.n_outputs_max = MOST_OUTPUTS  # of a prompt only the last token's logits are wanted
        params.type_k = params.type_v = _kv_type(lib, self.spec.kv)
        params.swa_full = True
        params.n_threads = params.n_threads_batch = self.spec.threads or default_threads()
        params.no_perf = True
        params.abort_callback = ctypes.cast(native_test(), lib.ggml_abort_callback)
        params.abort_callback_data = ctypes.addressof(self._abort)
        context = lib.llama_init_from_model(self._model, params)
        if not context:
            raise HilbertError(
                FailureKind.OUT_OF_MEMORY,
                f"There is not enough memory for a context of {params.n_ctx} tokens.",
                "Choose a smaller context or a smaller model.",
            )
        return context


def _kv_type(lib: Any, kind: KvType) -> int:
    return int(lib.GGML_TYPE_Q8_0 if kind is KvType.Q8_0 else lib.GGML_TYPE_F16)
