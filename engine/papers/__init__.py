"""Papers: reading files, cutting passages, indexing and searching them, and drawing pages.

All of it runs in the papers child (``python -m engine.papers``). The window and the command line
talk to it with engine.child.Child("papers") and never import the modules in here.
"""
