-- Work that did not succeed: tried again with growing pauses (waiting), then set aside for a person (dead), or given up (discarded).
create table failed_work (
  dossier text collate "C" not null,
  step text collate "C" not null,
  item text collate "C" not null,
  -- Of the program that failed: another version tries anew.
  version text not null,
  attempts integer not null,
  error text not null,
  state text not null,
  first_ms bigint not null,
  last_ms bigint not null,
  retry_ms bigint,
  primary key (dossier, step, item)
);

-- A document that has statements and is to be read again is told apart from one that was never read.
update document_state s set extracted = 'again' where extracted = ''
  and exists (select from statement t where t.dossier = s.dossier and t.document = s.document);
