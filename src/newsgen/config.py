"""`newsgen.yaml`: what a site says about itself. All keys are optional; the file is too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from newsgen.fields import Fields
from newsgen.nodes import Node, read_yaml
from newsgen.problems import CannotRun, ContentError, Location, Problem

FILE = "newsgen.yaml"
LANGUAGES = ("vi", "en")
"""The languages of the interface; `words` has each."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """The configuration of a site, with defaults for what `newsgen.yaml` leaves out."""

    title: str = "Kho tin"
    description: str = ""
    base_url: str = ""
    """Absolute address of the published site, ending with a slash; empty when unknown."""
    language: str = "vi"
    """Language of the interface: `vi` or `en`."""
    output: str = "build"
    """Folder of the made site, relative to the site's folder."""
    search: bool = True
    """Whether the site can be searched."""
    has_dump: bool = False
    """Whether the whole archive is published as files too; only an order says so."""

    @property
    def needs_texts(self) -> bool:
        """Whether something is made of the words of whole articles."""
        return self.search or self.has_dump


DEFAULT = SiteConfig()


def read_config(text: str) -> SiteConfig:
    """The configuration in `text`. Raises CannotRun with the first of its problems."""
    problems: list[Problem] = []
    try:
        node = read_yaml(text, FILE) or Node({}, 1, 1)
    except ContentError as error:
        raise CannotRun(error.problem) from None
    fields = Fields(node, FILE, problems, text.split("\n"))
    config = SiteConfig(
        title=fields.text("title") or DEFAULT.title,
        description=fields.text("description"),
        base_url=fields.word("base_url"),
        language=fields.word("language") or DEFAULT.language,
        output=fields.text("output") or DEFAULT.output,
        search=fields.flag("search") if "search" in fields else DEFAULT.search,
    )
    fields.finish()
    problems += check_base_url(config.base_url, fields.where("base_url"))
    if config.language not in LANGUAGES:
        fields.note(
            "bad-language",
            f'the language "{config.language}" has no interface',
            "language",
            f"choose one of {', '.join(LANGUAGES)}",
        )
    output = PurePosixPath(config.output)
    if output.is_absolute() or ".." in output.parts or config.output.startswith("~"):
        fix = "name a folder of the site; --output may lead elsewhere"
        fields.note("bad-output-dir", f'"{config.output}" leads out of the site', "output", fix)
    if problems:
        raise CannotRun(min(problems, key=lambda p: p.where))
    return with_base_url(config, config.base_url)


def with_base_url(config: SiteConfig, base_url: str) -> SiteConfig:
    """The same site at another address."""
    address = base_url.rstrip("/") + "/" if base_url else ""
    return replace(config, base_url=address)


def check_base_url(base_url: str, where: Location) -> Sequence[Problem]:
    """What is wrong with an address to publish under; nothing when it is empty."""
    if not base_url:
        return ()
    try:
        parts = urlsplit(base_url)
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_good = False
    if is_good and not (parts.query or parts.fragment or "@" in parts.netloc or " " in base_url):
        return ()
    return (
        Problem(
            "bad-base-url",
            f'"{base_url}" is not the address of a site',
            where,
            "write it like https://name.github.io/archive/",
        ),
    )
