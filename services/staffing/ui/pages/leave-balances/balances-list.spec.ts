import { balancesQuery, yearIn, yearsAround } from './balances-list.js';

test('the question names the kind, the department and the words that are looked for', () => {
  const filters = { property: 'p-1', year: '2026', kind: 'sick', unit: 'u-1', q: '赵' };
  expect(balancesQuery({ filters, sort: '-left', page: 2, pageSize: 100 })).toEqual({
    leaveKind: 'sick',
    unitId: 'u-1',
    q: '赵',
    sort: '-left',
    page: 2,
    pageSize: 100,
  });
});

test('an address without a year, or with one that is none, is of this year', () => {
  expect(['2025', undefined, 'x', '1999'].map((text) => yearIn(text, 2026))).toEqual(['2025', '2026', '2026', '2026']);
  expect(yearsAround(2026)).toEqual(['2027', '2026', '2025', '2024', '2023', '2022']);
});
