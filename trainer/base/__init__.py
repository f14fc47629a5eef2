"""The base of a fine-tuning: a GGUF or a Hugging Face folder as a torch model and its tokenizer.

One table (:mod:`trainer.base.architectures`) says how tensors differ between the two worlds; it
serves reading here and writing in :mod:`trainer.export`, so that the two cannot disagree.
"""
