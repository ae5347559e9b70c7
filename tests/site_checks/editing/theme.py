"""Edits of templates/ and newsgen.yaml: the theme is overridden file by file, and left again."""

import shutil

from hypothesis import strategies as st

from site_checks.editing.desk import Desk, edit
from site_checks.tools import THEME

TEMPLATES = (
    "base.html", "pages/article.html", "pages/404.html", "pages/home.html", "pages/entity.html",
    "parts/date.html", "parts/links.html", "parts/article.html", "feeds/atom.xml",
)  # fmt: skip
ADDED = (
    "{# chú thích #}\n",
    "<!-- của tòa soạn -->\n",
    '{% include "parts/them.html" ignore missing %}\n',
    '{% set part = "them" %}{% include "parts/" ~ part ~ ".html" ignore missing %}\n',
    "{{ site.title }}\n",
    "{% if %}",
    "{{ page.khong_co }}\n",
)
PARTS = ("<p>Lời tòa soạn.</p>\n", "<p>Lời khác.</p>\n", "{{ site.language }}\n", "{{ hỏng")
CONFIG = (
    "title: Kho tin bán dẫn\nbase_url: https://kho-tin.example/luu-tru/\n",
    "title: Tên khác\nbase_url: https://kho-tin.example/luu-tru/\n",
    "title: Kho tin bán dẫn\nbase_url: https://khac.example/\n",
    "title: Kho tin bán dẫn\ndescription: Tin về chip.\n",
    "language: en\n",
    "",
    "titel: Sai khóa\n",
    "language: fr\n",
)


class ThemeEdits(Desk):
    """Every rule does one thing to one file of the site's look."""

    @edit(name=st.sampled_from(TEMPLATES), added=st.sampled_from(ADDED))
    def a_template_is_overridden(self, name: str, added: str) -> None:
        text = (THEME / name).read_text("utf-8")
        self.put(f"templates/{name}", text.replace("{% endblock %}", added + "{% endblock %}", 1))

    @edit(name=st.sampled_from(TEMPLATES))
    def a_template_is_the_themes_again(self, name: str) -> None:
        self.remove(f"templates/{name}")

    @edit(text=st.sampled_from(PARTS))
    def a_part_of_the_sites_own_is_written(self, text: str) -> None:
        self.put("templates/parts/them.html", text)

    @edit()
    def a_part_of_the_sites_own_is_deleted(self) -> None:
        self.remove("templates/parts/them.html")

    @edit()
    def the_theme_is_left_alone_again(self) -> None:
        shutil.rmtree(self.site.folder / "templates", ignore_errors=True)

    @edit(
        name=st.sampled_from(("static/style.css", "static/logo.svg", "static/sau/a.txt")),
        text=st.sampled_from(("p { color: red }\n", "p { color: tan }\n", "<svg/>\n")),
    )
    def a_static_file_is_written(self, name: str, text: str) -> None:
        self.put(f"templates/{name}", text)

    @edit(name=st.sampled_from(("static/style.css", "static/logo.svg", "static/sau/a.txt")))
    def a_static_file_is_deleted(self, name: str) -> None:
        self.remove(f"templates/{name}")

    @edit(text=st.sampled_from(CONFIG))
    def the_configuration_is_changed(self, text: str) -> None:
        self.put("newsgen.yaml", text)
