"""What every template knows of the site: its configuration and nothing that counts or ticks."""

from newsgen.config import SiteConfig
from newsgen.model import EntityType
from newsgen.views import NavItem, SiteView
from newsgen.words import LANGUAGES, Words

HOME = "index.html"
TIMELINE = "timeline/index.html"
DATA = "data/index.html"


def site_view(config: SiteConfig) -> SiteView:
    """The name `site` of the templates."""
    words = LANGUAGES[config.language]
    return SiteView(
        title=config.title,
        description=config.description,
        language=words.language,
        base_url=config.base_url,
        words=words,
        nav=_nav(words),
        has_search=config.search,
    )


def _nav(words: Words) -> tuple[NavItem, ...]:
    registers = (NavItem(f"{kind.folder}/index.html", words.registers[kind]) for kind in _NAV_ORDER)
    return (NavItem(HOME, words.home), *registers, NavItem(TIMELINE, words.timeline))


_NAV_ORDER = (
    EntityType.TOPIC,
    EntityType.ORGANISATION,
    EntityType.PERSON,
    EntityType.PLACE,
    EntityType.TECHNOLOGY,
    EntityType.PROGRAMME,
    EntityType.EVENT,
)
