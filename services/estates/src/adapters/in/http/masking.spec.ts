import { runAs } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { maskName, shown, shownLine } from './masking.js';

const household = {
  id: 'h-1',
  propertyId: 'p-1',
  building: '3',
  room: '1201',
  areaSquareMetres: '89.50',
  ownerName: '张伟',
  ownerPhone: '13812345678',
};

test('names and numbers keep so much that the right person is recognised, and no more', () => {
  expect([maskName('张伟'), maskName('欧阳修')]).toEqual(['张**', '欧**']);
});

test('who keeps the register sees names, and numbers are masked for everybody', () => {
  const keeper = runAs(aCaller({ permissions: ['estates:register'] }), () => shown(household));
  expect(keeper).toMatchObject({ ownerName: '张伟', ownerPhone: '138****5678', people: [{ name: '张伟' }] });
  const reader = runAs(aCaller(), () => shown(household));
  expect(reader).toMatchObject({ ownerName: '张**', ownerPhone: '138****5678', room: '1201' });
  expect(reader.people).toEqual([{ personId: 'h-1', role: 'owner', name: '张**', phone: '138****5678' }]);
});

test('a line of a list tells nothing of the others who live there', () => {
  const line = runAs(aCaller(), () => shownLine({ ...household, people: [] }));
  expect(line).not.toHaveProperty('people');
});
