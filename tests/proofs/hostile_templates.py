"""Chat templates are foreign code in a model file: none gets out of its sandbox or has no end."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from contextlib import closing

from engine.child import Child
from engine.vocabulary import ModelSpec
from tests.engine.inference import tiny
from tests.engine.inference.test_template import ENDLESS, ESCAPES
from tests.proofs import asking
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import Watch, watched

_WAYS = (  # to the builtins, or to a module that has them
    "raise_exception.__globals__['__builtins__']",
    "strftime_now.__globals__['__builtins__']",
    "namespace.__init__.__globals__['__builtins__']",
    "self.__init__.__globals__['__builtins__']",
    "(''|attr('__class__')|attr('__mro__')|last).__subclasses__()[80].__init__.__globals__",
    "messages.append.__self__.__class__.__base__.__subclasses__()[80].__init__.__globals__",
    "dict.__class__.__base__.__subclasses__(dict.__class__)[0].__init__.__globals__",
    "joiner.__init__.__globals__['__builtins__']",
    "caller.__globals__['__builtins__']",
    "range.__class__.__init__.__globals__['__builtins__']",
)
_AROUND = (
    "{{{{ {} }}}}",
    "{{% set x = {} %}}{{{{ x }}}}",
    "{{% if {} %}}y{{% endif %}}",
    "{{% for c in {} %}}{{{{ c }}}}{{% endfor %}}",
    "{{% macro m() %}}{{{{ {} }}}}{{% endmacro %}}{{{{ m() }}}}",
    "{{% filter upper %}}{{{{ {} }}}}{{% endfilter %}}",
    "{{% set ns = namespace(x={}) %}}{{{{ ns.x }}}}",
    "{{% call(x) {} %}}{{% endcall %}}",
)


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    with watched() as watch, closing(Child("inference")) as child:
        templates = list(_templates(watch))
        chance.shuffle(templates)
        watch.begin()
        for number, template in enumerate(itertools.islice(itertools.cycle(templates), count)):
            path = tiny.llama(
                watch.given / f"{number}.gguf",
                layers=1,
                embedding=16,
                context=128,
                of_bytes=True,
                template=template,
            )
            tally.counts[asking.ending(tally, child, ModelSpec(str(path), 128, threads=1))] += 1
            path.unlink()
        watch.check(tally)
    return tally


def _templates(watch: Watch) -> Iterator[str]:
    """All that the tests know, and ways to run a program, read a secret and ask an address."""
    yield from ESCAPES
    yield from ENDLESS
    wishes = (
        f"open('{watch.secret}').read()",
        f"__import__('os').system('touch {watch.canary}')",
        f"eval('open(\\'{watch.canary}\\', \\'w\\')')",
        f"__import__('urllib.request').request.urlopen('{watch.address}')",
    )
    for way, wish, around in itertools.product(_WAYS, wishes, _AROUND):
        yield around.format(f"{way}.{wish}")


PROOF = Proof(
    claim="A chat template that means harm ends as a sentence or renders harmlessly: it reads no "
    "file, runs no program, asks no address, and is ended when it has no end.",
    count=200,
    prove=prove,
    limits="56 templates are those of the tests; the others are ten known ways out of Jinja, with "
    "four wishes, in eight places of a template.",
    lot=100,
)
