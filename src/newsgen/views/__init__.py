"""What each template sees: one documented type a template, reached by the name `page`.

A page depends only on its view: equal views, equal pages. Links are relative to the page, lists
are sorted, texts are in the language of the site; a template only places things. Texts are plain
and escaped by the template engine; only the body of an article is HTML. Most are named tuples,
which take half the time of a frozen dataclass to make, and a third to define; a tuple cannot have
a field `count`.
"""

from newsgen.views.article import (
    ArticleView,
    BodyView,
    FigureMark,
    MentionMark,
    ProvenanceItem,
    RelatedItem,
    SentenceMark,
    SourceView,
    TopicItem,
)
from newsgen.views.citing import CitationView, MetaItem
from newsgen.views.data import ColumnView, DataView, TableView
from newsgen.views.entity import (
    CompanionGroup,
    CompanionItem,
    ConcordanceView,
    DatedLink,
    EntityView,
    EvidenceItem,
    EvidenceView,
    HoverCardView,
    KwicLine,
    PartItem,
    PeriodItem,
    SharedItem,
    TermItem,
    TogetherView,
)
from newsgen.views.feeds import (
    FeedItem,
    FeedLink,
    FeedView,
    SitemapItem,
    SitemapView,
)
from newsgen.views.items import (
    ArticleItem,
    EntityGroup,
    EntityItem,
)
from newsgen.views.lists import (
    HomeView,
    LetterGroup,
    ListView,
    MonthGroup,
    NotFoundView,
    RegisterView,
    TimelineView,
    YearGroup,
)
from newsgen.views.pictures import (
    ArcView,
    BarView,
    CountRow,
    NetworkView,
    NodeView,
    StripView,
    TextLine,
    TickView,
)
from newsgen.views.relations import (
    AgreementItem,
    AgreementsView,
    Choice,
    PieceView,
    ProofItem,
    RelationsView,
    RoleItem,
    SentenceView,
)
from newsgen.views.search import SearchView
from newsgen.views.site import (
    DateView,
    Head,
    Link,
    NavItem,
    Pager,
    SiteView,
)

__all__ = [
    "AgreementItem",
    "AgreementsView",
    "ArcView",
    "ArticleItem",
    "ArticleView",
    "BarView",
    "BodyView",
    "Choice",
    "CitationView",
    "ColumnView",
    "CompanionGroup",
    "CompanionItem",
    "ConcordanceView",
    "CountRow",
    "DataView",
    "DateView",
    "DatedLink",
    "EntityGroup",
    "EntityItem",
    "EntityView",
    "EvidenceItem",
    "EvidenceView",
    "FeedItem",
    "FeedLink",
    "FeedView",
    "FigureMark",
    "Head",
    "HomeView",
    "HoverCardView",
    "KwicLine",
    "LetterGroup",
    "Link",
    "ListView",
    "MentionMark",
    "MetaItem",
    "MonthGroup",
    "NavItem",
    "NetworkView",
    "NodeView",
    "NotFoundView",
    "Pager",
    "PartItem",
    "PeriodItem",
    "PieceView",
    "ProofItem",
    "ProvenanceItem",
    "RegisterView",
    "RelatedItem",
    "RelationsView",
    "RoleItem",
    "SearchView",
    "SentenceMark",
    "SentenceView",
    "SharedItem",
    "SiteView",
    "SitemapItem",
    "SitemapView",
    "SourceView",
    "StripView",
    "TableView",
    "TermItem",
    "TextLine",
    "TickView",
    "TimelineView",
    "TogetherView",
    "TopicItem",
    "View",
    "YearGroup",
]

View = (
    AgreementsView
    | ArticleView
    | DataView
    | ConcordanceView
    | EntityView
    | EvidenceView
    | FeedView
    | HomeView
    | HoverCardView
    | ListView
    | NotFoundView
    | RegisterView
    | SearchView
    | SitemapView
    | TimelineView
    | TogetherView
)
