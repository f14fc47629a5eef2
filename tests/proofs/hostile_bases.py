"""Model folders that mean harm, or are not what they say, as the base of a training."""

from __future__ import annotations

import json
import os
import pickle
import random
import shutil
import struct
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from engine import paths
from engine.child import Child, new_job, stream
from engine.vocabulary import Ending, Failed, FailureKind, TrainRun
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import Watch, watched
from tests.trainer import tiny_models
from tests.trainer.tuning import making
from trainer.base.loading import load_base
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.worker.start import training_command

Harm = Callable[[Path, Watch, random.Random], None]

_CODE = """import pathlib, socket
pathlib.Path({canary!r}).touch()
socket.create_connection(({host!r}, {port}))
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
class Config(LlamaConfig): model_type = "llama"
class Model(LlamaForCausalLM): config_class = Config
class Tokenizer(PreTrainedTokenizerFast): pass
"""
_NUMBERS = (
    "vocab_size",
    "hidden_size",
    "intermediate_size",
    "num_hidden_layers",
    "num_attention_heads",
    "num_key_value_heads",
    "head_dim",
    "max_position_embeddings",
    "rms_norm_eps",
)
_ODD: tuple[Any, ...] = (
    0,
    -1,
    3,
    1.5,
    2**31,
    10**12,
    10**400,
    float("nan"),
    "64",
    None,
    [],
    {},
    True,
)


class _Touch:
    """What a pickle does when it is loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    sound = _sound(Path(os.environ["HILBERT_DATA"]).parent / "sound")
    with watched() as watch, closing(Child("training", training_command)) as child:
        paths.prepare()
        with ExampleStore.open() as store:
            store.add(SetName("spins"), making.examples())
        tally.check(_ending(tally, child, sound) == "trained", "a sound folder is not trained")
        harms = list(HARMS)
        for number in range(count):
            folder = watch.given / f"base-{number}"
            shutil.copytree(sound, folder)
            for harm in [harms[number % len(harms)], *chance.sample(harms, chance.randrange(2))]:
                harm(folder, watch, chance)
            watch.begin()
            tally.counts[_ending(tally, child, folder)] += 1
            watch.check(tally)
            _remove(folder)
        watch.begin()
        tally.check(_ending(tally, child, sound) == "trained", "a sound folder is not trained")
        watch.check(tally)
    return tally


def _sound(folder: Path) -> Path:
    """A model of some kilobytes as the libraries save it."""
    file = tiny_models.base(folder.with_suffix(".gguf"), "llama", pre="llama-bpe")
    base = load_base(file)
    base.model.save_pretrained(folder)
    base.tokenizer.save_pretrained(folder)
    file.unlink()
    return folder


def _remove(folder: Path) -> None:
    """By whole paths: the audit hook does not know what a name in an open folder means."""
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def _ending(tally: Tally, child: Child, base: Path) -> str:
    recipe = msgspec.structs.replace(making.RECIPE, max_steps=1)
    command = TrainRun(
        job=new_job(),
        base=str(base),
        examples="spins",
        recipe=msgspec.json.encode(recipe).decode(),
        preset="proof",
    )
    *_, end = stream(child, command)
    assert isinstance(end, Ending)
    if not isinstance(end, Failed):
        return "trained"
    tally.check(
        end.kind not in (FailureKind.INTERNAL, FailureKind.CHILD_ENDED),
        f"not understood: {end.sentence} {end.detail}",
    )
    tally.check(bool(end.sentence and end.remedy), f"not explained: {end}")
    return "refused with a sentence"


def _change(file: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change a JSON file, if an earlier harm has left one."""
    if not file.is_file():
        return
    try:
        values = json.loads(file.read_bytes())
        change(values)
    except (OSError, ValueError, AttributeError, RecursionError):
        return
    file.write_text(json.dumps(values))


def _brings_code(folder: Path, watch: Watch, chance: random.Random) -> None:
    where = _with_code(folder, watch, chance)
    names = {"AutoConfig": "Config", "AutoModel": "Model", "AutoModelForCausalLM": "Model"}
    classes = {auto: f"{where}.{name}" for auto, name in names.items()}
    _change(folder / "config.json", partial(_update, {"auto_map": classes}))


