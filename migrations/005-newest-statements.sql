-- When a statement was told (its document's moment), so that the newest of very many matches are found without the documents.
alter table statement add column told_ms bigint not null default 0;
update statement s set told_ms = d.at_ms from document d where d.dossier = s.dossier and d.id = s.document;
create index statement_told on statement (dossier, told_ms);
