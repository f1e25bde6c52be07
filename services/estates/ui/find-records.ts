import type { FindRecords } from '@goldkey/ui';
import { HOUSEHOLDS, type HouseholdsAnswer } from './pages/households/households-list.js';

const MOST = 6;

/** Homes by room, owner or telephone; each opens beside the list of those found. */
export const findRecords: FindRecords = async ({ client, words, signal }) => {
  const page = await client.get<HouseholdsAnswer>(HOUSEHOLDS, { q: words, pageSize: MOST }, signal);
  return page.items.map(({ id, building, room, ownerName, ownerPhone }) => ({
    id,
    path: `/households?q=${encodeURIComponent(words)}&open=${encodeURIComponent(id)}`,
    title: room,
    note: [ownerName, ownerPhone, building].filter(Boolean).join('  '),
  }));
};
