"""The trainer: papers to dataset to model. Imports engine, never Qt."""
