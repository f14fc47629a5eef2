"""The pane beside an answer: what it rests on, and the page where that stands."""
