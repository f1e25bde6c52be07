/** The group with its region, properties, departments and people, through the doors of staffing, estates and identity. */

import { calendarAt, clock, dayIn, lastDayOf, written } from './calendar.mjs';
import { DEPARTMENTS, MANAGED, nameOf, PROPERTIES } from './cast.mjs';
import { chanceFor } from './chance.mjs';

/** Long before everything else, and the same on whatever day the load is continued. */
const FOUNDED = '2020-01-01T00:00:00+08:00';
const HIRED = '2020-01-01';

/** Group and region. The day on which the group was put on record is the demo's today, also when the load goes on later. */
export const foundGroup = async ({ post, platform }) => {
  const unit = (body) => post('/api/staffing/units', { ...body, at: FOUNDED }, `unit/${body.name}`);
  const group = await unit({ kind: 'group', name: '金钥匙物业集团' });
  const region = await unit({ kind: 'region', parentId: group.id, name: '华东区域' });
  const { history } = await platform.get(`/api/staffing/units/${group.id}`);
  return { group, region, calendar: calendarAt(history[0].recordedAt) };
};

const registerProperties = ({ post }, { region, calendar }) =>
  Promise.all(
    PROPERTIES.map(async (property) => {
      const { code, name, households } = property;
      const body = {
        code,
        name,
        parentUnitId: region.id,
        serviceStart: calendar.first,
        households,
        at: written(clock(calendar.first, '00:00')),
      };
      const { id, unitId } = await post('/api/estates/properties', body, `property/${code}`);
      return { ...property, id, unitId };
    }),
  );

const defineDepartments = async ({ postAll }, properties, calendar) => {
  const wanted = properties.flatMap((property) => DEPARTMENTS.map((department) => ({ property, department })));
  const ids = await postAll(
    '/api/staffing/units/bulk',
    wanted.map(({ property, department: { name, key } }) => ({
      kind: 'department',
      parentId: property.unitId,
      name,
      key,
      at: written(clock(calendar.first, '00:00')),
    })),
    'departments',
  );
  return properties.map((property) => ({
    ...property,
    departments: wanted.flatMap((one, index) =>
      one.property === property ? [{ ...one.department, id: ids[index], staff: [] }] : [],
    ),
  }));
};

/** Who manages each property when: one after another at most, side by side at one, nobody for a while at the last. */
const managements = (code, { first, months }) => {
  const middle = dayIn(months[1], 15);
  switch (code) {
    case 'BJY':
      return [
        { from: first, until: middle, reason: 'transferred' },
        { from: dayIn(months[1], 16), newcomer: true },
      ];
    case 'WSJ':
      return [{ from: first }, { from: dayIn(months[0], 20), until: lastDayOf(months[1]), reason: 'transferred' }];
    case 'JXD':
      return [{ from: first, until: dayIn(months[1], 10), reason: 'resigned' }];
    default:
      return [{ from: first }];
  }
};

/** Everybody with the appointment that they hold; `holder` tells the caller who it is once the file has an id. */
const positions = (properties, { group, region, calendar }) => [
  { unitId: group.id, role: 'general-manager', from: calendar.first, named: 'generalManager' },
  { unitId: region.id, role: 'leader-in-charge', from: calendar.first, named: 'leader' },
  { unitId: region.id, role: 'quality-inspector', from: calendar.first, named: 'quality' },
  ...properties.flatMap((property) => [
    ...managements(property.code, calendar).map((term) => ({
      ...term,
      property,
      unitId: property.unitId,
      role: 'property-manager',
    })),
    { property, unitId: property.unitId, role: 'centre-director', from: calendar.first },
    ...property.departments.flatMap((department) =>
      Object.entries(department.posts).flatMap(([role, count]) =>
        Array.from({ length: count }, () => ({
          property,
          department,
          unitId: department.id,
          role,
          from: calendar.first,
        })),
      ),
    ),
  ]),
];

const KEY_ROLES = new Set(['property-manager', 'centre-director', 'supervisor']);

