"""The conversation as typeset text: Markdown, formulas, code, tables, citations, actions.

How it is made, and why:

* **One text view with one document** for the whole conversation, instead of a widget a message:
  selecting across messages, finding, copying, keyboard and screen readers then work as in any text,
  and a thousand messages cost no thousand widgets.
* **Messages are runs of blocks**, marked by properties on their formats, not text frames: Qt puts
  an empty paragraph before and behind every frame and lays a frame out as a whole, while blocks are
  laid out one by one, and removing the tail of a stream is one plain selection. Cards, bars and
  bubbles are painted behind the marked blocks.
* **Long texts open from their end** (:mod:`~gui.transcript.entries`).
* **Finished pieces are written once** (:mod:`~gui.transcript.segments`); a stream rewrites only
  what is behind the last of them.
* **Formulas, citations, icons and list markers are objects of one character** that paint
  themselves (:mod:`~gui.transcript.objects`): they follow the theme, sit on the baseline, and are
  reached by Tab like any link.

Not promised: pictures (the text that stands for them is shown), HTML, and footnotes.
"""

from gui.transcript.values import Action, Checked, MessageView, Notice, NoticeKind, Routing, Verdict
from gui.transcript.view import TranscriptView

__all__ = [
    "Action",
    "Checked",
    "MessageView",
    "Notice",
    "NoticeKind",
    "Routing",
    "TranscriptView",
    "Verdict",
]
