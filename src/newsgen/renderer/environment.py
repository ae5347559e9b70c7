"""The templates of a site, and what happens when one of them is wrong.

A template sees `page` and `site` and nothing else. Everything is escaped, whatever the name of
the template; an undefined name is an error at its line.
"""

import os
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import jinja2

from newsgen.model import File
from newsgen.problems import ContentError, Location, Problem
from newsgen.renderer.codes import Codes
from newsgen.renderer.quick import QuickEnvironment
from newsgen.renderer.sources import STATIC, made_of
from newsgen.urls import Url
from newsgen.views import SiteView, View

# What a template can do wrong besides what Jinja says: `{{ 1 / 0 }}`, a text in UTF-16, an include
# of itself.
_MISTAKES = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Renderer:
    """Templates opened for one site."""

    environment: QuickEnvironment
    plain: jinja2.Environment
    """The same templates, each as Jinja has it: they know what is wrong with them."""
    site: SiteView
    folders: tuple[Path, ...]
    codes: Codes | None = None

    def fetch(self) -> None:
        """Take up what was compiled beside this process, before work is spread over others."""
        if self.codes:
            self.codes.fetch()

    def make_ready(self) -> None:
        """Have all templates compiled."""
        for name in self.environment.list_templates(filter_func=_is_template):
            _try(self.environment, name)

    def render(self, url: Url, template: str, view: View) -> File:
        """The file of one page. Raises ContentError `template-error` at the template's line."""
        try:
            text = self.environment.get_template(template).render(page=view, site=self.site)
        except (jinja2.TemplateError, RuntimeError, *_MISTAKES):
            text = self._plainly(url, template, view)
        return File(url, text.encode())

    def _plainly(self, url: Url, template: str, view: View) -> str:
        try:
            return self.plain.get_template(template).render(page=view, site=self.site)
        except jinja2.TemplateSyntaxError as error:
            line = _TemplateLine(error.filename or template, error.lineno)
            raise self._problem(line, error.message or "", url) from error
        except (jinja2.TemplateError, *_MISTAKES) as error:
            line = _last_template_line(error, self.folders) or _TemplateLine(template, 0)
            raise self._problem(line, _message(error), url) from error

    def _problem(self, line: "_TemplateLine", message: str, url: Url) -> ContentError:
        where = Location(_shown(line.file, self.folders), line.number)
        fix = f"correct the template; it was making {url}"
        return ContentError(Problem("template-error", message, where, fix))


class _TemplateLine(NamedTuple):
    """The line of a template that was at work when something went wrong."""

    file: str
    number: int


def open_theme(
    site: SiteView, folders: Sequence[Path], ready: Callable[[], bytes] | None = None
) -> Renderer:
    """The templates in `folders`; a file in an earlier folder stands over later ones.

    `ready` is asked for what `compiled` answers in a process beside this one, when the first
    template is wanted.
    """
    codes = Codes(ready) if ready else None
    environment = _environment(folders, codes)
    return Renderer(environment, environment.plain(), site, tuple(folders), codes)


def compiled(folders: Sequence[Path], names: Sequence[str]) -> bytes:
    """Some templates and all they are made of as code, for a process of the very same program."""
    codes = Codes()
    environment = _environment(folders, codes)
    for name in sorted(made_of(folders, names)):
        _try(environment, name)
    return codes.packed()


def _try(environment: QuickEnvironment, name: str) -> None:
    """Have a template compiled; one that is wrong is told by the page that wants it."""
    with suppress(jinja2.TemplateError, RuntimeError, ContentError, *_MISTAKES):
        environment.get_template(name)


def _environment(folders: Sequence[Path], codes: Codes | None) -> QuickEnvironment:
    environment = QuickEnvironment(
        loader=_Theme([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=codes,
    )
    environment.globals.clear()
    return environment


class _Theme(jinja2.FileSystemLoader):
    """Reads templates from folders. Raises ContentError `unreadable`."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except OSError as error:
            if isinstance(error, jinja2.TemplateNotFound):
                raise
            message, where = f"cannot be read: {error.strerror}", Location(f"templates/{template}")
            problem = Problem("unreadable", message, where, "set its rights")
            raise ContentError(problem) from error


def _is_template(name: str) -> bool:
    return not name.startswith(STATIC)


def _last_template_line(error: Exception, folders: Sequence[Path]) -> _TemplateLine | None:
    roots = tuple(f"{folder}{os.sep}" for folder in folders)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(roots):
            return _TemplateLine(frame.filename, frame.lineno or 0)
    return None


def _message(error: Exception) -> str:
    """What went wrong, in one line."""
    match error:
        case jinja2.TemplateNotFound():
            return f'there is no template "{error.name}"'
        case RecursionError():
            return "the templates include each other without end"
        case jinja2.TemplateError():
            return str(error)
        case _:
            return f"{type(error).__name__}: {error}"


def _shown(file: str, folders: Sequence[Path]) -> str:
    """A template's path as people know it: `templates/…`, never a path of the machine."""
    for folder in folders:
        if Path(file).is_relative_to(folder):
            return f"templates/{Path(file).relative_to(folder).as_posix()}"
    return f"templates/{file}"
