import { instant } from '@goldkey/kernel';
import { z } from 'zod';
import { dueNews } from './due-news.js';
import { actOnEntry, correctEntry, type Entry, type EntryEvent, writeEntry } from './entry.js';
import type { Register } from './register.js';

const licences: Register = {
  service: 'example',
  name: 'licences',
  table: 'licence',
  recordKind: 'licence',
  read: 'example:read',
  write: 'example:write',
  fields: z.object({ title: z.string(), dueOn: z.string(), keeperId: z.string().optional() }),
  begins: 'draft',
  acts: {
    issue: { from: ['draft'], to: 'current', happens: 'Issued' },
    renew: { from: ['current'], to: 'current', happens: 'Renewed', fields: z.object({ dueOn: z.string() }) },
    end: { from: ['draft', 'current'], to: 'ended', happens: 'Ended' },
  },
  sortedBy: 'dueOn',
  due: ['current'],
  remindDays: 30,
  responsible: 'keeperId',
  searched: ['title'],
};
const at = instant(Date.UTC(2026, 2, 5, 2));
const said = { at, now: at, eventId: 'event-1', who: { by: 'e-1', selves: ['e-1'], name: '王敏' } };
const only = (decision: ReturnType<typeof writeEntry>): EntryEvent => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0] as EntryEvent;
};
const content = { title: '电梯使用证', dueOn: '2026-06-30', keeperId: 'e-2' };
const written = (register = licences) => only(writeEntry(register, { ...said, id: 'r-1', propertyId: 'p-1', content }));
const acted = (entry: Entry, act: string, words = {}) =>
  only(actOnEntry(licences, entry, { ...said, act, content: words }));
const dataOf = (event: EntryEvent, register = licences) => dueNews(register, event).map(({ data }) => data);
const named = { entryId: 'r-1', propertyId: 'p-1', register: 'licences' };

test('by when something is due is told from the state on in which it is, with no word of the record', () => {
  expect(dueNews(licences, written())).toEqual([]);
  const issued = acted(written().record, 'issue');
  expect(dueNews(licences, issued)).toEqual([
    {
      type: 'goldkey.example.register-entry.due-set.v1',
      subject: 'r-1',
      time: '2026-03-05T10:00:00+08:00',
      propertyId: 'p-1',
      data: { ...named, dueOn: '2026-06-30', remindOn: '2026-05-31', responsibleId: 'e-2' },
    },
  ]);
  const renewed = acted(issued.record, 'renew', { dueOn: '2027-06-30' });
  expect(dataOf(renewed)).toMatchObject([{ dueOn: '2027-06-30', remindOn: '2027-05-31' }]);
  expect(dataOf(acted(renewed.record, 'end'))).toEqual([named]);
});

test('what was never due is told by nothing, also at its end', () => {
  expect(dataOf(acted(written().record, 'end'))).toEqual([]);
  const { due: _due, ...undue } = licences;
  expect(dataOf(acted(written().record, 'issue'), undue)).toEqual([]);
});

test('a correction is news where it changes the day or who answers for it', () => {
  const { record } = acted(written().record, 'issue');
  const corrected = (changes: object) => only(correctEntry(licences, record, { ...said, content: { ...changes } }));
  expect(dataOf(corrected({ title: '电梯' }))).toEqual([]);
  expect(dataOf(corrected({ dueOn: '2026-07-31' }))).toMatchObject([{ dueOn: '2026-07-31' }]);
  expect(dataOf(corrected({ keeperId: 'e-3' }))).toMatchObject([{ responsibleId: 'e-3' }]);
});

test('a register sorted by another day is due by the day that it names, and by none where that is not written yet', () => {
  const terms = { ...licences, begins: 'current', sortedBy: 'title', dueBy: 'dueOn' };
  expect(dataOf(written(terms), terms)).toMatchObject([{ dueOn: '2026-06-30', remindOn: '2026-05-31' }]);
  const undated = { ...terms, dueBy: 'reviewBy' };
  expect(dataOf(written(undated), undated)).toEqual([named]);
});

test('somebody is reminded a week ahead where the register says nothing else', () => {
  const { remindDays: _days, responsible: _who, ...plain } = { ...licences, begins: 'current' };
  expect(dataOf(written(plain), plain)).toEqual([{ ...named, dueOn: '2026-06-30', remindOn: '2026-06-23' }]);
});
