import { runAs } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { maskName, shown } from './masking.js';

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

test('who keeps the register sees owners as they are, everybody else masked', () => {
  expect(runAs(aCaller({ permissions: ['estates:register'] }), () => shown(household))).toEqual(household);
  expect(runAs(aCaller(), () => shown(household))).toMatchObject({
    ownerName: '张**',
    ownerPhone: '138****5678',
    room: '1201',
  });
});
