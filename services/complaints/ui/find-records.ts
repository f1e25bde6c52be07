import type { FindRecords } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ListPage } from './api.js';

const MOST = 8;

/** Complaints by number, phone, room or words. */
export const findRecords: FindRecords = async ({ client, words, signal }) => {
  const page = await client.get<ListPage<ComplaintLine>>(COMPLAINTS, { q: words, pageSize: MOST }, signal);
  return page.items.map(({ complaintId, number, room, category, propertyName, contactPhone }) => ({
    id: complaintId,
    path: `/complaints/${complaintId}`,
    title: [room, category].filter(Boolean).join(' '),
    note: [propertyName, contactPhone, number].filter(Boolean).join('  '),
  }));
};
