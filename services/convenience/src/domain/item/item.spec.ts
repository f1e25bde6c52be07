import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { anItem } from '../../testing/a-catalogue.js';
import { correctItem, defineItem, isStoppedBefore, resumeItem, stopItem } from './item.js';
import { detailsFault, fieldsOf, ITEM_KINDS, isCharged } from './kinds.js';

const said = { at: instant(1000), now: instant(1000), eventId: 'event-1' };

test('a code is taken once; a stopped item is not stopped again, and is offered again by the approver', () => {
  const item = anItem();
  const { state: _state, ...asked } = item;
  given(undefined)
    .when(defineItem, { ...said, item: asked })
    .then({ type: 'ItemDefined', eventId: 'event-1', at: said.at, record: item });
  given<typeof item | undefined>(item)
    .when(defineItem, { ...said, item: asked })
    .refuses('convenience.code-taken');
  const stopped = { ...item, state: 'stopped' as const, stopReason: '亏损', stoppedAt: said.at };
  given(item)
    .when(stopItem, { ...said, reason: '亏损' })
    .then({ type: 'ItemStopped', eventId: 'event-1', at: said.at, record: stopped });
  given(stopped)
    .when(stopItem, { ...said, reason: '再停' })
    .refuses('convenience.item-stopped');
  given(stopped).when(resumeItem, said).then({ type: 'ItemResumed', eventId: 'event-1', at: said.at, record: item });
  given(item).when(resumeItem, said).refuses('convenience.item-offered');
  given(item)
    .when(correctItem, { ...said, name: item.name })
    .then();
});

test('an item is over for what begins after it was stopped', () => {
  const stopped = anItem({ state: 'stopped', stoppedAt: instant(1000) });
  expect([999, 1000, 1001].map((from) => isStoppedBefore(stopped, instant(from)))).toEqual([false, false, true]);
  expect(isStoppedBefore(anItem({ state: 'stopped' }), instant(0))).toBe(true);
  expect(isStoppedBefore(anItem(), instant(2000))).toBe(false);
});

test('eight kinds are paid and seven are free, as document 004 counts them, and one of each for what it does not name', () => {
  const charged = ITEM_KINDS.filter(isCharged);
  expect([charged.length, ITEM_KINDS.length - charged.length]).toEqual([9, 8]);
});

test('an order says all that its kind asks, in its form, and nothing else', () => {
  const insurance = { plate: '沪A12345', insurer: '平安' };
  expect(detailsFault('car-insurance', insurance)).toBeUndefined();
  expect(detailsFault('car-insurance', { plate: '沪A12345' })).toEqual({ field: 'insurer', reason: 'missing' });
  expect(detailsFault('car-insurance', { ...insurance, colour: '白' })).toEqual({ field: 'colour', reason: 'unknown' });
  for (const policyUntil of ['2026-13-01', '2026-02-31', '2026-2-3'])
    expect(detailsFault('car-insurance', { ...insurance, policyUntil })).toEqual({
      field: 'policyUntil',
      reason: 'malformed',
    });
  const paper = { title: '晚报', copies: '1', from: '2026-04', until: '2026-03' };
  expect(detailsFault('newspapers', paper)).toEqual({ field: 'until', reason: 'reversed' });
  expect(detailsFault('newspapers', { ...paper, until: '2026-04' })).toBeUndefined();
});

const examples = {
  text: '甲',
  day: '2026-03-05',
  month: '2026-03',
  count: '2',
  yuan: '10.50',
  area: '80.5',
  flag: 'true',
};
test('what fills every field is accepted, and without any one needed field it is not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ITEM_KINDS), fc.nat(), (kind, nth) => {
      const fields = fieldsOf(kind);
      const details = Object.fromEntries(fields.map(({ name, form }) => [name, examples[form]]));
      expect(detailsFault(kind, details)).toBeUndefined();
      const needed = fields.filter(({ required }) => required);
      const left = needed[nth % needed.length]?.name ?? '';
      const { [left]: _left, ...rest } = details;
      expect(detailsFault(kind, rest)).toEqual({ field: left, reason: 'missing' });
    }),
  );
});
