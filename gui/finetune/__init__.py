"""The fine-tune page: examples, training, runs, the quantum head."""
