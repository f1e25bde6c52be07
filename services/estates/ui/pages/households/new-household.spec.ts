import { newHouseholdBody } from './new-household.js';

const written = {
  propertyId: 'p-1',
  building: ' 3-2 ',
  room: '1201',
  areaSquareMetres: '89.50 ',
  use: 'home' as const,
};

test('a home is sent without blanks, and with an owner only where one is written', () => {
  expect(newHouseholdBody({ ...written, ownerName: ' ', ownerPhone: '' })).toEqual({
    propertyId: 'p-1',
    building: '3-2',
    room: '1201',
    areaSquareMetres: '89.50',
    use: 'home',
  });
  expect(newHouseholdBody({ ...written, ownerName: '张伟', ownerPhone: '13812345678' })).toMatchObject({
    ownerName: '张伟',
    ownerPhone: '13812345678',
  });
});
