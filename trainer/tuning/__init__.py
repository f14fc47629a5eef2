"""Fine-tuning: runs, techniques, evaluation and sweeps. What needs torch is in ``compute``."""
