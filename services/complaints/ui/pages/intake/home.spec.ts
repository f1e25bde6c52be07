import { homeMeant } from './home.js';

const homes = [
  { building: '1幢', room: '201室' },
  { building: '1幢', room: '2201室' },
  { building: '3-2', room: '1201' },
];

test.each([
  ['1幢-201室', 0],
  ['1-201', 0],
  ['1栋201', 0],
  ['1号楼201室', 0],
  ['3-2-1201', 2],
  ['3幢2单元1201室', 2],
])('%s means one home', (typed, which) => {
  expect(homeMeant(typed, homes)).toBe(homes[which]);
});

test.each(['1-20', '201', '1幢-201室门口', '东门岗亭旁', '', '2-201'])('%s means no home of them', (typed) => {
  expect(homeMeant(typed, homes)).toBeUndefined();
});

test('an address that two homes have means neither', () => {
  const twins = [
    { building: '1幢', room: '201室' },
    { building: '1号楼', room: '201' },
  ];
  expect(homeMeant('1-201', twins)).toBeUndefined();
});
