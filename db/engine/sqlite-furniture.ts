const appendOnly = ['audit', 'audit_seal'].flatMap((name) =>
  ['update', 'delete'].map(
    (act) =>
      `create trigger if not exists ${name}_no_${act} before ${act} on ${name} begin select raise(abort, '${name} is append-only'); end`,
  ),
)

/** Search index and triggers. Idempotent; a rebuilt table loses its triggers, so this runs after every migration. */
export const sqliteFurniture = [
  ...appendOnly,
  `create virtual table if not exists search_index using fts5(tokens, content='search_entry', content_rowid='row', tokenize="unicode61 remove_diacritics 0", prefix='2 3')`,
  // What is taken out of the index is taken out of the file too, not only marked as gone.
  `insert into search_index(search_index, rank) values ('secure-delete', 1)`,
  `create trigger if not exists search_entry_added after insert on search_entry begin insert into search_index(rowid, tokens) values (new.row, new.tokens); end`,
  `create trigger if not exists search_entry_removed after delete on search_entry begin insert into search_index(search_index, rowid, tokens) values ('delete', old.row, old.tokens); end`,
  `create trigger if not exists search_entry_changed after update of tokens on search_entry begin insert into search_index(search_index, rowid, tokens) values ('delete', old.row, old.tokens); insert into search_index(rowid, tokens) values (new.row, new.tokens); end`,
]
