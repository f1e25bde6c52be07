import { type Day, type Instant, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import { type DueEntry, type Posts, reasonsOfEntry } from './entries.js';
import type { Notice } from './notice.js';
import { reconcile } from './reconcile.js';

const zone = 'Asia/Shanghai';
const entry: DueEntry = {
  service: 'inspections',
  register: 'legal-duties',
  entryId: 'r-1',
  propertyId: 'p-1',
  zone,
  dueOn: '2026-03-31' as Day,
  remindOn: '2026-03-24' as Day,
};
const at = (text: string) => parseInstant(`${text}:00+08:00`);
/** A property's people: whoever answers for it, who holds a role there, and who is gone. */
const posts = (ofProperty = ['boss'], ofRole: readonly string[] = [], gone: readonly string[] = []): Posts => ({
  holders: (_property, role) => (role === undefined ? ofProperty : ofRole),
  hasLeft: (employeeId) => gone.includes(employeeId),
});
const told = (one: DueEntry, now: Instant, ofProperty = ['boss']) =>
  reasonsOfEntry(one, posts(ofProperty), now).map(({ recipient, kind }) => `${recipient} ${kind}`);

test('who answers for the property is reminded from the first day on, through the last, and told once it is overdue', () => {
  expect(told(entry, at('2026-03-23T23:59'))).toEqual([]);
  expect(told(entry, at('2026-03-24T00:00'))).toEqual(['boss reminder']);
  expect(told(entry, at('2026-03-31T23:59'))).toEqual(['boss reminder']);
  expect(told(entry, at('2026-04-01T00:00'))).toEqual(['boss overdue']);
  expect(told(entry, at('2028-04-01T00:00'), ['boss', 'deputy', 'boss'])).toEqual(['boss overdue', 'deputy overdue']);
});

test('where somebody is named, they alone are, as long as they are here', () => {
  const named = { ...entry, responsibleId: 'e-1' };
  expect(told(named, at('2026-03-24T09:00'))).toEqual(['e-1 reminder']);
  expect(told(named, at('2026-04-02T09:00'))).toEqual(['e-1 overdue']);
  const recipients = (one: DueEntry, people: Posts) =>
    reasonsOfEntry(one, people, at('2026-04-02T09:00')).map(({ recipient }) => recipient);
  expect(recipients(named, posts(['boss'], [], ['e-1']))).toEqual(['boss']);
  expect(recipients({ ...named, role: 'maintenance' }, posts(['boss'], ['e-2'], ['e-1']))).toEqual(['e-2']);
});

test('where a role is named, all who hold it are; where nobody does, who answers for the property', () => {
  const ofRole = { ...entry, role: 'maintenance' };
  const toldOf = (people: readonly string[]) =>
    reasonsOfEntry(ofRole, posts(['boss'], people), at('2026-03-24T09:00')).map(({ recipient }) => recipient);
  expect([toldOf(['e-1', 'e-2']), toldOf([])]).toEqual([['e-1', 'e-2'], ['boss']]);
  expect(
    reasonsOfEntry({ ...ofRole, responsibleId: 'e-3' }, posts(['boss'], ['e-1']), at('2026-03-24T09:00')),
  ).toMatchObject([{ recipient: 'e-3' }]);
});

test('a reason leads to the record and names the day', () => {
  expect(reasonsOfEntry(entry, posts(), at('2026-03-25T09:00'))).toMatchObject([
    {
      key: 'entry:inspections:r-1:2026-03-31:reminder:boss',
      matter: 'due',
      at: at('2026-04-01T00:00') - 1,
      about: { kind: 'register-entry', id: 'inspections/legal-duties/r-1' },
      details: { until: '2026-03-31' },
    },
  ]);
});

test('however often it is looked at, people are reminded once and told of its end once; put off, it begins anew', () => {
  const DAY_MS = 86_400_000;
  const looks = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(looks, (days) => {
      const known: Notice[] = [];
      for (const day of [...days].sort((a, b) => a - b)) {
        const now = (at('2026-03-31T12:00') + day * DAY_MS) as Instant;
        const reasons = reasonsOfEntry(entry, posts(), now);
        for (const change of reconcile(reasons, known)) {
          if (change.act === 'tell')
            known.push({ ...change.reason, noticeId: change.reason.key, revision: 1, standing: true });
          if (change.act === 'withdraw') known[known.indexOf(change.notice)] = { ...change.notice, standing: false };
        }
        expect(reconcile(reasons, known)).toEqual([]);
      }
      expect(known.length).toBeLessThanOrEqual(2);
      const off = { ...entry, dueOn: '2027-03-31' as Day, remindOn: '2027-03-24' as Day };
      const later = reasonsOfEntry(off, posts(), at('2027-03-25T09:00'));
      expect(reconcile(later, known).filter(({ act }) => act === 'tell')).toHaveLength(1);
    }),
  );
});
