import { instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { z } from 'zod';
import { actOnEntry, correctEntry, type Entry, type EntryEvent, fieldsBetween, writeEntry } from './entry.js';
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
const person = (id: string, name: string, ...others: string[]) => ({ by: id, selves: [id, ...others], name });
const wang = person('e-wang', '王敏');
const li = person('e-li', '李强');
const zhao = person('e-zhao', '赵敏');
const content = { title: '值班制度', from: '2026-04-01' };

const only = (decision: ReturnType<typeof writeEntry>): EntryEvent => {
  if (!decision.accepted || decision.events.length !== 1)
    throw new Error(`no single event: ${JSON.stringify(decision)}`);
  return decision.events[0] as EntryEvent;
};
const written = (): Entry =>
  only(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content, who: wang })).record;

test('what is written down begins in the first state and knows who wrote it', () => {
  const event = only(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content, who: wang }));
  expect(event.type).toBe('HouseRuleWritten');
  expect(event.record).toMatchObject({ ...content, state: 'draft', writtenBy: 'e-wang', writtenAt: now, course: [] });
});

test('what the register checks is refused when written, put right, or acted on', () => {
  const wrong = { ...content, until: '2026-03-31' };
  const refused = {
    accepted: false,
    refusal: { code: 'example.span-invalid', facts: { from: '2026-04-01', until: '2026-03-31' } },
  };
  expect(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content: wrong, who: wang })).toEqual(refused);
  expect(correctEntry(rules, written(), { ...said, content: { until: '2026-03-31' }, who: wang })).toEqual(refused);
});

test('what need not be there is taken away by a correction, once; what is left is checked', () => {
  const before = only(
    writeEntry(rules, {
      ...said,
      id: 'r-1',
      propertyId: 'p-1',
      content: { ...content, until: '2026-05-01' },
      who: wang,
    }),
  ).record;
  const emptied = { ...said, content: { until: null }, who: wang };
  const { record, changed } = only(correctEntry(rules, before, emptied));
  expect(changed).toEqual(['until']);
  expect('until' in record).toBe(false);
  expect(fieldsBetween(rules, before, record)).toEqual({ before: { until: '2026-05-01' }, after: { until: null } });
  expect(correctEntry(rules, record, emptied)).toEqual({ accepted: true, events: [] });
  const later = { ...said, content: { from: '2026-06-01', until: null }, who: wang };
  expect(correctEntry(rules, before, later)).toMatchObject({ accepted: true });
});

test('a correction to what stands already changes nothing', () => {
  expect(correctEntry(rules, written(), { ...said, content: { title: '值班制度' }, who: li })).toEqual({
    accepted: true,
    events: [],
  });
});

test('an act leads on, adds its fields, and is remembered; another person has to do it where that is wanted', () => {
  const draft = written();
  expect(actOnEntry(rules, draft, { ...said, act: 'approve', content: {}, who: wang })).toMatchObject({
    refusal: { code: 'request.register-by-another.forbidden' },
  });
  const approved = only(actOnEntry(rules, draft, { ...said, act: 'approve', content: {}, who: li }));
  expect(approved).toMatchObject({ type: 'HouseRuleApproved', record: { state: 'in-force' } });
  const repealed = only(
    actOnEntry(rules, approved.record, { ...said, act: 'repeal', content: { reason: '合并' }, who: wang }),
  );
  expect(repealed.record).toMatchObject({ state: 'repealed', reason: '合并' });
  expect(repealed.record.course).toEqual([
    { act: 'approve', by: 'e-li', byName: '李强', as: ['e-li'], at: now },
    { act: 'repeal', by: 'e-wang', byName: '王敏', as: ['e-wang'], at: now, content: { reason: '合并' } },
  ]);
});

test('an act that is done again leaves what it said before', () => {
  const duties: Register = {
    ...rules,
    acts: { renew: { from: ['draft'], to: 'draft', happens: 'Renewed', fields: z.object({ until: z.string() }) } },
  };
  const renew = (entry: Entry, until: string) =>
    only(actOnEntry(duties, entry, { ...said, act: 'renew', content: { until }, who: li })).record;
  const twice = renew(renew(written(), '2027-03-31'), '2028-03-31');
  expect(twice['until']).toBe('2028-03-31');
  expect(twice.course.map(({ content: told }) => told)).toEqual([{ until: '2027-03-31' }, { until: '2028-03-31' }]);
});

