-- Every key leads with the dossier, so that partitioning and distribution apply unchanged. Ids sort by byte ("C"),
-- so that both engines give one order. `at_ms` is milliseconds since 1970; things without a date stand last.

create table dossier (
  id text collate "C" primary key,
  data jsonb not null
);

-- How far each append-only log of each folder has been taken over into this database.
create table log_position (
  folder text collate "C" not null,
  log text collate "C" not null,
  n bigint not null,
  byte_end bigint not null,
  hash text not null,
  primary key (folder, log)
);

create table capture (
  dossier text collate "C" not null,
  id text collate "C" not null,
  n bigint not null,
  taken_ms bigint not null,
  hash text collate "C" not null,
  data jsonb not null,
  primary key (dossier, id)
);
create index capture_order on capture (dossier, n);

create table document (
  dossier text collate "C" not null,
  id text collate "C" not null,
  at_ms bigint not null,
  kind text not null,
  lang text,
  lane text,
  source text collate "C",
  publisher text collate "C",
  party text collate "C",
  title text,
  body text not null,
  data jsonb not null,
  words_digest text not null,
  digest text not null,
  -- The first capture of these words, and (data_) the newest capture that said anything about the rest.
  capture text collate "C" not null,
  seen_ms bigint not null,
  seen_n bigint not null,
  data_ms bigint not null,
  data_n bigint not null,
  primary key (dossier, id)
);
create index document_order on document (dossier, at_ms, id);
create index document_source on document (dossier, source, at_ms, id);

-- Readings that are not the newest; the newest stands in `document`.
create table revision (
  dossier text collate "C" not null,
  document text collate "C" not null,
  capture text collate "C" not null,
  seen_ms bigint not null,
  seen_n bigint not null,
  title text,
  body text,
  updated text,
  words_digest text not null,
  primary key (dossier, document, capture)
);

-- What has been done with a document: narrow, since it is written more often than the text.
create table document_state (
  dossier text collate "C" not null,
  document text collate "C" not null,
  at_ms bigint not null,
  extracted text collate "C" not null,
  indexed boolean not null,
  primary key (dossier, document)
);
create index document_state_extracted on document_state (dossier, extracted, at_ms, document);
create index document_state_unindexed on document_state (dossier, document) where not indexed;

create table unreadable (
  dossier text collate "C" not null,
  capture text collate "C" not null,
  n integer not null,
  error text not null,
  place text not null,
  primary key (dossier, capture, n)
);

create table statement (
  dossier text collate "C" not null,
  id text collate "C" not null,
  document text collate "C" not null,
  n integer not null,
  type text not null,
  mode text,
  actuality text not null,
  stance text not null,
  day date,
  at_ms bigint not null,
  actors text[] not null,
  words text not null,
  data jsonb not null,
  tsv tsvector generated always as (to_tsvector('russian'::regconfig, words)) stored,
  primary key (dossier, id)
);
create index statement_document on statement (dossier, document, n);
create index statement_type on statement (dossier, type, mode, day);
create index statement_tsv on statement using gin (tsv);

create table event (
  dossier text collate "C" not null,
  id text collate "C" not null,
  type text not null,
  mode text,
  actuality text not null,
  at_ms bigint not null,
  data jsonb not null,
  digest text not null,
  primary key (dossier, id)
);
create index event_order on event (dossier, at_ms, id);

create table event_statement (
  dossier text collate "C" not null,
  statement text collate "C" not null,
  event text collate "C" not null,
  primary key (dossier, statement, event)
);
create index event_statement_event on event_statement (dossier, event);

create table reconciliation (
  dossier text collate "C" primary key,
  data jsonb not null
);

create table reconciled_event (
  dossier text collate "C" not null,
  id text collate "C" not null,
  at_ms bigint not null,
  title text not null,
  corroboration text not null,
  lifecycle text not null,
  disputed boolean not null,
  sides text[] not null,
  words text not null,
  data jsonb not null,
  digest text not null,
  tsv tsvector generated always as (to_tsvector('russian'::regconfig, words)) stored,
  primary key (dossier, id)
);
create index reconciled_event_order on reconciled_event (dossier, at_ms, id);
create index reconciled_event_tsv on reconciled_event using gin (tsv);

-- Full text of documents, filled just after saving. `lemmas` is reserved for languages without a stemmer in
-- PostgreSQL (Ukrainian): words from our own language engine.
create table document_search (
  dossier text collate "C" not null,
  document text collate "C" not null,
  at_ms bigint not null,
  lemmas text,
  tsv tsvector not null,
  primary key (dossier, document)
);
create index document_search_order on document_search (dossier, at_ms);
create index document_search_tsv on document_search using gin (tsv);

create table curation (
  dossier text collate "C" not null,
  id text collate "C" not null,
  n bigint not null,
  data jsonb not null,
  primary key (dossier, id)
);

create table coverage (
  dossier text collate "C" not null,
  source text collate "C" not null,
  from_at text not null,
  to_at text not null,
  primary key (dossier, source, from_at, to_at)
);

create table note (
  dossier text collate "C" not null,
  key text collate "C" not null,
  value text not null,
  primary key (dossier, key)
);

-- Spelling variants of names are found by trigrams where the extension can be had.
do $$
begin
  create extension if not exists pg_trgm;
  create index reconciled_event_title on reconciled_event using gin (title gin_trgm_ops);
exception when others then
  raise notice 'pg_trgm is not available: names are found by their exact letters only';
end
$$;
