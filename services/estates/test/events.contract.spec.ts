import { type Day, instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { householdMessages, parkingPlaceMessages, propertyMessages } from '../src/adapters/out/events.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));
const property = {
  id: 'p-1',
  code: 'XH01',
  name: '星河湾',
  unitId: 'u-1',
  timeZone: 'Asia/Shanghai',
  serviceStart: '2026-01-01' as Day,
  households: 0,
};
const reached = {
  telephone: '021-6888 1234',
  telephoneAllHours: '400-820-1234',
  centreAddress: '3 幢一层',
  openingHours: '8:30–17:30',
};
const household = {
  id: 'h-1',
  propertyId: 'p-1',
  building: '3',
  room: '1201',
  areaSquareMetres: '89.50',
  ownerName: '张伟',
  ownerPhone: '13812345678',
};
const assignment = { assignmentId: 'a-1', householdId: 'h-1', from: '2026-01-01' as Day };
const ended = { ...assignment, until: '2026-03-04' as Day };
const place = { id: 's-1', propertyId: 'p-1', number: 'B1-017', kind: 'rented' as const, assignments: [ended] };
const shop = { ...household, use: 'shop' as const };
const told = { eventId: 'event-1', at };

const published = [
  ...propertyMessages({ ...told, type: 'PropertyRegistered', property }),
  ...propertyMessages({ ...told, type: 'PropertyCorrected', property: { ...property, households: 12 } }),
  ...propertyMessages({ ...told, type: 'PropertyCorrected', property: { ...property, ...reached } }),
  ...propertyMessages({
    ...told,
    type: 'PropertyServiceEnded',
    property: { ...property, serviceEnd: '2027-12-31' as Day },
  }),
  ...householdMessages({ ...told, type: 'HouseholdRegistered', household }),
  ...householdMessages({ ...told, type: 'HouseholdMeasured', household }),
  ...householdMessages({ ...told, type: 'HouseholdOwnersChanged', household, facts: { on: '2026-03-05', owners: 1 } }),
  ...householdMessages({ ...told, type: 'HouseholdOwnersChangeWithdrawn', household, facts: { on: '2026-03-05' } }),
  ...parkingPlaceMessages({ ...told, type: 'ParkingPlaceAssigned', place, assignment, facts: {} }),
  ...parkingPlaceMessages({ ...told, type: 'ParkingPlaceVacated', place, assignment: ended, facts: {} }),
  ...parkingPlaceMessages({ ...told, type: 'ParkingPlaceLeft', place, assignment: ended, facts: {} }),
  ...householdMessages({ ...told, type: 'HouseholdDescribed', household: shop, facts: { use: 'shop' } }),
];

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  // One of a parking place gets its id where it is kept: a list may tell several by one act.
  (_name, { id = 'event-2', type, subject, time, propertyId, data }) => {
    const envelope = {
      specversion: '1.0',
      id,
      source: '/goldkey/estates',
      type,
      subject,
      time,
      propertyid: propertyId,
    };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('how a property is reached is told with it, and left out where nobody knows', () => {
  const of = (changes: object) =>
    propertyMessages({ ...told, type: 'PropertyCorrected', property: { ...property, ...changes } })[0]?.data;
  expect(of(reached)).toMatchObject(reached);
  expect(JSON.stringify(of({}))).not.toMatch(/telephone|centre|opening/);
});

test('names and telephones of owners are nobody’s news', () => {
  expect(householdMessages({ ...told, type: 'HouseholdContactsCorrected', household })).toEqual([]);
  expect(JSON.stringify(published)).not.toMatch(/张伟|13812345678/);
});

test('of a parking place is told who has it until when, and who left it; orders that have it, and one’s going on, are nobody’s news', () => {
  const names = published.map(({ type }) => type).filter((type) => type.includes('parking-place'));
  expect(names.map((type) => type.split('.')[3])).toEqual(['assigned', 'assigned', 'left']);
  for (const type of ['ParkingPlaceRegistered', 'ParkingPlaceHeld', 'ParkingPlaceFreed', 'ParkingPlaceLeft'] as const)
    expect(parkingPlaceMessages({ ...told, type, place, facts: {} })).toEqual([]);
});

test('what a home is used for is news where it changes, its hand-over is not', () => {
  const described = (facts: object) =>
    householdMessages({ ...told, type: 'HouseholdDescribed', household: shop, facts: { ...facts } });
  expect(described({ use: 'shop' })).toMatchObject([{ data: { householdId: 'h-1', use: 'shop' } }]);
  expect(described({ handover: 'awaiting' })).toEqual([]);
});