test('what a change replaced is told, of what tells of people only that it changed', () => {
  const seen: Register = {
    ...rules,
    fields: rules.fields.extend({ seenAt: z.number().optional(), author: z.string().optional() }),
    personal: ['author'],
  };
  const before = { ...written(), author: '王敏' };
  const changes = { title: '交接制度', until: '2026-12-31', seenAt: now, author: '李强' };
  const corrected = only(correctEntry(seen, before, { ...said, content: changes, who: wang })).record;
  expect(fieldsBetween(seen, before, corrected)).toEqual({
    before: { title: '值班制度', until: null, seenAt: null, author: '…' },
    after: { title: '交接制度', until: '2026-12-31', seenAt: '2026-03-05T02:00:00.000Z', author: '…' },
  });
  expect(fieldsBetween(seen, before, { ...before, state: 'in-force' })).toEqual({
    before: { state: 'draft' },
    after: { state: 'in-force' },
  });
  expect(fieldsBetween(seen, before, before)).toEqual({});
});

test('what another person has looked at is put right no more', () => {
  const approved = only(actOnEntry(rules, written(), { ...said, act: 'approve', content: {}, who: li })).record;
  const other = { title: '值班与交接制度' };
  expect(correctEntry(rules, approved, { ...said, content: other, who: wang })).toMatchObject({
    refusal: { code: 'request.register-looked-at', facts: { state: 'in-force' } },
  });
  expect(correctEntry(rules, approved, { ...said, content: { title: '值班制度' }, who: wang })).toEqual({
    accepted: true,
    events: [],
  });
});

test('who has put a record right has written in it: another person has to look, whoever began it', () => {
  const corrected = only(correctEntry(rules, written(), { ...said, content: { title: '交接制度' }, who: li }));
  expect(corrected).toMatchObject({ type: 'HouseRuleCorrected', changed: ['title'] });
  const again = only(
    correctEntry(rules, corrected.record, { ...said, content: { title: '交班制度' }, who: wang }),
  ).record;
  const approval = (who: typeof wang) => actOnEntry(rules, again, { ...said, act: 'approve', content: {}, who });
  for (const author of [wang, li])
    expect(approval(author)).toMatchObject({ refusal: { code: 'request.register-by-another.forbidden' } });
  expect(approval(zhao)).toMatchObject({ accepted: true });
});

test('a deputy and whom they stand in for are one person, in both orders', () => {
  const forWang = person('e-li', '李强', 'e-wang');
  const draft = only(writeEntry(rules, { ...said, id: 'r-1', propertyId: 'p-1', content, who: forWang })).record;
  const approval = (entry: Entry, who: typeof wang) =>
    actOnEntry(rules, entry, { ...said, act: 'approve', content: {}, who });
  const forbidden = { refusal: { code: 'request.register-by-another.forbidden' } };
  expect(approval(written(), forWang)).toMatchObject(forbidden);
  expect(approval(draft, wang)).toMatchObject(forbidden);
  const corrected = only(correctEntry(rules, draft, { ...said, content: { title: '新制' }, who: zhao })).record;
  expect(approval(corrected, person('e-sun', '孙悦', 'e-zhao'))).toMatchObject(forbidden);
  expect(approval(corrected, person('e-sun', '孙悦'))).toMatchObject({ accepted: true });
});

test('where two acts are each by another person, the second is by another one than the first', () => {
  const byAnother = true as const;
  const reviewed: Register = {
    ...rules,
    acts: {
      review: { from: ['draft', 'reviewed'], to: 'reviewed', happens: 'Reviewed', byAnother },
      approve: { from: ['reviewed'], to: 'in-force', happens: 'Approved', byAnother },
    },
  };
  const act = (entry: Entry, name: string, who: typeof wang) =>
    actOnEntry(reviewed, entry, { ...said, act: name, content: {}, who });
  const looked = only(act(written(), 'review', person('e-li', '李强', 'e-chen'))).record;
  for (const who of [li, person('e-chen', '陈晨')])
    expect(act(looked, 'approve', who)).toMatchObject({ refusal: { code: 'request.register-by-another.forbidden' } });
  expect(act(looked, 'review', li)).toMatchObject({ accepted: true });
  expect(act(looked, 'approve', zhao)).toMatchObject({ accepted: true });
  const older = { ...looked, course: [{ act: 'review', byName: '李强', at: now }] };
  expect(act(older, 'approve', zhao)).toMatchObject({ accepted: true });
});

test('whatever acts are tried in whichever order, a record only goes where its acts lead', () => {
  const acts = fc.array(fc.constantFrom('approve', 'repeal'), { maxLength: 6 });
  fc.assert(
    fc.property(acts, (tried) => {
      let entry = written();
      for (const act of tried) {
        const before = entry.state;
        const decision = actOnEntry(rules, entry, { ...said, act, content: {}, who: li });
        const way = rules.acts?.[act];
        expect(decision.accepted).toBe(way?.from.includes(before));
        if (!decision.accepted) continue;
        entry = (decision.events[0] as EntryEvent).record;
        expect(entry.state).toBe(way?.to);
      }
    }),
  );
});
