import { type Day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { correctProperty, endService, registerProperty } from './decide.js';
import { evolveProperty, type Property } from './property.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const FIVE_MINUTES = 5 * 60_000;
const said = { at: now, now, eventId: 'event-1' };
const start = '2026-03-01' as Day;
const property: Property = {
  id: 'p-1',
  code: 'XH01',
  name: '星河湾',
  unitId: 'u-1',
  timeZone: 'Asia/Shanghai',
  serviceStart: start,
  households: 500,
};
const told = (type: 'PropertyRegistered' | 'PropertyCorrected' | 'PropertyServiceEnded', changes: object = {}) => ({
  type,
  eventId: 'event-1',
  at: now,
  property: { ...property, ...changes },
});

describe('a code that nobody carries', () => {
  test('is taken on with the property', () => {
    given(undefined)
      .when(registerProperty, { ...said, property })
      .then(told('PropertyRegistered'));
  });

  test('may belong to a property that was taken on long ago', () => {
    const at = instant(0);
    given(undefined)
      .when(registerProperty, { ...said, at, property })
      .then({ ...told('PropertyRegistered'), at });
  });

  test('a clock may run five minutes ahead, and not a millisecond more', () => {
    const at = instant(now + FIVE_MINUTES);
    given(undefined)
      .when(registerProperty, { ...said, at, property })
      .then({ ...told('PropertyRegistered'), at });
    given(undefined)
      .when(registerProperty, { ...said, at: instant(at + 1), property })
      .refuses('estates.future-instant-invalid', { minutesAllowed: 5 });
  });

  test.each(['Mars/Olympus', '+08:00', ''])('%p is no zone', (timeZone) => {
    given(undefined)
      .when(registerProperty, { ...said, property: { ...property, timeZone } })
      .refuses('estates.time-zone-invalid', { timeZone });
  });

  test('is reached by a number that can be dialled', () => {
    const reached = { telephone: '(021)68881234转801', centreAddress: '3 幢一层', openingHours: '8:30–17:30' };
    given(undefined)
      .when(registerProperty, { ...said, property: { ...property, ...reached } })
      .then(told('PropertyRegistered', reached));
    given(undefined)
      .when(registerProperty, { ...said, property: { ...property, telephoneAllHours: '前台' } })
      .refuses('estates.telephone-invalid', { telephone: '前台' });
  });

  test('service may end on the day on which it starts, not before', () => {
    const oneDay = { ...property, serviceEnd: start };
    given(undefined)
      .when(registerProperty, { ...said, property: oneDay })
      .then(told('PropertyRegistered', { serviceEnd: start }));
    const before = '2026-02-28' as Day;
    given(undefined)
      .when(registerProperty, { ...said, property: { ...property, serviceEnd: before } })
      .refuses('estates.service-end-invalid', { serviceStart: start, serviceEnd: before });
  });
});

test('a code that is taken is refused, and told who carries it', () => {
  given<Property | undefined>(property)
    .when(registerProperty, { ...said, property: { ...property, id: 'p-2' } })
    .refuses('estates.property-code-taken', { code: 'XH01', propertyId: 'p-1' });
});

describe('a correction', () => {
  test('tells the whole definition as it stands then', () => {
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, name: '星河湾一期', households: 510 })
      .then(told('PropertyCorrected', { name: '星河湾一期', households: 510 }));
  });

  test('of nothing, or to what is known already, changes nothing', () => {
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true })
      .then();
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, name: property.name, households: 500 })
      .then();
  });

  test('to no household at all is a correction', () => {
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, households: 0 })
      .then(told('PropertyCorrected', { households: 0 }));
  });

  test('says where the property lies; the same place again is none', () => {
    const place = { address: '滨江路 18 号', coordinates: { latitude: 31.2304, longitude: 121.4737 } };
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, ...place })
      .then(told('PropertyCorrected', place));
    given({ ...property, ...place })
      .when(correctProperty, { ...said, maySetTerms: true, coordinates: { ...place.coordinates } })
      .then();
  });

  test('says how the property is reached, and takes back what is so no more', () => {
    const ways = { telephone: '021-6888 1234', openingHours: '8:30–17:30' };
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, ...ways })
      .then(told('PropertyCorrected', ways));
    given({ ...property, ...ways })
      .when(correctProperty, { ...said, maySetTerms: true, telephone: null, telephoneAllHours: '13800001234' })
      .then(told('PropertyCorrected', { openingHours: '8:30–17:30', telephoneAllHours: '13800001234' }));
    given({ ...property, ...ways })
      .when(correctProperty, { ...said, maySetTerms: true, ...ways, centreAddress: null })
      .then();
  });

  test.each(['telephone', 'telephoneAllHours'])('to a %s that nobody can dial is refused', (way) => {
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, [way]: '6888' })
      .refuses('estates.telephone-invalid', { telephone: '6888' });
  });

  test('may not move the start behind the end', () => {
    const ended = { ...property, serviceEnd: '2026-06-30' as Day };
    given(ended)
      .when(correctProperty, { ...said, maySetTerms: true, serviceStart: '2026-06-30' as Day })
      .then(told('PropertyCorrected', { serviceStart: '2026-06-30', serviceEnd: '2026-06-30' }));
    given(ended)
      .when(correctProperty, { ...said, maySetTerms: true, serviceStart: '2026-07-01' as Day })
      .refuses('estates.service-end-invalid');
  });

  test('to no zone, or from the future, is refused', () => {
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, timeZone: 'Nowhere' })
      .refuses('estates.time-zone-invalid');
    given(property)
      .when(correctProperty, { ...said, maySetTerms: true, name: 'x', at: instant(now + FIVE_MINUTES + 1) })
      .refuses('estates.future-instant-invalid');
  });
});

