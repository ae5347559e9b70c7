"""Templates that need not be compiled again: their code, as long as their source is the same."""

import marshal
from collections.abc import Mapping

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """The code of templates, by the names of their files."""

    def __init__(self, codes: Mapping[str, tuple[str, bytes]]) -> None:
        self.codes = dict(codes)
        """Template → the check sum of its source, and its code."""
        self.has_grown = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template, where it is that of this source."""
        checksum, code = self.codes.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take up the code of a template that Jinja has compiled."""
        self.codes[bucket.key] = bucket.checksum, marshal.dumps(bucket.code)
        self.has_grown = True
