"""Questions and answers that a model is fine-tuned on: made, kept, filtered, split, exchanged."""
