"""The whole archive as one SQLite file: `schema` says what is in it, `database` fills it."""

from newsgen.dump.database import database, database_parts

__all__ = ["database", "database_parts"]
