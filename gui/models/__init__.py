"""The models page and its dialogs."""
