import { instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { z } from 'zod';
import { actOnEntry, correctEntry, type Entry, type EntryEvent, writeEntry } from './entry.js';
import type { Register } from './register.js';

const rules: Register = {
  service: 'example',
  name: 'rules',
  table: 'rule',
  recordKind: 'house-rule',
  read: 'example:read',
  write: 'example:write',
  fields: z.object({ title: z.string(), from: z.string(), until: z.string().optional() }),
  begins: 'draft',
  acts: {
    approve: { from: ['draft'], to: 'in-force', happens: 'Approved', byAnother: true },
    repeal: { from: ['in-force'], to: 'repealed', happens: 'Repealed', fields: z.object({ reason: z.string() }) },
  },
  sortedBy: 'from',
  searched: ['title'],
  check: ({ from, until }) =>
    until !== undefined && String(until) < String(from)
      ? { code: 'example.span-invalid', facts: { from, until } }
      : undefined,
};

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const wang = { id: 'e-wang', name: '王敏' };
const li = { id: 'e-li', name: '李强' };
const content = { title: '值班制度', from: '2026-04-01' };

const only = (decision: ReturnType<typeof writeEntry>): EntryEvent => {
  if (!decision.accepted || decision.events.length !== 1)
    throw new Error(`no single event: ${JSON.stringify(decision)}`);
  return decision.events[0] as EntryEvent;
};
const written = (): Entry =>
  only(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content, by: wang })).record;

test('what is written down begins in the first state and knows who wrote it', () => {
  const event = only(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content, by: wang }));
  expect(event.type).toBe('HouseRuleWritten');
  expect(event.record).toMatchObject({ ...content, state: 'draft', writtenBy: 'e-wang', writtenAt: now, course: [] });
});

test('what the register checks is refused when written, put right, or acted on', () => {
  const wrong = { ...content, until: '2026-03-31' };
  const refused = {
    accepted: false,
    refusal: { code: 'example.span-invalid', facts: { from: '2026-04-01', until: '2026-03-31' } },
  };
  expect(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content: wrong, by: wang })).toEqual(refused);
  expect(correctEntry(rules, written(), { ...said, content: { until: '2026-03-31' }, by: wang })).toEqual(refused);
});

test('a correction to what stands already changes nothing', () => {
  expect(correctEntry(rules, written(), { ...said, content: { title: '值班制度' }, by: li })).toEqual({
    accepted: true,
    events: [],
  });
});

test('an act leads on, adds its fields, and is remembered; another person has to do it where that is wanted', () => {
  const draft = written();
  expect(actOnEntry(rules, draft, { ...said, act: 'approve', content: {}, by: wang })).toMatchObject({
    refusal: { code: 'request.register-by-another.forbidden' },
  });
  const approved = only(actOnEntry(rules, draft, { ...said, act: 'approve', content: {}, by: li }));
  expect(approved).toMatchObject({ type: 'HouseRuleApproved', record: { state: 'in-force' } });
  const repealed = only(
    actOnEntry(rules, approved.record, { ...said, act: 'repeal', content: { reason: '合并' }, by: wang }),
  );
  expect(repealed.record).toMatchObject({ state: 'repealed', reason: '合并' });
  expect(repealed.record.course).toEqual([
    { act: 'approve', byName: '李强', at: now },
    { act: 'repeal', byName: '王敏', at: now },
  ]);
});

test('what another person has looked at is put right no more', () => {
  const approved = only(actOnEntry(rules, written(), { ...said, act: 'approve', content: {}, by: li })).record;
  const other = { title: '值班与交接制度' };
  expect(correctEntry(rules, approved, { ...said, content: other, by: wang })).toMatchObject({
    refusal: { code: 'request.register-looked-at', facts: { state: 'in-force' } },
  });
  expect(correctEntry(rules, approved, { ...said, content: { title: '值班制度' }, by: wang })).toEqual({
    accepted: true,
    events: [],
  });
});

test('who has put a record right has written in it: another person has to look, whoever began it', () => {
  const corrected = only(correctEntry(rules, written(), { ...said, content: { title: '交接制度' }, by: li }));
  expect(corrected).toMatchObject({ type: 'HouseRuleCorrected', changed: ['title'] });
  const again = only(
    correctEntry(rules, corrected.record, { ...said, content: { title: '交班制度' }, by: wang }),
  ).record;
  const approval = (by: typeof wang) => actOnEntry(rules, again, { ...said, act: 'approve', content: {}, by });
  for (const author of [wang, li])
    expect(approval(author)).toMatchObject({ refusal: { code: 'request.register-by-another.forbidden' } });
  expect(approval({ id: 'e-zhao', name: '赵敏' })).toMatchObject({ accepted: true });
});

test('whatever acts are tried in whichever order, a record only goes where its acts lead', () => {
  const acts = fc.array(fc.constantFrom('approve', 'repeal'), { maxLength: 6 });
  fc.assert(
    fc.property(acts, (tried) => {
      let entry = written();
      for (const act of tried) {
        const before = entry.state;
        const decision = actOnEntry(rules, entry, { ...said, act, content: {}, by: li });
        const way = rules.acts?.[act];
        expect(decision.accepted).toBe(way?.from.includes(before));
        if (!decision.accepted) continue;
        entry = (decision.events[0] as EntryEvent).record;
        expect(entry.state).toBe(way?.to);
      }
    }),
  );
});