describe('the end of service', () => {
  test('may lie ahead, and may be put right by another', () => {
    const serviceEnd = '2027-12-31' as Day;
    given(property)
      .when(endService, { ...said, serviceEnd })
      .then(told('PropertyServiceEnded', { serviceEnd }));
    given({ ...property, serviceEnd: '2027-06-30' as Day })
      .when(endService, { ...said, serviceEnd })
      .then(told('PropertyServiceEnded', { serviceEnd }));
  });

  test('is taken back where service goes on, and once', () => {
    given({ ...property, serviceEnd: '2027-12-31' as Day })
      .when(endService, { ...said, serviceEnd: null })
      .then(told('PropertyServiceEnded'));
    given(property)
      .when(endService, { ...said, serviceEnd: null })
      .then();
  });

  test('on the day that is known already changes nothing', () => {
    const serviceEnd = '2027-12-31' as Day;
    given({ ...property, serviceEnd })
      .when(endService, { ...said, serviceEnd })
      .then();
  });

  test('may be the first day, not the day before it', () => {
    given(property)
      .when(endService, { ...said, serviceEnd: start })
      .then(told('PropertyServiceEnded', { serviceEnd: start }));
    given(property)
      .when(endService, { ...said, serviceEnd: '2026-02-28' as Day })
      .refuses('estates.service-end-invalid');
  });
});

test('a property is what its last event tells', () => {
  expect(evolveProperty(property, told('PropertyCorrected', { name: 'x' }))).toEqual({ ...property, name: 'x' });
});

test('what rates and terms are counted by is not changed by who may only correct the rest', () => {
  const some = { ...said, maySetTerms: false };
  for (const change of [{ serviceStart: '2026-02-01' as Day }, { timeZone: 'Asia/Urumqi' }, { households: 499 }])
    given(property)
      .when(correctProperty, { ...some, name: '新名', ...change })
      .refuses('estates.property-terms.forbidden', { fields: Object.keys(change) });
  const { serviceStart, timeZone, households } = property;
  expect(correctProperty(property, { ...some, name: '新名', serviceStart, timeZone, households })).toMatchObject({
    accepted: true,
    events: [{ type: 'PropertyCorrected' }],
  });
});
