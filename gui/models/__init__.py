"""The models page and its dialogs."""

from gui.models.page import ModelsPage as ModelsPage
