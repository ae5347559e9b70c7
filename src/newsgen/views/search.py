"""What the search page sees; what it finds is put there by its script."""

from typing import NamedTuple

from newsgen.views.site import Head, Link


class SearchView(NamedTuple):
    """`pages/search.html`."""

    head: Head
    types: tuple[tuple[str, str], ...]
    """(type of entity, its name for many), in the order of the navigation."""
    registers: tuple[Link, ...]
    """The ways into the archive without a script."""
