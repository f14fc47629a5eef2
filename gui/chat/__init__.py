"""The chat page: conversations, transcript, composer and sources."""
