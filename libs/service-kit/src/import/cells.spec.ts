import fc from 'fast-check';
import { cellText, readCell } from './cells.js';

const NONE = new Map<string, string>();
const read = (form: Parameters<typeof readCell>[0]['form'], text: string, words = NONE) =>
  readCell({ form }, text, words);

test('a cell is told as the sheet shows it', () => {
  expect(
    [
      new Date('2026-03-05T00:00:00Z'),
      new Date('2026-03-05T09:30:00Z'),
      89.5,
      0.1 + 0.2,
      13800002046,
      ' 李 ',
      null,
    ].map(cellText),
  ).toEqual(['2026-03-05', '2026-03-05 09:30', '89.5', '0.3', '13800002046', '李', '']);
});

test.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '２０２６－０３－０５', '2026-03-05 00:00'])(
  'a day may be written as %s',
  (text) => expect(read('day', text)).toEqual({ value: '2026-03-05' }),
);

test('a day that the calendar has not is none', () => {
  expect(read('day', '2026-02-30')).toEqual({ fault: 'request.import-day-unreadable' });
  expect(read('moment', '2026-02-30 10:00')).toEqual({ fault: 'request.import-moment-unreadable' });
  expect(read('moment', '2026-02-03 25:00')).toEqual({ fault: 'request.import-moment-unreadable' });
});

test.each(['2026-03', '2026/3', '2026年3月', '202603', '２０２６年０３月', '2026-03-01', '2026-03-01 00:00'])(
  'a month may be written as %s',
  (text) => expect(read('month', text)).toEqual({ value: '2026-03' }),
);

test.each(['2026-13', '2026-00', '20263', '3月', '2026-02-30'])('%s is no month', (text) =>
  expect(read('month', text)).toEqual({ fault: 'request.import-month-unreadable' }),
);

test('a moment is the clock of its day; a day alone is its midnight', () => {
  expect(read('moment', '2026/3/5 9:05')).toEqual({ value: '2026-03-05T09:05:00' });
  expect(read('moment', '2026-03-05T09:05:07')).toEqual({ value: '2026-03-05T09:05:07' });
  expect(read('moment', '2026-03-05')).toEqual({ value: '2026-03-05T00:00:00' });
});

test('amounts lose what only the eye needs, telephones too', () => {
  expect(read('amount', '¥1,284.60')).toEqual({ value: '1284.60' });
  expect(read('phone', '138-0000 2046')).toEqual({ value: '13800002046' });
});

test('yes and no in every language; a choice by its word or its code', () => {
  expect([read('flag', '是'), read('flag', 'No'), read('flag', '也许')]).toEqual([
    { value: true },
    { value: false },
    { fault: 'request.import-flag-unreadable' },
  ]);
  const words = new Map([['电话', 'phone']]);
  expect(read('choice', '电话', words)).toEqual({ value: 'phone' });
  expect(read('choice', '鸽子', words)).toEqual({ fault: 'request.import-choice-unknown' });
});

test('an empty cell is absent, whatever its form; no text of any kind throws', () => {
  const forms = fc.constantFrom('text', 'number', 'amount', 'phone', 'day', 'month', 'moment', 'choice', 'flag');
  fc.assert(fc.property(forms, (form) => expect(read(form as never, '')).toEqual({ value: undefined })));
  fc.assert(fc.property(forms, fc.string({ unit: 'grapheme' }), (form, text) => void read(form as never, text)));
});
