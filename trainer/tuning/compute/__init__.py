"""The part of fine-tuning that needs torch: imported inside functions of the training child."""
