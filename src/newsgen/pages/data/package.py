"""`data/datapackage.json`: what files there are and what is in them, for machines to read.

It is a Data Package (https://specs.frictionlessdata.io/), and says what the page for people says.
"""

import json
from collections.abc import Sequence
from functools import partial

from newsgen.digests import short_digest
from newsgen.pages.data.tables import FOLDER, TABLES, Table
from newsgen.pages.data_file import DataFile
from newsgen.urls import Url
from newsgen.views import SiteView

PACKAGE = Url(f"{FOLDER}datapackage.json")
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


def package_file(years: Sequence[str], site: SiteView, *, has_dump: bool) -> DataFile:
    """The file of an archive that has articles of these years."""
    content = partial(_content, years, site, has_dump=has_dump)
    return DataFile(PACKAGE, content, short_digest(*years, str(has_dump)))


def _content(years: Sequence[str], site: SiteView, *, has_dump: bool) -> bytes:
    resources = [
        _resource(table, year, site)
        for table in TABLES
        for year in table.years(years, has_dump=has_dump)
    ]
    package = {
        "profile": "tabular-data-package",
        "name": "newsgen-archive",
        "title": site.title,
        "description": site.description,
        "homepage": site.base_url,
        "resources": resources,
    }
    known = {name: value for name, value in package.items() if value}
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table, year: str, site: SiteView) -> dict[str, object]:
    path, words = table.path(year).removeprefix(FOLDER), site.words.data
    fields = [
        {"name": c.name, "type": c.type, "description": words.columns[table.name][c.name]}
        for c in table.columns
    ]
    return {
        "profile": "tabular-data-resource",
        "name": path.partition(".")[0].lower(),
        "path": path,
        "title": words.tables[table.name],
        "format": table.form,
        "mediatype": MEDIA_TYPES[table.form],
        "encoding": "utf-8",
        "schema": {"fields": fields},
    }
