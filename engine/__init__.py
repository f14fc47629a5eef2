"""The engine: conversations, inference, papers, citations and the store. No Qt."""
