const appendOnly = ['audit', 'audit_seal'].flatMap((name) => [
  `drop trigger if exists ${name}_append_only on ${name}`,
  `create trigger ${name}_append_only before update or delete or truncate on ${name} for each statement execute function gylden_append_only()`,
])

/** Search index and triggers. Idempotent, run after every migration. */
export const postgresFurniture = [
  `create or replace function gylden_append_only() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  ...appendOnly,
  `alter table search_entry add column if not exists vector tsvector generated always as (to_tsvector('simple', tokens)) stored`,
  `create index if not exists search_entry_vector on search_entry using gin (vector)`,
]