def _brings_a_tokenizer(folder: Path, watch: Watch, chance: random.Random) -> None:
    where = _with_code(folder, watch, chance)
    classes = {"AutoTokenizer": [f"{where}.Tokenizer", f"{where}.Tokenizer"]}
    odd = {"auto_map": classes, "tokenizer_class": chance.choice(("Tokenizer", None))}
    _change(folder / "tokenizer_config.json", partial(_update, odd))


def _with_code(folder: Path, watch: Watch, chance: random.Random) -> str:
    """Put a module into the folder; where a class of it is to be looked for."""
    host, port = watch.address.removeprefix("http://").split(":")
    code = _CODE.format(canary=str(watch.canary), host=host, port=int(port))
    (folder / "modeling.py").write_text(code)
    return chance.choice(("modeling", "modeling", "../modeling", "someone/repo--modeling"))


def _is_pickled(folder: Path, watch: Watch, _: random.Random) -> None:
    (folder / "model.safetensors").unlink(missing_ok=True)
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(_Touch(watch.canary)))


def _hides_a_pickle(folder: Path, watch: Watch, _: random.Random) -> None:
    _is_pickled(folder, watch, _)
    shutil.move(folder / "pytorch_model.bin", folder / "model.safetensors")


def _leads_elsewhere(folder: Path, watch: Watch, chance: random.Random) -> None:
    """An index of shards that lie outside, or are pickles."""
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(_Touch(watch.canary)))
    target = chance.choice(
        ("../../canary", str(watch.canary), "pytorch_model.bin", f"{watch.address}/x.safetensors")
    )
    try:
        names = _names(folder / "model.safetensors")
    except (OSError, ValueError, struct.error):
        names = ["lm_head.weight"]
    index = {"metadata": {}, "weight_map": dict.fromkeys(names, target)}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    (folder / "model.safetensors").unlink(missing_ok=True)
    (folder / "model-00001-of-00001.safetensors").write_bytes(b"")


def _is_an_adapter(folder: Path, watch: Watch, _: random.Random) -> None:
    """Libraries load the base that an adapter names."""
    named = {"peft_type": "LORA", "base_model_name_or_path": f"{watch.address}/base", "r": 1}
    (folder / "adapter_config.json").write_text(json.dumps(named))


def _links(folder: Path, watch: Watch, chance: random.Random) -> None:
    path = folder / chance.choice(
        ("config.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors")
    )
    path.unlink(missing_ok=True)
    kind = chance.randrange(5)
    if kind == 0 and hasattr(os, "mkfifo"):
        os.mkfifo(path)
    elif kind == 1 and Path("/dev/zero").exists():
        path.symlink_to("/dev/zero")
    elif kind == 2:
        path.symlink_to(path)
    elif kind == 3:
        path.symlink_to(folder, target_is_directory=True)
    else:
        path.symlink_to(watch.given / "nowhere")


def _update(changes: dict[str, Any], values: dict[str, Any]) -> None:
    values.update(changes)


def _has_odd_numbers(folder: Path, _: Watch, chance: random.Random) -> None:
    for _n in range(chance.choice((1, 1, 2))):
        odd = {chance.choice(_NUMBERS): chance.choice(_ODD)}
        _change(folder / "config.json", partial(_update, odd))


def _has_odd_settings(folder: Path, watch: Watch, chance: random.Random) -> None:
    odd: list[dict[str, Any]] = [
        {"quantization_config": {"quant_method": "gptq", "bits": 4}},
        {"quantization_config": {"quant_method": chance.choice(("aqlm", "none", "fbgemm_fp8"))}},
        {"torch_dtype": "complex64", "dtype": "complex64"},
        {"rope_scaling": {"rope_type": "yarn", "factor": 0}},
        {"rope_parameters": {"rope_type": "none", "factor": "x"}},
        {"architectures": ["os.system"], "_name_or_path": watch.address},
        {"hidden_act": "__import__"},
        {"attn_implementation": "kernels-community/none", "_attn_implementation": "none/none"},
        {"model_type": chance.choice(("../llama", "bert", "llama\n", 7))},
        {"transformers_weights": "../../canary"},
    ]
    _change(folder / "config.json", lambda v: v.update(chance.choice(odd)))


