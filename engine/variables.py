"""The environment variables by which libraries are told to keep quiet, and to themselves.

Every child gets them (engine.child.environment): the libraries' own telemetry, update checks,
downloads and automatic installs are switched off here. Only the hub's child takes HF_HUB_OFFLINE
back.
"""

ALONE = {
    "DO_NOT_TRACK": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "UNSLOTH_AUTO_INSTALL": "0",  # it runs the system's package manager otherwise
    "UNSLOTH_DISABLE_STATISTICS": "1",
}
QUIET = {
    # Spinning OpenMP threads cost 4 to 50 times on a busy machine.
    "OMP_WAIT_POLICY": "PASSIVE",
    "PYTHONUNBUFFERED": "1",
    "PYTHONIOENCODING": "utf-8",
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    **ALONE,
}
