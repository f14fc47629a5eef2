"""A conversation as Markdown: the branch in view, formulas as TeX, cited papers at the end."""

from __future__ import annotations

from engine.chats.turns import bibliography, day, title, turns
from engine.store import Tree


def write(tree: Tree) -> str:
    parts = [f"# {title(tree)}", f"*{day(tree)}*"]
    for turn in turns(tree):
        parts += [f"## {turn.heading}", turn.message.text.strip()]
        if notice := turn.message.notice:
            parts.append(f"> {notice.sentence} {notice.remedy}".strip())
    if entries := bibliography(tree):
        parts += ["## Cited papers", "\n".join(f"- {entry}" for entry in entries)]
    return "\n\n".join(part for part in parts if part) + "\n"
