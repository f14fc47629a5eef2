"""Benchmarks: what the whole path of the app reaches, as a ratio to the bare library beside it.

App and bare run take turns in one run, the bare one in a fresh process, and only one has the
processor at a time: times of a shared machine mean little, ratios hold. Medians are reported with
the runs they come from, the hardware and the command.
"""
