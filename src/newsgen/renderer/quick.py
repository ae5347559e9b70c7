"""Templates as quicker Python than Jinja makes of them: the same text, as long as nothing is wrong.

`page.head.title` is read as Python reads it, a plain text is escaped without becoming `Markup`, a
macro is called like a function. What is wrong is not told here: `environment` then lets plain
Jinja do the page once more, which knows what is undefined and at which line.
"""

import keyword
from collections.abc import Callable, Iterator, Sequence
from types import BuiltinMethodType

import jinja2
import jinja2.runtime
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context

from newsgen.renderer.escaping import escape_text, escape_value


class Macro(jinja2.runtime.Macro):
    """A macro that knows how many arguments make a whole call; named as it shows itself."""

    def __init__(
        self,
        environment: jinja2.Environment,
        function: Callable[..., str],
        name: str,
        arguments: list[str],
        *flags: bool,
    ) -> None:
        super().__init__(environment, function, name, arguments, *flags)
        self.function = function
        takes_more = self.catch_kwargs or self.catch_varargs or self.caller
        self.count = -1 if takes_more else len(arguments)


def _called(
    context: Context, function: Callable[..., object], *arguments: object, **named: object
) -> object:
    """What a call answers."""
    if type(function) is BuiltinMethodType:
        return function(*arguments, **named)
    return context.call(function, *arguments, **named)


def _shown_call(
    context: Context, function: Callable[..., object], *arguments: object, **named: object
) -> str:
    """What a call answers, escaped; the text of a macro is."""
    if (
        type(function) is Macro
        and function.count == len(arguments)
        and not named
        and context.eval_ctx.autoescape
    ):
        return function.function(*arguments)
    return escape_value(_called(context, function, *arguments, **named))


class _Loop:
    """What a template mostly asks a loop for; who asks for more gets the page from plain Jinja."""

    __slots__ = ("first", "index", "index0", "last", "length")
    first: bool
    index: int
    index0: int
    last: bool
    length: int

    def __repr__(self) -> str:
        raise TypeError


def _loops(items: Sequence[object], _: object) -> Iterator[tuple[object, _Loop]]:
    """Each item with the loop at it."""
    loop = _Loop()
    loop.length = len(items)
    for index, item in enumerate(items, 1):
        loop.index = index
        loop.index0 = index - 1
        loop.first = index == 1
        loop.last = index == loop.length
        yield item, loop


class _QuickCode(CodeGenerator):
    """Writes a template as Python."""

    output: nodes.Expr | None = None
    """The call that is being shown."""
    tops: tuple[Frame, ...] = ()
    """The frames whose text is given out as one."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline(
            "escape_text, escape_value, shown_call, called, Macro, LoopContext = environment.quick"
        )

    def enter_frame(self, frame: Frame) -> None:
        super().enter_frame(frame)
        if frame.buffer is None:
            self.buffer(frame)
            self.tops = (*self.tops, frame)

    def leave_frame(
        self,
        frame: Frame,
        with_python_scope: bool = False,  # noqa: FBT001, FBT002  as Jinja has it
    ) -> None:
        if any(frame is top for top in self.tops):
            self.writeline(f"if {frame.buffer}: yield concat({frame.buffer})")
        super().leave_frame(frame, with_python_scope)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}).module")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if keyword.iskeyword(node.attr) or not node.attr.isascii():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002  as Jinja has it
    ) -> None:
        if forward_caller or not _is_quick(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("shown_call(context, " if node is self.output else "called(context, ")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if not _is_escaped(frame):
            super()._output_child_pre(node, frame, finalize)
        elif _is_quick(node):
            self.output = node
        else:
            self.write("(escape_text(value) if type(value := ")

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if not _is_escaped(frame):
            super()._output_child_post(node, frame, finalize)
        elif not _is_quick(node):
            self.write(") is str else escape_value(value))")


def _is_escaped(frame: Frame) -> bool:
    """Whether no `{% autoescape %}` stands around."""
    return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile


def _is_quick(node: nodes.Expr) -> bool:
    """Whether it is a call whose arguments are all there to see."""
    return isinstance(node, nodes.Call) and not (node.dyn_args or node.dyn_kwargs)


class QuickEnvironment(jinja2.Environment):
    """An environment whose templates are quick, where it is the Jinja that we know."""

    code_generator_class: type[CodeGenerator] = (
        _QuickCode if jinja2.__version__.startswith("3.1.") else CodeGenerator
    )
    quick = (escape_text, escape_value, _shown_call, _called, Macro, _loops)
    """What the code of a template makes use of."""

    def plain(self) -> jinja2.Environment:
        """The same environment with templates as Jinja makes them."""
        environment = self.overlay(bytecode_cache=None)
        environment.code_generator_class = CodeGenerator
        return environment
