-- What is known of each polled address. A projection of the polls: it is not rebuilt, the next poll makes it again.
create table source_health (
  dossier text collate "C" not null,
  address text collate "C" not null,
  data jsonb not null,
  primary key (dossier, address)
);
