import type { PositionRecord, PositionVersion } from '../../positions/api.js';
import { hindranceOf, inForceOn, positionActs } from './position-acts.js';
import { blank } from './position-values.js';

const version = (changes: Partial<PositionVersion>): PositionVersion => ({
  number: 1,
  description: blank,
  makers: [{ id: 'e-1', name: '甲' }],
  madeAt: '2026-01-01T08:00:00+08:00',
  state: 'draft',
  ...changes,
});
const reviewed = version({
  state: 'reviewed',
  reviewedBy: { id: 'e-2', name: '乙' },
  reviewedAt: '2026-01-02T08:00:00+08:00',
});
const approved = version({ state: 'approved', from: '2026-01-01' });
const position = (...versions: PositionVersion[]) =>
  ({ versions, state: 'open', maySign: true, mayReturn: true }) as unknown as PositionRecord;
const may = () => true;

test('the next act follows from how far the newest version is', () => {
  expect(positionActs(position(version({})))[0]).toBe('review');
  expect(positionActs(position(reviewed))[0]).toBe('approve');
  expect(positionActs(position(approved))[0]).toBe('begin');
  expect(positionActs({ ...position(approved), state: 'abolished' })).toEqual(['restore']);
  expect(positionActs({ ...position(approved), state: 'dropped' })).toEqual([]);
});

test('nobody signs twice, and says why', () => {
  const ofMaker = { maySign: false, mayReturn: false };
  const ofReviewer = { maySign: false, mayReturn: true };
  expect(hindranceOf('review', { position: { ...position(version({})), ...ofMaker }, may })).toBe('maker');
  expect(hindranceOf('review', { position: position(version({})), may })).toBeUndefined();
  expect(hindranceOf('approve', { position: { ...position(reviewed), ...ofReviewer }, may })).toBe('reviewer');
  expect(hindranceOf('return', { position: { ...position(reviewed), ...ofReviewer }, may })).toBeUndefined();
  expect(hindranceOf('approve', { position: position(reviewed), may })).toBeUndefined();
  expect(hindranceOf('approve', { position: position(reviewed), may: () => false })).toBe('permission');
});

test('weights that are no whole hinder the review', () => {
  const half = version({ description: { ...blank, indicators: [{ indicator: '满意度', weight: 50 }] } });
  expect(hindranceOf('review', { position: position(half), may })).toBe('weights');
});

test('a version is in force from its day until the next one is', () => {
  const two = position(approved, version({ number: 2, state: 'approved', from: '2026-04-01' }));
  expect(inForceOn(two, '2025-12-31')).toBeUndefined();
  expect(inForceOn(two, '2026-03-31')?.number).toBe(1);
  expect(inForceOn(two, '2026-04-01')?.number).toBe(2);
});
