"""The renderer: from a view to the bytes of a file.

`environment` holds the templates, `weave` makes a body HTML, `markdown` decides what Markdown
means here.
"""

from newsgen.renderer.environment import Renderer, open_theme

__all__ = ["Renderer", "open_theme"]
