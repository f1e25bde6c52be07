import fc from 'fast-check';
import { type AuditEntry, behind, differences, isLate, merged, programOf, type ServicePart } from './audit.js';

const entry = (seq: number, second: number): AuditEntry => ({
  seq: String(seq),
  recordedAt: new Date(second * 1000).toISOString(),
  happenedAt: '',
  actor: { kind: 'person', id: 'a', name: '王' },
  recordKind: 'account',
  recordId: 'r',
  change: 'edited',
  data: {},
});

test('entries of several services stand in one order, and nothing older than a gap is shown', () => {
  const parts: ServicePart[] = [
    { service: 'estates', entries: [entry(9, 90), entry(8, 50)], next: '8' },
    { service: 'identity', entries: [entry(3, 70), entry(2, 10)] },
  ];
  expect(merged(parts).map(({ service, seq }) => `${service} ${seq}`)).toEqual([
    'estates 9',
    'identity 3',
    'estates 8',
  ]);
  expect(behind(parts).map(({ service }) => service)).toEqual(['estates']);
});

test('whatever was read of each service, what is shown is a beginning of the whole list', () => {
  const services = fc.array(fc.array(fc.nat(1000), { maxLength: 8 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(services, fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }), (all, read) => {
      const whole = all.map((seconds, n): ServicePart => {
        const entries = [...seconds].sort((a, b) => b - a).map((second, index) => entry(100 - index, second));
        return { service: `s${n}`, entries };
      });
      const some = whole.map(({ service, entries }, n): ServicePart => {
        const count = Math.max(1, read[n] ?? 0);
        return { service, entries: entries.slice(0, count), ...(entries.length > count ? { next: 'more' } : {}) };
      });
      const shown = merged(some);
      const times = merged(whole).map(({ recordedAt }) => recordedAt);
      expect(shown.map(({ recordedAt }) => recordedAt)).toEqual(times.slice(0, shown.length));
    }),
  );
});

test('what changed is told field by field', () => {
  const changed = {
    ...entry(1, 1),
    before: { state: 'open', roles: ['a', 'b'] },
    after: { state: 'closed', due: null },
  };
  expect(differences(changed)).toEqual([
    { field: 'state', was: 'open', is: 'closed' },
    { field: 'roles', was: 'a · b', is: '' },
    { field: 'due', was: '', is: '' },
  ]);
  const untold = {
    ...entry(2, 2),
    before: { state: '…', standing: 'draft' },
    after: { state: '…', standing: 'submitted' },
  };
  expect(differences(untold)).toEqual([{ field: 'standing', was: 'draft', is: 'submitted' }]);
  const alone = { ...entry(3, 3), before: { state: '…' }, after: { state: '…' } };
  expect(differences(alone)).toEqual([{ field: 'state', was: '…', is: '…' }]);
});

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome · Linux',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604.1', 'Safari · iPhone'],
  ['node', 'node'],
  ['curl/8.5.0 (x)', 'curl/8.5.0'],
])('%s is told as %s', (agent, told) => {
  expect(programOf(agent)).toBe(told);
});

test('an entry tells when it happened where that was an hour before it was recorded, or more', () => {
  const recordedAt = '2026-03-05T12:00:00+08:00';
  const at = (happenedAt: string) => isLate({ ...entry(1, 0), recordedAt, happenedAt });
  expect(at('2026-03-05T11:00:01+08:00')).toBe(false);
  expect(at('2026-03-05T11:00:00+08:00')).toBe(true);
  expect(at('2026-03-05T12:03:00+08:00')).toBe(false);
});
