"""Markdown as models write it, and pieces from which tests build more."""

from __future__ import annotations

ANSWER = r"""# Repetition code

The **code** protects $Z_1Z_2$ and costs $5 only [1]. See [2, 7] and `x[1]`.

\[
\ket{\psi} = \alpha\ket{0} + \beta\ket{1}
\]

1. one
2. two
   - nested $x$
3. three

> quoted text
> goes on

| Syndrome | Error |
|:--|--:|
| $(+1, +1)$ | none [1] |
| `x` | $X_1$ |

```python
for i in range(3):
    print(i)  # [1]

print("$x$")
```

***

\begin{align}
a &= b \\
c &= d
\end{align}

Last words, \(y\), ~~gone~~ and $$z = 1$$ inside."""

FRAGMENTS = [
    "word ", "**bold** ", "`code` ", "$x^2$ ", "$5 and ", "\\(y\\) ", "[1] ", "[1, 2] ",
    "\n", "\n\n", "\n\n\n", "- item\n", "  - nested\n", "1. first\n", "2) other\n", "> quote\n",
    "# Head\n", "---\n", "```python\nx = 1\n", "```\n", "~~~\n", "$$\n", "\\[\n", "\\]\n",
    "$$ a $$\n", "\\begin{align}\n", "\\end{align}\n", "| a | b |\n|---|---|\n", "| c | d |\n",
    "    indented\n", "<b>html</b>", "![alt](x.png)", "[link](https://a.org)", "\\$", "*", "`", "$",
    "[", "]", "|", "\t", "&amp;", "\r\n",
]  # fmt: skip
