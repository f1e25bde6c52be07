import type { FindRecords } from '@goldkey/ui';
import { maskedPhone } from '@goldkey/ui/format';
import { COMPLAINTS, type ComplaintLine, type ListPage } from './api.js';

const MOST = 8;

/** Of one letter there are too many, and no caller is found by it. */
const SHORTEST = 2;

/** Complaints by number, phone, room or words. */
export const findRecords: FindRecords = async ({ client, words, signal }) => {
  if ([...words].length < SHORTEST) return [];
  const page = await client.get<ListPage<ComplaintLine>>(COMPLAINTS, { q: words, pageSize: MOST }, signal);
  return page.items.map(({ complaintId, number, room, category, propertyName, contactPhone }) => ({
    id: complaintId,
    path: `/complaints/${complaintId}`,
    title: [room, category].filter(Boolean).join(' '),
    // A screen that others see over the clerk's shoulder: what is found needs no whole number to be told apart.
    note: [propertyName, contactPhone && maskedPhone(contactPhone), number].filter(Boolean).join('  '),
  }));
};