const hire = async ({ postAll }, wanted) => {
  const ids = await postAll(
    '/api/staffing/employees/bulk',
    wanted.map(({ property }, n) => ({
      number: `D${String(n + 1).padStart(4, '0')}`,
      name: nameOf(n),
      phone: `1390000${String(1000 + n)}`,
      hiredOn: HIRED,
      homePropertyId: property?.id,
      at: FOUNDED,
    })),
    'employees',
  );
  return wanted.map((position, n) => ({ ...position, employeeId: ids[n], name: nameOf(n) }));
};

const appoint = async ({ postAll }, people, calendar) => {
  const ids = await postAll(
    '/api/staffing/appointments/bulk',
    people.map(({ employeeId, unitId, role, from, newcomer }) => ({
      employeeId,
      unitId,
      role,
      from,
      newcomer,
      keyPosition: KEY_ROLES.has(role),
      at: written(clock(from, '00:00')),
    })),
    'appointments',
  );
  const ends = people.flatMap(({ until, reason }, index) =>
    until === undefined || !calendar.isPast(clock(until, '18:00'))
      ? []
      : [{ appointmentId: ids[index], until, reason, at: written(clock(until, '18:00')) }],
  );
  await postAll('/api/staffing/appointments/ends/bulk', ends, 'appointment-ends');
};

/** The two accounts whose names `npm start` prints. */
const openAccounts = async ({ post, unlessThere }, { passwords, people }) => {
  const quality = people.find(({ named }) => named === 'quality');
  const manager = people.find(({ role, property }) => role === 'property-manager' && property.code === MANAGED);
  for (const [login, { name, employeeId }] of Object.entries({ quality, manager })) {
    const body = { login, name, password: passwords[login], employeeId };
    await unlessThere(() => post('/api/identity/accounts', body, `account/${login}`));
  }
};

const registerHouseholds = async ({ postAll }, properties, calendar) => {
  const wanted = properties.flatMap((property) => {
    const chance = chanceFor('households', property.code);
    return Array.from({ length: 60 }, (_, n) => ({
      propertyId: property.id,
      building: `${1 + (n % 6)}幢`,
      room: `${2 + Math.floor(n / 6)}0${1 + (n % 2)}室`,
      areaSquareMetres: `${chance.between(68, 168)}.${chance.between(10, 99)}`,
      ownerName: nameOf(chance.between(200, 890)),
      ownerPhone: `138${chance.between(10_000_000, 99_999_999)}`,
      at: written(clock(calendar.first, '00:00')),
    }));
  });
  const ids = await postAll('/api/estates/households/bulk', wanted, 'households');
  return properties.map((property) => ({
    ...property,
    owners: wanted.flatMap((household, index) =>
      household.propertyId === property.id ? [{ ...household, id: ids[index] }] : [],
    ),
  }));
};

/** Makes all of it and answers it: properties with departments, people and owners, and who leads. */
export const buildOrganisation = async (doors, founded, passwords) => {
  const { calendar } = founded;
  const registered = await registerProperties(doors, founded);
  const withDepartments = await defineDepartments(doors, registered, calendar);
  const people = await hire(doors, positions(withDepartments, founded));
  await appoint(doors, people, calendar);
  await openAccounts(doors, { passwords, people });
  const properties = await registerHouseholds(doors, withDepartments, calendar);
  const of = (property) => people.filter((person) => person.property?.id === property.id);
  return {
    people,
    leader: people.find(({ named }) => named === 'leader'),
    generalManager: people.find(({ named }) => named === 'generalManager'),
    properties: properties.map((property) => ({
      ...property,
      people: of(property),
      /** Who manages on that day, the newest first; nobody where the post is vacant. */
      managersOn: (day) =>
        of(property)
          .filter(({ role, from, until }) => role === 'property-manager' && from <= day && (until ?? day) >= day)
          .reverse(),
      director: of(property).find(({ role }) => role === 'centre-director'),
    })),
  };
};
