"""Templates are foreign code: fifty that mean harm end as one sentence, soon, and learn nothing."""

from __future__ import annotations

import pytest

from engine.errors import HilbertError
from engine.inference.template import ChatTemplate
from engine.vocabulary import FailureKind, PromptMessage, Role

MESSAGES = [PromptMessage(Role.SYSTEM, "Be brief."), PromptMessage(Role.USER, "Hi")]
LONG = "{% for a in range(99999) %}"
GROW = "{% set ns = namespace(x='ab') %}{% for i in range(99) %}"

ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ()['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ messages.__class__.__base__ }}",
    "{{ messages.append.__self__ }}",
    "{{ messages.append.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ raise_exception.__globals__ }}",
    "{{ raise_exception.__globals__['__builtins__']['open']('/etc/passwd').read() }}",
    "{{ strftime_now.__globals__ }}",
    "{{ strftime_now.__code__ }}",
    "{{ strftime_now('%Y').__class__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ dict.__base__ }}",
    "{{ dict.mro() }}",
    "{{ range.__class__.__subclasses__(range) }}",
    "{{ (loop|default(0)).__class__ }}",
    "{{ caller.__globals__ }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(messages) }}",
    "{{ '%s' % messages.__class__ }}",
    "{{ messages|map(attribute='__class__')|list }}",
    "{{ messages|map('attr', '__class__')|list }}",
    "{{ [messages]|sum(attribute='__class__') }}",
    "{{ messages|groupby('__class__') }}",
    "{% import 'os' as os %}{{ os.system('true') }}",
    "{% include '/etc/passwd' %}",
    "{% extends '/etc/passwd' %}",
    "{% for c in ().__class__.__base__.__subclasses__() %}{{ c }}{% endfor %}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ messages.pop() }}{{ messages.clear() }}",
]
ENDLESS = [
    f"{LONG}{LONG}{{% endfor %}}{{% endfor %}}",
    f"{LONG}{LONG}x{{% endfor %}}{{% endfor %}}",
    f"{GROW}{{% set ns.x = ns.x ~ ns.x %}}{{% endfor %}}",
    f"{GROW}{{% set ns.x = ns.x + ns.x %}}{{% endfor %}}",
    f"{GROW}{{% set ns.x = [ns.x, ns.x]|join %}}{{% endfor %}}",
    f"{GROW}{{% set ns.x = ns.x.replace('a', ns.x) %}}{{% endfor %}}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    "{{ 'a' * 10000000000 }}",
    "{{ [0] * 10000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 9999999999 ** 9999999999 }}",
    "{{ 'a'.ljust(10000000000) }}",
    "{{ 'a'|center(10000000000) }}",
    "{{ '%10000000000d' % 1 }}",
    "{{ '{:>10000000000}'.format(1) }}",
    "{{ lipsum(n=100000000) }}",
    "{{ range(10000000000)|list }}",
    "{{ 'a'.zfill(10000000000) }}",
    "{% for a in range(99999) %}{{ messages|tojson }}" + "x" * 999 + "{% endfor %}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{% if 1 %}" * 500 + "{% endif %}" * 500,
]
TELL_TALES = ("<class", "<built-in", "<function", "root:", "uid=", "__builtins__", "<code object")


def rendered(source: str) -> str:
    return ChatTemplate(source, "<s>", "</s>", []).render(MESSAGES)


def test_there_are_fifty() -> None:
    assert len(set(ESCAPES + ENDLESS)) >= 50


@pytest.mark.parametrize("source", ESCAPES)
def test_there_is_no_way_out(source: str) -> None:
    try:
        text = rendered(source)
    except HilbertError as error:
        assert error.kind is FailureKind.NO_TEMPLATE
        assert error.remedy
    else:
        assert not [sign for sign in TELL_TALES if sign in text]


@pytest.mark.parametrize("source", ENDLESS)
def test_what_has_no_end_is_ended(source: str) -> None:
    with pytest.raises(HilbertError) as caught:
        rendered(source)
    assert caught.value.kind is FailureKind.NO_TEMPLATE


def test_an_ordinary_template_is_rendered() -> None:
    source = (
        "{%- for m in messages %}{{ '<|' + m['role'] + '|>' + m.content | trim + eos_token }}"
        "{% if loop.last and add_generation_prompt %}<|assistant|>{% endif %}{% endfor %}"
    )
    assert rendered(source) == "<|system|>Be brief.</s><|user|>Hi</s><|assistant|>"


def test_a_template_that_refuses_a_system_role_gets_it_with_the_question() -> None:
    source = (
        "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
        "{% for m in messages %}[{{ m.content | indent(2) }}]{% endfor %}"
    )
    assert rendered(source) == "[Be brief.\n\n  Hi]"
