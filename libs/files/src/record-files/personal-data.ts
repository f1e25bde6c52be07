import type { PersonalStore } from '@goldkey/service-kit';

/** What the table of record files tells of who sent them: what they called them. */
export const recordFileNames: PersonalStore = {
  name: 'record-file-names',
  title: ['附件文件名', '附件檔名', 'names of files'],
  table: 'record_file',
  of: 'employee',
  whose: [{ in: 'accounts', at: 'sent_by' }],
  fields: [{ at: 'name', sort: 'words' }],
  term: { years: 3, after: 't.sent_at', because: 'claims' },
  unversioned: true,
};

/**
 * The files of records that are about people, which go with what the records tell of them. `through` is the store of the records,
 * declared after this one; `term` and `inUse` are SQL over the file's row `t`.
 */
export const filesThrough = (
  through: string,
  rest: Pick<PersonalStore, 'name' | 'title' | 'of' | 'term' | 'inUse'>,
): PersonalStore => ({
  ...rest,
  table: 'record_file',
  whose: [{ through, at: 'record_id' }],
  // Without its `file` a row is swept, and its bytes with it.
  fields: [
    { at: 'name', sort: 'words' },
    { at: 'file', sort: 'papers' },
  ],
  unversioned: true,
});
