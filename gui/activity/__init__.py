"""All work that is under way, in one place: announce it with ``services.activities.begin``."""

from gui.activity.model import Activities as Activities
from gui.activity.model import Activity as Activity
from gui.activity.model import Phase as Phase
