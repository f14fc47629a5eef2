"""The libraries of fine-tuning, installed on demand into an environment of their own.

The installed app goes without torch and what belongs to it, which are larger than the app ten times
over. Nothing here is done, and nothing is fetched, before a person asks for it.
"""
