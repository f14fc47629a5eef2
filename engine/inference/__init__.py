"""The inference child: llama.cpp behind the vocabulary."""
