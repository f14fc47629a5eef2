"""The quantum head's tab of the fine-tune page: train, study the report, classify."""
