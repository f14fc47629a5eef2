"""The whole command line: the engine's commands and the trainer's. No Qt.

Exit codes and output are those of :mod:`engine.cli`.
"""

from __future__ import annotations

from engine.cli import commands, main
from engine.cli.bench import bench
from engine.doctor import CHECKS
from trainer.examples.commands import data
from trainer.export.commands import export, upload
from trainer.head.bench import head as bench_head
from trainer.head.bench_router import bench_router
from trainer.head.commands import head
from trainer.provision.commands import trainer
from trainer.tuning.bench import train as bench_train
from trainer.tuning.check import training_environment
from trainer.tuning.commands import train
from trainer.tuning.sweep_command import sweep

__all__ = ["bench", "commands", "main"]

commands.add_command(head)
commands.add_command(train)
train.add_command(export)
train.add_command(upload)
train.add_command(sweep)
commands.add_command(data)
commands.add_command(trainer)
bench.add_command(bench_head)
bench.add_command(bench_router)
bench.add_command(bench_train)
CHECKS.append(("Training", training_environment))
