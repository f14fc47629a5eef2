"""The words of the quantum head's tab: what settings are called, and why one would change them."""

from __future__ import annotations

from engine.vocabulary import HeadEstimated, HeadStudy
from gui.i18n import tr, trn


def setting(name: str) -> str:
    """What a setting of the recipe is called; its own name where it needs no other."""
    return _settings().get(name, name.replace("_", " ").capitalize())


def reason(name: str) -> str:
    """Why a setting is there, where the recipe gives no reason for its value."""
    return _reasons().get(name, "")


def duration(seconds: float) -> str:
    if seconds < 90:
        return trn("{n} second", "{n} seconds", max(1, round(seconds)))
    return trn("{n} minute", "{n} minutes", round(seconds / 60))


def estimate(found: HeadEstimated) -> str:
    total = found.tuning + found.embedding + found.training
    return tr(
        "About {time} for {sentences} sentences, if nothing else runs",
        time=duration(total),
        sentences=f"{found.sentences:,}",
    )


def study_name(kind: HeadStudy) -> str:
    return {
        HeadStudy.ABLATIONS: tr("Which parts help"),
        HeadStudy.SCREENING: tr("Which settings matter"),
        HeadStudy.QUBITS: tr("Accuracy by qubits"),
        HeadStudy.SHOTS: tr("Accuracy by shots"),
        HeadStudy.ERRORS: tr("Accuracy by gate errors"),
        HeadStudy.GRADIENTS: tr("Do gradients vanish"),
        HeadStudy.ENERGY: tr("Energy of a prediction"),
    }[kind]


def _settings() -> dict[str, str]:
    return {
        "qubits": tr("Qubits"),
        "depth": tr("Depth"),
        "connectivity": tr("Connectivity"),
        "encoding": tr("Encoding"),
        "rotations": tr("Rotations"),
        "angle_scale": tr("Angle scale"),
        "initial_spread": tr("Initial spread"),
        "encoders": tr("Encoders"),
        "encoder_depth": tr("Encoder depth"),
        "encoder_connectivity": tr("Encoder connectivity"),
        "learning_rate": tr("Learning rate"),
        "weight_decay": tr("Weight decay"),
        "epochs": tr("Epochs"),
        "patience": tr("Patience"),
        "shots": tr("Shots"),
        "train_with_shots": tr("Train with shots"),
        "encoder": tr("Sentence encoder"),
        "front": tr("Front of the circuit"),
        "qpu": tr("Quantum circuit"),
        "uploads": tr("Data uploads"),
        "measured": tr("Measured qubits"),
        "bias_amplitude": tr("Bias amplitude"),
        "slopes": tr("Gradients with shots"),
        "gate_error": tr("Errors of a gate"),
        "readout_error": tr("Errors of a reading"),
        "batch": tr("Batch size"),
        "per_class": tr("Sentences of each class"),
        "validation_share": tr("Share that validates"),
        "tuning_pairs": tr("Pairs for each sentence"),
        "tuning_epochs": tr("Rounds of tuning"),
        "tuning_rate": tr("Rate of tuning"),
        "tuning_batch": tr("Pairs at a time"),
    }


def _reasons() -> dict[str, str]:
    return {
        "encoder": tr("Tuned: its vectors are first brought apart by class, as the paper does."),
        "tuning_pairs": tr("Of one class, and as many of two: more take longer."),
        "tuning_epochs": tr("One is usual; more may overfit a few hundred sentences."),
        "tuning_rate": tr("The usual rate for a model that has been trained before."),
        "tuning_batch": tr("As many as in SetFit's examples."),
        "qpu": tr("Without it only the front and a linear layer remain."),
        "shots": tr("0 gives exact expectations; a number samples as a device would."),
        "train_with_shots": tr("Samples while training as well; slower, and noisier."),
        "slopes": tr("Where gradients come from when training with shots."),
        "gate_error": tr("Chance of an error at a two-qubit gate when predicting."),
        "readout_error": tr("Chance that a qubit is read wrongly."),
        "weight_decay": tr("Pulls the weights to zero; few examples need some."),
        "per_class": tr("Drawn by each seed for training; all others test."),
        "validation_share": tr("Of those, the share that chooses the best epoch."),
        "batch": tr("Sentences between two steps of the optimiser."),
        "epochs": tr("At most; the best by the validation sentences is kept."),
        "patience": tr("Epochs without a better one before the training ends."),
        "encoders": tr("Circuits side by side on the whole embedding; only with that front."),
        "encoder_depth": tr("Layers of those circuits."),
        "encoder_connectivity": tr("How far their connections reach."),
        "bias_amplitude": tr("A constant beside the embedding lets them follow a linear rule."),
        "angle_scale": tr("Radians for a feature of 1."),
    }
