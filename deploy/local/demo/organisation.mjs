/**
 * The group as it is at the anchor: properties, departments, people with their appointments, households. Everything is called
 * by a key of its own (`LXY`, `LXY/工程维修部`, `D0001`, `LXY/1幢201室`), which the load turns into the id that a service gave.
 */
import { clock, dayIn, lastDayOf, written } from './calendar.mjs';
import { DEPARTMENTS, MANAGED, nameOf, PROPERTIES } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { workedSinceOf } from './load-leave.mjs';
import { positionOf } from './positions.mjs';

/** Long before everything else, and the same on whatever day the load is continued. */
export const FOUNDED = '2020-01-01T00:00:00+08:00';
const HIRED = '2020-01-01';
const HOUSEHOLDS = 48;

/** The key of a property's own unit in the tree. */
export const unitOf = (propertyId) => `unit ${propertyId}`;

/** Who manages each property when: two in turn, two side by side, nobody for two weeks, and one all the time. */
const managements = (code, { first, months }) => {
  const [, middle] = months;
  switch (code) {
    case 'LTF':
      return [
        { from: first, until: dayIn(middle, 15), reason: 'transferred' },
        { from: dayIn(middle, 16), newcomer: true },
      ];
    case 'WSJ':
      return [{ from: first }, { from: dayIn(months[0], 20), until: lastDayOf(middle), reason: 'transferred' }];
    case 'JHJ':
      return [
        { from: first, until: dayIn(middle, 9), reason: 'resigned' },
        { from: dayIn(middle, 24), newcomer: true },
      ];
    default:
      return [{ from: first }];
  }
};

/** What is held in which unit from when; in the order in which people get their numbers. */
const postsOf = (properties, calendar) => {
  const from = calendar.first;
  return [
    { unitId: 'group', role: 'general-manager', from },
    { unitId: 'region', role: 'leader-in-charge', from },
    { unitId: 'region', role: 'quality-inspector', from },
    ...properties.flatMap(({ id: propertyId, departments }) => [
      ...managements(propertyId, calendar).map((term) => ({
        ...term,
        propertyId,
        unitId: unitOf(propertyId),
        role: 'property-manager',
      })),
      { propertyId, unitId: unitOf(propertyId), role: 'centre-director', from },
      ...departments.flatMap(({ id: departmentId, posts }) =>
        Object.entries(posts).flatMap(([role, count]) =>
          Array.from({ length: count }, () => ({ propertyId, departmentId, unitId: departmentId, role, from })),
        ),
      ),
    ]),
    // Last, so that nobody of the properties has another name or number because of them.
    { unitId: 'group', role: 'other', desk: 'personnel', from },
    { unitId: 'group', role: 'other', desk: 'office', from },
  ];
};

const KEY_ROLES = new Set(['property-manager', 'centre-director', 'supervisor']);

const staffFor = (posts) =>
  posts.map((post, n) => {
    const employeeId = `D${String(n + 1).padStart(4, '0')}`;
    const positionId = positionOf(post);
    return {
      ...post,
      ...(positionId && { positionId }),
      employeeId,
      name: nameOf(n),
      phone: `1390000${1000 + n}`,
      keyPosition: KEY_ROLES.has(post.role),
    };
  });

const householdsOf = (propertyId) => {
  const chance = chanceFor('households', propertyId);
  return Array.from({ length: HOUSEHOLDS }, (_, n) => {
    const building = `${1 + (n % 6)}幢`;
    const room = `${2 + Math.floor(n / 12)}0${1 + (Math.floor(n / 6) % 2)}室`;
    return {
      id: `${propertyId}/${building}${room}`,
      propertyId,
      building,
      room,
      areaSquareMetres: `${chance.between(68, 168)}.${chance.between(10, 99)}`,
      ownerName: nameOf(chance.between(300, 890)),
      ownerPhone: `138${chance.between(10_000_000, 99_999_999)}`,
    };
  });
};

/** Properties with their departments, people and owners; the people above them; and who gets the accounts. */
export const organisationAt = (calendar) => {
  const bare = PROPERTIES.map((property) => ({
    ...property,
    id: property.code,
    departments: DEPARTMENTS.map((department) => ({ ...department, id: `${property.code}/${department.name}` })),
  }));
  const people = staffFor(postsOf(bare, calendar));
  const holder = (role, propertyId) => people.find((one) => one.role === role && one.propertyId === propertyId);
  const atDesk = (desk) => people.find((one) => one.desk === desk);
  const properties = bare.map((property) => ({
    ...property,
    owners: householdsOf(property.id),
    people: people.filter(({ propertyId }) => propertyId === property.id),
    director: holder('centre-director', property.id),
    /** Who manages on that day, the newest first; nobody where the post is vacant. */
    managersOn: (day) =>
      people
        .filter(({ role, propertyId }) => role === 'property-manager' && propertyId === property.id)
        .filter(({ from, until }) => from <= day && (until ?? day) >= day)
        .reverse(),
  }));
  return {
    properties,
    people,
    generalManager: holder('general-manager'),
    accounts: {
      quality: holder('quality-inspector'),
      manager: holder('property-manager', MANAGED),
      staff: holder('security-guard', MANAGED),
      general: holder('general-manager'),
      personnel: atDesk('personnel'),
      office: atDesk('office'),
      cashier: holder('toll-collector', MANAGED),
    },
  };
};

/** Appointments as they began and, by the anchor, ended. Nobody is appointed for a day that has not come. */
export const appointmentsIn = (people, calendar) => {
  const begun = people.filter(({ from }) => calendar.isPast(clock(from, '00:00')));
  return {
    started: begun.map(({ employeeId, unitId, role, from, newcomer = false, keyPosition, positionId }) => ({
      employeeId,
      unitId,
      role,
      from,
      newcomer,
      keyPosition,
      ...(positionId && { positionId }),
      at: written(clock(from, '00:00')),
    })),
    ended: begun
      .filter(({ until }) => until !== undefined && calendar.isPast(clock(until, '18:00')))
      .map(({ employeeId, until, reason }) => ({ employeeId, until, reason, at: written(clock(until, '18:00')) })),
  };
};

export const hiringOf = (people) =>
  people.map(({ employeeId, name, phone, propertyId, role }) => ({
    number: employeeId,
    name,
    phone,
    hiredOn: HIRED,
    workedSince: workedSinceOf(role),
    ...(propertyId && { homePropertyId: propertyId }),
    at: FOUNDED,
  }));
