"""The tables of the archive's database.

Full-text search folds marks by itself (`remove_diacritics 2`), but takes đ for a letter of its own:
so a third column has d in its place, made from the other two and kept nowhere.
"""

PAGE_SIZE = 4096
TABLES = """
create table entities (
  id text primary key, type text not null, label text not null, description text not null,
  part_of text references entities (id), url text not null
);
create table aliases (
  entity text not null references entities (id), alias text not null,
  primary key (entity, alias)
);
create table same_as (
  entity text not null references entities (id), address text not null,
  primary key (entity, address)
);
create table articles (
  id text primary key, url text not null, record text not null, title text not null,
  has_inferred_title integer not null, date text not null, published text, modified text,
  source text not null, source_url text not null, source_title text not null,
  language text not null, summary text not null, rights text not null, text text not null,
  folded text generated always as (
    replace(replace(title || char(10) || text, 'đ', 'd'), 'Đ', 'D')
  ) virtual
);
create table authors (
  article text not null references articles (id), place integer not null, name text not null,
  primary key (article, place)
);
create table topics (
  article text not null references articles (id), entity text not null references entities (id),
  primary key (article, entity)
);
create table about (
  article text not null references articles (id), entity text not null references entities (id),
  primary key (article, entity)
);
create table sentences (
  number integer primary key, article text not null references articles (id), id text not null,
  text text not null, unique (article, id)
);
create table mentions (
  number integer primary key, sentence integer not null references sentences (number),
  start integer not null, "end" integer not null, surface text not null,
  entity text not null references entities (id)
);
create table relations (
  number integer primary key, subject text not null references entities (id), kind text not null,
  object text not null references entities (id), role text not null, status text not null,
  sentence integer not null references sentences (number)
);
create table relation_fields (
  relation integer not null references relations (number),
  entity text not null references entities (id), primary key (relation, entity)
);
create view mentions_in_articles as
  select a.id as article, a.title, a.date, s.id as sentence_id, m.start, m."end", m.surface,
    m.entity, e.type, s.text as sentence
  from mentions m join sentences s on s.number = m.sentence join articles a on a.id = s.article
    join entities e on e.id = m.entity;
create virtual table articles_fts using fts5 (
  title, text, folded, content="articles", tokenize="unicode61 remove_diacritics 2"
);
"""
INDEXES = """
create index mentions_by_entity on mentions (entity);
create index mentions_by_sentence on mentions (sentence);
create index topics_by_entity on topics (entity);
create index relations_by_subject on relations (subject);
create index relations_by_object on relations (object);
insert into articles_fts (articles_fts) values ('rebuild');
"""
