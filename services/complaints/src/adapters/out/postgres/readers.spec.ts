import { instant } from '@goldkey/kernel';
import { ListComplaints } from '../../../application/queries/list-complaints.js';
import type { ComplaintReader } from '../../../application/queries/readers.js';
import { complaintListFor } from './readers.js';

/** What the list is searched by for a caller of these permissions. */
const searchedBy = async (...permissions: string[]) => {
  let searched: readonly string[] | undefined;
  const reader = {
    list: async (_request, sight) => {
      searched = complaintListFor(sight).search;
      return { items: [], total: 0, page: 1, pageSize: 50 };
    },
  } as Partial<ComplaintReader> as ComplaintReader;
  const nobody = { forPages: () => ({ of: async () => [] }) };
  const actor = { acting: () => ({ by: 'e-1', selves: ['e-1'] }) };
  const clock = { now: () => instant(0) };
  await new ListComplaints(reader, nobody, actor, clock).run({ filters: {}, q: '138' }, new Set(permissions));
  return searched;
};

test('a telephone number finds its matter for who sees telephone numbers, and for nobody else', async () => {
  expect(await searchedBy('complaints:read', 'complaints:call-back')).toContain('c.contact_phone');
  const masked = await searchedBy('complaints:read');
  expect(masked).toContain('c.number');
  expect(masked).not.toContain('c.contact_phone');
});
