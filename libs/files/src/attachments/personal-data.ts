import type { PersonalField, PersonalStore } from '@goldkey/service-kit';

const LET_GO = 'UPDATE attachment SET named = false WHERE id = ANY ($1::text[])';

/** A field of a record that holds ids of attachments: with the person's data they are named no more, and so swept. */
export const attachmentsAt = (at: string, leaves?: 'empty'): PersonalField => ({
  ...{ at, sort: 'papers', release: LET_GO },
  ...(leaves && { leaves }),
});

/** What the table of attachments itself tells of a person: what they called the files that they handed in. */
export const attachmentNames: PersonalStore = {
  name: 'file-names',
  title: ['附件文件名', '附件檔名', 'names of files'],
  table: 'attachment',
  of: 'employee',
  whose: [{ in: 'accounts', at: 'state.sentBy' }],
  fields: [{ at: 'state.name', sort: 'words' }],
  term: { years: 3, after: 't.received_at', because: 'claims' },
};