def _is_cut(folder: Path, _: Watch, chance: random.Random) -> None:
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.is_symlink()]
    path = chance.choice(files)
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data) + 1)])


def _is_changed(folder: Path, _: Watch, chance: random.Random) -> None:
    """Some bytes of a file are others."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.is_symlink()]
    path = chance.choice(files)
    data = bytearray(path.read_bytes())
    for _n in range(chance.randrange(1, 9)):
        if data:
            data[chance.randrange(min(len(data), 4096))] = chance.randrange(256)
    path.write_bytes(data)


def _is_deep(folder: Path, _: Watch, chance: random.Random) -> None:
    name = chance.choice(("config.json", "tokenizer.json", "tokenizer_config.json"))
    depth = chance.choice((900, 5_000, 100_000))
    (folder / name).unlink(missing_ok=True)
    (folder / name).write_text('{"a":' * depth + "1" + "}" * depth)


def _has_a_wrong_header(folder: Path, _: Watch, chance: random.Random) -> None:
    """The weights: offsets that overlap or lie outside, other shapes and types, a huge header."""
    file = folder / "model.safetensors"
    try:
        names, data = _names(file), file.read_bytes()
    except (OSError, ValueError, struct.error):
        return
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    tensor = header[chance.choice(names)]
    match chance.randrange(6):
        case 0:
            tensor["data_offsets"] = [0, 10**15]
        case 1:
            tensor["data_offsets"] = [8, 0]
        case 2:
            tensor["shape"] = [10**9, 10**9]
        case 3:
            tensor["dtype"] = chance.choice(("I8", "F8_E4M3", "BOOL", "object"))
        case 4:
            tensor["shape"] = tensor["shape"][::-1]
        case 5:
            size = 2**63
    made = json.dumps(header).encode()
    length = size if size == 2**63 else len(made)
    file.unlink()
    file.write_bytes(struct.pack("<Q", length) + made + data[8 + len(made) :])


def _names(file: Path) -> list[str]:
    if not file.is_file():
        raise FileNotFoundError(file)
    data = file.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    return [name for name in json.loads(data[8 : 8 + size]) if name != "__metadata__"]


def _has_an_odd_tokenizer(folder: Path, _: Watch, chance: random.Random) -> None:
    odd: list[dict[str, Any]] = [
        {"chat_template": "{{ ''.__class__.__mro__[1].__subclasses__() }}"},
        {"chat_template": "{% for i in range(10**12) %}x{% endfor %}"},
        {"chat_template": {"default": "x"}},
        {"chat_template": ""},
        {"eos_token": None, "bos_token": None},
        {"eos_token": {"content": 7}},
        {"tokenizer_class": chance.choice(("os", "BertTokenizer", "LlamaTokenizer", "none"))},
        {"model_max_length": -1},
        {"added_tokens_decoder": {"-1": {"content": "x"}}},
    ]
    values = chance.choice(odd)
    if "chat_template" in values:
        (folder / "chat_template.jinja").unlink(missing_ok=True)
    _change(folder / "tokenizer_config.json", lambda v: v.update(values))


HARMS: tuple[Harm, ...] = (
    _brings_code,
    _brings_a_tokenizer,
    _is_pickled,
    _hides_a_pickle,
    _leads_elsewhere,
    _is_an_adapter,
    _links,
    _has_odd_numbers,
    _has_odd_settings,
    _is_cut,
    _is_changed,
    _is_deep,
    _has_a_wrong_header,
    _has_an_odd_tokenizer,
)

PROOF = Proof(
    claim="A folder of weights that brings code, pickles, links that lead nowhere, or numbers and "
    "tables that are wrong is trained as the model that it is, or refused with a sentence. Nothing "
    "is asked of the network, no file is changed outside the data folder, and no code of the "
    "folder runs.",
    count=200,
    prove=prove,
    limits="A model of some kilobytes, saved by transformers, with one or two things wrong.",
    lot=50,
)
