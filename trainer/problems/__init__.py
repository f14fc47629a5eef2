"""Problems of quantum computing from templates, with answers that two computations agree on.

Hamiltonians, circuits in OpenQASM, the Jordan-Wigner map, Trotter steps: the first two stages of
QuantumLLMInstruct (templates, then solutions), without a language model.
"""
