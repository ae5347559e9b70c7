"""Compiled templates on their way from one process to another; never to or from a disk."""

import marshal
from collections.abc import Callable
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class Codes(BytecodeCache):
    """The code of templates, by what Jinja names them, and by their sources.

    `ready` answers with what `packed` made in a process of the very same program; it is asked once,
    when the first template is wanted.
    """

    def __init__(self, ready: Callable[[], bytes] | None = None) -> None:
        self._ready = ready
        self._codes: dict[tuple[str, str], CodeType] = {}

    def fetch(self) -> None:
        """Ask for what is ready; before work is spread, so that every worker has it."""
        if self._ready:
            self._codes |= marshal.loads(self._ready())
            self._ready = None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, where it is known."""
        self.fetch()
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take up the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def packed(self) -> bytes:
        """All codes as bytes."""
        return marshal.dumps(self._codes)
