"""The syntax that a template may use: slots, and ``if`` and ``for`` over them, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

from congvan.errors import Message, Problem, did_you_mean
from congvan.forms import Form
from congvan.page import SlotKind, slots_of


def slots_used(
    source: str, part: str, kinds: Mapping[str, SlotKind], environment: Environment
) -> tuple[Counter[str], list[Problem]]:
    """How often each slot is in a part, and what the part says that no template may say."""
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        return Counter(), [_problem(part, f"cú pháp: {error.message}", f"syntax: {error.message}")]
    except RecursionError:
        return Counter(), [_problem(part, "điều kiện lồng nhau quá sâu", "conditions are nested too deeply")]
    walker = _Walker(part, kinds)
    for node in tree.body:
        walker.statement(node)
    return walker.used, walker.problems


class _Walker:
    def __init__(self, part: str, kinds: Mapping[str, SlotKind]) -> None:
        self.part = part
        self.kinds = kinds
        self.used: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.loop_names: set[str] = set()

    def statement(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                if not isinstance(child, nodes.TemplateData):
                    self.slot(child)
        elif isinstance(node, nodes.If):
            self.condition(node.test)
            for below in (*node.body, *node.elif_, *node.else_):
                self.statement(below)
        elif isinstance(node, nodes.For):
            self.loop(node)
        else:
            self.refuse(node)

    def loop(self, node: nodes.For) -> None:
        name = self._name(node.iter)
        within = bool(self.loop_names)
        if within or name is None or not isinstance(node.target, nodes.Name) or node.recursive or node.test:
            self.refuse(node)
            return
        if self.kinds.get(name) is not SlotKind.TEXTS:
            self.unknown(name)
        self.used[name] += 1
        self.loop_names.add(node.target.name)
        for child in (*node.body, *node.else_):
            self.statement(child)
        self.loop_names.clear()

    def condition(self, node: nodes.Node) -> None:
        inner: nodes.Node = node.node if isinstance(node, nodes.Not) else node
        name = self._name(inner)
        if name is not None and name not in self.kinds:
            self.unknown(name)
        elif name is None:
            self.refuse(inner)
        else:
            self.used[name] += 0

    def slot(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.Name) and node.name in self.loop_names:
            return
        name = self._name(node)
        if name is None:
            self.refuse(node)
        elif name in self.kinds and self.kinds[name] is not SlotKind.TEXTS:
            self.used[name] += 1
        else:
            self.unknown(name)

    def _name(self, node: nodes.Node) -> str | None:
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "d":
            return node.attr
        return None

    def unknown(self, name: str) -> None:
        if name in self.kinds:
            self.wrong_kind(name)
            return
        hint = did_you_mean(name, self.kinds)
        self.problems.append(
            _problem(self.part, f"không có ô d.{name}.{hint.vi}", f"there is no slot d.{name}.{hint.en}")
        )

    def wrong_kind(self, name: str) -> None:
        is_list = self.kinds[name] is SlotKind.TEXTS
        right = f"{{%p for line in d.{name} %}}" if is_list else f"{{{{ d.{name} }}}}"
        self.problems.append(
            _problem(
                self.part,
                f"d.{name} {'là danh sách' if is_list else 'không phải danh sách'}, viết {right}",
                f"d.{name} is {'a list' if is_list else 'not a list'}, write {right}",
            )
        )

    def refuse(self, node: nodes.Node) -> None:
        what = type(node).__name__
        self.problems.append(
            _problem(
                self.part,
                f"mẫu chỉ được dùng {{{{ d.… }}}}, {{% if d.… %}} và {{% for … in d.… %}}; gặp {what}",
                f"a template may use {{{{ d.… }}}}, {{% if d.… %}} and {{% for … in d.… %}} only; found {what}",
            )
        )


def _problem(part: str, vi: str, en: str) -> Problem:
    return Problem(Message(vi, en), path=part)


def missing_or_repeated(used: Counter[str], form: Form, fields: Collection[str] = ()) -> list[Problem]:
    """The obligatory slots that do not occur exactly once, and the others that occur more than once.

    Fields of the template's own may occur several times, and must occur once.
    """
    problems = []
    for group in obligatory(form):
        count = sum(used[name] > 0 for name in group)
        if not count:
            vi, en = f"thiếu ô d.{group[0]}", f"the slot d.{group[0]} is missing"
            problems.append(_problem("template.docx", vi, en))
        elif count > 1:
            vi = f"các ô {_listed(group)} in cùng một thành phần, chỉ dùng một"
            problems.append(
                _problem("template.docx", vi, f"the slots {_listed(group)} show the same component, use one")
            )
    problems += [_unprinted(name) for name in fields if not used[name]]
    return problems + _idle_or_repeated(Counter({name: one for name, one in used.items() if name not in fields}))


def _unprinted(name: str) -> Problem:
    return _problem(
        "template.docx",
        f"trường “{name}” khai báo ở template.yaml nhưng mẫu không in: đặt {{{{ d.{name} }}}} vào mẫu",
        f"the field “{name}” of template.yaml is not printed: put {{{{ d.{name} }}}} into the template",
    )


def obligatory(form: Form) -> tuple[tuple[str, ...], ...]:
    """Of each group, every template of ``form`` has exactly one slot, once."""
    return tuple(slot.names for slot in slots_of(form) if slot.is_obligatory)


def _idle_or_repeated(used: Counter[str]) -> list[Problem]:
    idle = [
        _problem(
            "template.docx",
            f"điều kiện hỏi d.{name} nhưng mẫu không in ô này",
            f"a condition uses d.{name}, a slot that the template does not print",
        )
        for name, count in used.items()
        if count == 0
    ]
    return idle + [
        _problem(
            "template.docx",
            f"ô d.{name} có {count} lần, chỉ được một lần",
            f"the slot d.{name} occurs {count} times; it may occur once",
        )
        for name, count in used.items()
        if count > 1
    ]


def _listed(group: tuple[str, ...]) -> str:
    return ", ".join(f"d.{name}" for name in group)
