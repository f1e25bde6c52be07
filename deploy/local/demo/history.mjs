import { calendarAt, clock, written } from './calendar.mjs';
import { MANAGED } from './cast.mjs';
import { actsOf } from './duties.mjs';
import { forumsOf } from './forums.mjs';
import { freshMajor, mattersOf } from './matters.mjs';
import { appointmentsIn, hiringOf, organisationAt, unitOf } from './organisation.mjs';
import { rosterOf } from './roster.mjs';
import { tasksOf } from './tasks.mjs';

/**
 * All that the demo group is and did up to the anchor (RFC 3339), as records for the doors. The same anchor gives the same
 * history on every machine; nothing in it lies after the anchor.
 */
export const historyAt = (anchor) => {
  const calendar = calendarAt(anchor);
  const { properties, people, generalManager, accounts } = organisationAt(calendar);
  const begins = written(clock(calendar.first, '00:00'));
  const each = (tell) => properties.flatMap(tell);
  return {
    months: calendar.months,
    properties: properties.map(({ id, code, name, households }) => ({
      key: id,
      property: { code, name, households, serviceStart: calendar.first, at: begins },
    })),
    departments: each(({ id, departments }) =>
      departments.map(({ id: key, name, key: isKey }) => ({
        key,
        unit: { kind: 'department', parentId: unitOf(id), name, key: isKey, at: begins },
      })),
    ),
    employees: hiringOf(people),
    appointments: appointmentsIn(people, calendar),
    households: each(({ owners }) => owners).map(({ id: key, ...household }) => ({
      key,
      household: { ...household, at: begins },
    })),
    roster: each((property) => rosterOf(property, calendar)),
    tasks: each((property) => tasksOf(property, generalManager, calendar)),
    acts: each((property) => actsOf(property, calendar)),
    forums: each((property) => forumsOf(property, calendar)),
    matters: each((property) =>
      mattersOf(property, calendar, property.id === MANAGED ? [freshMajor(property, calendar)] : []),
    ),
    accounts: Object.entries(accounts).map(([login, { employeeId, name, role, propertyId }]) => ({
      login,
      employeeId,
      name,
      role,
      seesAll: propertyId === undefined,
    })),
  };
};
