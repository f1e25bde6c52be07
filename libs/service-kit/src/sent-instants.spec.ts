import { sentInstants } from './sent-instants.js';

const AT = Date.parse('2026-03-05T02:15:00Z');

test('instants are sent as text with the offset of the nearest zone, else the group’s; other numbers as they are', () => {
  const answer = {
    at: AT,
    count: AT,
    items: [{ timeZone: 'Asia/Urumqi', approvedAt: AT, steps: [{ at: AT }], version: 2 }],
  };
  expect(sentInstants(answer)).toEqual({
    at: '2026-03-05T10:15:00+08:00',
    count: AT,
    items: [
      {
        timeZone: 'Asia/Urumqi',
        approvedAt: '2026-03-05T08:15:00+06:00',
        steps: [{ at: '2026-03-05T08:15:00+06:00' }],
        version: 2,
      },
    ],
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'since 5'],
  ['a date', new Date(AT)],
  ['bytes', Buffer.from('at')],
  ['instants that are text already', { at: '2026-03-05T10:15:00+08:00' }],
  ['a zone that is null', { timeZone: null, name: 'x' }],
])('%s stays as it is', (_, value) => {
  expect(sentInstants(value)).toEqual(value);
});

test('a zone that is given holds where none is nearer', () => {
  expect(sentInstants({ since: AT, there: { timeZone: 'UTC', at: AT } }, 'Asia/Tokyo')).toEqual({
    since: '2026-03-05T11:15:00+09:00',
    there: { timeZone: 'UTC', at: '2026-03-05T02:15:00+00:00' },
  });
});
