-- What reconciliation says of the whole dossier (tallies, commitments, schedule, attention, sources) in rows, so that one more document
-- writes only what it changes. A row is a line of a ledger or a stretch of one of its long lists; `id` is the path to it as a JSON
-- array, `place` orders it among its like. `reconciliation.data` keeps its ledgers where an earlier Readout wrote it.
create table ledger_row (
  dossier text collate "C" not null,
  id text collate "C" not null,
  place double precision not null,
  data jsonb not null,
  digest text not null,
  primary key (dossier, id)
);
