-- Which documents came, or were read or extracted again, in the order of their commits: whoever keeps a dossier in memory asks what
-- is new since its last look. The oldest rows are dropped; a look from before them reads the whole dossier.
create table change (
  dossier text collate "C" not null,
  n bigint not null,
  id uuid not null default gen_random_uuid(),
  documents jsonb not null,
  primary key (dossier, n)
);
