"""New versions of Hilbert: a signed manifest, a file that it names, and how to put it in place.

Nothing is asked of anybody before a person has asked, or has allowed it in the settings.
"""
