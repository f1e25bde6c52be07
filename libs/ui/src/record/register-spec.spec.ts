import { changesOf, corrected, doneAt, type RegisterField } from './register-spec.js';

const happenedAt = '2026-03-05T10:00:00+08:00';

test('a line is that of the act that was done then, whatever the offset', () => {
  const done = { act: 'renew', at: '2026-03-05T02:00:00Z' };
  expect(doneAt({ course: [{ act: 'end', at: '2026-03-06T02:00:00Z' }, done] }, { happenedAt })).toBe(done);
  expect(doneAt({ course: [] }, { happenedAt })).toBeUndefined();
});

test('of what changed both values are told, of what an act said its own', () => {
  const before = { state: 'in-force', expiresOn: '2026-12-31', renewedOn: null, opinion: '…' };
  const after = { state: 'in-force', expiresOn: '2027-12-31', renewedOn: '2026-11-01', opinion: '…' };
  const content = { expiresOn: '2027-12-31', renewedOn: '2026-11-01', opinion: '稳重', readers: 3 };
  expect(changesOf({ happenedAt, before, after }, { act: 'renew', at: happenedAt, content })).toEqual([
    { name: 'state', was: 'in-force', is: 'in-force' },
    { name: 'expiresOn', was: '2026-12-31', is: '2027-12-31' },
    { name: 'renewedOn', is: '2026-11-01' },
    { name: 'opinion', is: '稳重' },
    { name: 'readers', is: 3 },
  ]);
});

test('what tells of people only changed; what was taken away leaves nothing; an older line says nothing', () => {
  const before = { phone: '…', note: '旧' };
  expect(changesOf({ happenedAt, before, after: { phone: '…', note: null } }, undefined)).toEqual([
    { name: 'phone' },
    { name: 'note', was: '旧', is: '' },
  ]);
  expect(changesOf({ happenedAt }, { act: 'end', at: happenedAt })).toEqual([]);
});

test('a correction takes away what was emptied, and says nothing of what was empty before', () => {
  const field = (name: string, optional = true): RegisterField => ({
    name,
    label: ['', '', ''],
    form: 'text',
    optional,
  });
  const fields = [field('title', false), field('note'), field('responsibleId'), field('until')];
  const row = { timeZone: 'Asia/Shanghai', title: '电梯使用登记', note: '旧', responsibleId: 'e-1', until: null };
  expect(corrected(fields, { title: '电梯使用登记', note: '', responsibleId: 'e-2' }, row)).toEqual({
    title: '电梯使用登记',
    note: null,
    responsibleId: 'e-2',
  });
});
