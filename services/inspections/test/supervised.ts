import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { everything, type InspectionsWorld, someoneOf } from './inspections-world.js';

const EVERY = [
  ...everything,
  ...['supervise', 'quality', 'report-conduct', 'hear-conduct'].map((verb) => `inspections:${verb}`),
];
const HOUR_MS = 3_600_000;

/** One of each kind of check at a property, for what is asked of all of them; a finding of each comes with it. */
export const superviseEverything = async (world: InspectionsWorld, propertyId: string): Promise<void> => {
  world.employee('e-7', '王经理');
  const as: Caller = someoneOf(propertyId, 'e-7', EVERY);
  const { id: postId } = await world.gate(propertyId);
  const record = { startedAt: '2026-03-05T02:10:00+08:00', endedAt: '2026-03-05T03:00:00+08:00', signed: true };
  await world.done('POST', 'night-checks', { propertyId, ...record }, as);
  const { id, version } = await world.done('POST', 'full-coverages', { propertyId, participantIds: ['e-7'] }, as);
  await world.done('POST', `full-coverages/${id}/withdrawal`, { reason: randomUUID() }, as, { version });
  await world.done('POST', 'day-checks', { propertyId, posts: [{ postId, inOrder: true }] }, as);
  const meetsAt = new Date(Date.now() + HOUR_MS).toISOString();
  const joint = { propertyId, topic: '消防', place: '消控室', meetsAt, expectedIds: ['e-7'] };
  await world.done('POST', 'joint-inspections', joint, as);
  const result = { propertyId, surveyor: '甲公司', surveyedOn: '2026-03-05', report: 'R-1' };
  await world.done('POST', 'third-party-results', result, as);
  await world.done('POST', 'draws', { kind: 'day-check', month: '2026-03', count: 1 }, as);
};
