"""The renderer: from a view to the bytes of a file.

`environment` holds the templates, `quick` makes Python of them. `weave` makes a body HTML: most of
it goes the short way (`inlines`, `short_way`), the rest the long one (`long_way`, `marks`), where
`markdown` decides what Markdown means here.
"""

from newsgen.renderer.environment import Renderer, open_theme

__all__ = ["Renderer", "open_theme"]
