import type { FindRecords } from '@goldkey/ui';
import { FINDINGS, type FindingLine } from './api.js';
import { EQUIPMENT, type EquipmentLine } from './equipment/api.js';

interface Answer<Line> {
  readonly items: readonly Line[];
}

const MOST = 5;

/** Of one letter there are too many. */
const SHORTEST = 2;

/** Findings by words, equipment by code, name or place; each opens on its page. */
export const findRecords: FindRecords = async ({ client, words, signal }) => {
  if ([...words].length < SHORTEST) return [];
  const asked = { q: words, pageSize: MOST };
  const [findings, equipment] = await Promise.all([
    client.get<Answer<FindingLine>>(FINDINGS, asked, signal),
    client.get<Answer<EquipmentLine>>(EQUIPMENT, asked, signal),
  ]);
  return [
    ...equipment.items.map(({ id, code, name, place, propertyName }) => ({
      id,
      path: `/equipment/${encodeURIComponent(id)}`,
      title: `${code} ${name}`,
      note: [propertyName, place].filter(Boolean).join('  '),
    })),
    ...findings.items.map(({ id, category, place, propertyName, description }) => ({
      id,
      path: `/findings/${encodeURIComponent(id)}`,
      title: [category, place].filter(Boolean).join(' '),
      note: [propertyName, description.slice(0, 40)].filter(Boolean).join('  '),
    })),
  ];
};
