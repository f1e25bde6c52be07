import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { correctHousehold, registerHousehold } from './decide.js';
import { evolveHousehold, type Household } from './household.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const corrected = { ...said, contactsEventId: 'event-2' };
const household: Household = {
  id: 'h-1',
  propertyId: 'p-1',
  building: '3',
  room: '1201',
  areaSquareMetres: '89.50',
  ownerName: '张伟',
  ownerPhone: '13812345678',
};
const told = (
  type: 'HouseholdRegistered' | 'HouseholdMeasured' | 'HouseholdContactsCorrected',
  eventId: string,
  state: Household = household,
) => ({ type, eventId, at: now, household: state });

describe('an address that is free', () => {
  test('takes a household', () => {
    given(undefined)
      .when(registerHousehold, { ...said, household })
      .then(told('HouseholdRegistered', 'event-1'));
  });

  test.each(['0.01', '9999999.99', '1', '120.5'])('%s square metres are an area', (areaSquareMetres) => {
    const measured = { ...household, areaSquareMetres };
    given(undefined)
      .when(registerHousehold, { ...said, household: measured })
      .then(told('HouseholdRegistered', 'event-1', measured));
  });

  test.each(['0', '0.00', '-1', '1.234', '10000000', '1e3', '', '1,5', ' 1'])('%p is no area', (areaSquareMetres) => {
    given(undefined)
      .when(registerHousehold, { ...said, household: { ...household, areaSquareMetres } })
      .refuses('estates.area-invalid', { areaSquareMetres, fields: ['areaSquareMetres'] });
  });

  test('cannot have been taken in the future', () => {
    const ahead = (ms: number) => ({ ...said, at: instant(now + ms), household });
    given(undefined)
      .when(registerHousehold, ahead(300_000))
      .then({ ...told('HouseholdRegistered', 'event-1'), at: instant(now + 300_000) });
    given(undefined).when(registerHousehold, ahead(300_001)).refuses('estates.future-instant-invalid');
  });
});

test('a room that is registered already is refused', () => {
  given<Household | undefined>(household)
    .when(registerHousehold, { ...said, household: { ...household, id: 'h-2' } })
    .refuses('estates.room-taken', { building: '3', room: '1201', householdId: 'h-1', fields: ['room'] });
});

describe('a correction', () => {
  test('of the area is news, of the owner is remembered under an event of its own', () => {
    const measured = { ...household, areaSquareMetres: '90' };
    given(household)
      .when(correctHousehold, { ...corrected, areaSquareMetres: '90' })
      .then(told('HouseholdMeasured', 'event-1', measured));
    const renamed = { ...household, ownerName: '李娜' };
    given(household)
      .when(correctHousehold, { ...corrected, ownerName: '李娜' })
      .then(told('HouseholdContactsCorrected', 'event-2', renamed));
    given(household)
      .when(correctHousehold, { ...corrected, areaSquareMetres: '90', ownerName: '李娜' })
      .then(
        told('HouseholdMeasured', 'event-1', measured),
        told('HouseholdContactsCorrected', 'event-2', { ...measured, ownerName: '李娜' }),
      );
  });

  test('with null removes what was known', () => {
    const { ownerName: _name, ownerPhone: _phone, ...nobody } = household;
    given(household)
      .when(correctHousehold, { ...corrected, ownerName: null, ownerPhone: null })
      .then(told('HouseholdContactsCorrected', 'event-2', nobody));
    given(nobody as Household)
      .when(correctHousehold, { ...corrected, ownerName: null })
      .then();
  });

  test('to what is known already changes nothing', () => {
    given(household).when(correctHousehold, corrected).then();
    given(household)
      .when(correctHousehold, { ...corrected, areaSquareMetres: '89.50', ownerName: '张伟', ownerPhone: '13812345678' })
      .then();
  });

  test('to no area, or from the future, is refused', () => {
    given(household)
      .when(correctHousehold, { ...corrected, areaSquareMetres: '0' })
      .refuses('estates.area-invalid');
    given(household)
      .when(correctHousehold, { ...corrected, areaSquareMetres: '90', at: instant(now + 300_001) })
      .refuses('estates.future-instant-invalid');
  });
});

test('a household is what its last event tells', () => {
  const measured = { ...household, areaSquareMetres: '90' };
  expect(evolveHousehold(household, told('HouseholdMeasured', 'event-1', measured))).toEqual(measured);
});
