"""Pelican's settings for the bench; its authors stand for the first taxonomy."""

SITENAME = "Kho tin thử"
SITEURL = ""
PATH = "content"
ARTICLE_PATHS = ["articles"]
STATIC_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
OUTPUT_PATH = "output"
DELETE_OUTPUT_DIRECTORY = False
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["neighbours"]
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
TYPOGRIFY = False
FORMATTED_FIELDS: list[str] = []
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"}
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
AUTHOR_URL = "organisations/{slug}/"
AUTHOR_SAVE_AS = "organisations/{slug}/index.html"
AUTHORS_SAVE_AS = "organisations/index.html"
TAG_URL = "topics/{slug}/"
TAG_SAVE_AS = "topics/{slug}/index.html"
TAGS_SAVE_AS = "topics/index.html"
CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = ARCHIVES_SAVE_AS = ""
SITEMAP_SAVE_AS = "sitemap.xml"
DIRECT_TEMPLATES = ["index", "authors", "tags", "sitemap"]
PAGINATED_TEMPLATES = {"index": 50}
DEFAULT_PAGINATION = 50
FEED_DOMAIN = "https://kho-tin.example"
FEED_ALL_ATOM = "atom.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
