"""Setting fine-tuning up from the window: its libraries are installed when somebody asks for it."""

from gui.trainer_setup.model import TrainerSetup as TrainerSetup
