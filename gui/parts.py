"""What a window is filled with: importing this reads all that its first picture goes without."""

from gui.actions import window_actions
from gui.actions.model import Actions
from gui.actions.palette import Palette
from gui.activity.imports import ImportsActivity
from gui.activity.notice import Notices
from gui.activity.panel import ActivityButton, ActivityPanel
from gui.chat.page import ChatPage
from gui.finetune.left import LeftRuns
from gui.models.shelf import ModelShelf
from gui.papers.library import Library
from gui.samples import Samples
from gui.services import Services
from gui.toast import Toast
from gui.windows import Windows

__all__ = [
    "Actions",
    "ActivityButton",
    "ActivityPanel",
    "ChatPage",
    "ImportsActivity",
    "LeftRuns",
    "Library",
    "ModelShelf",
    "Notices",
    "Palette",
    "Samples",
    "Services",
    "Toast",
    "Windows",
    "window_actions",
]
