import { calendarAt, clock, written } from './calendar.mjs';
import { cashOf } from './cash.mjs';
import { MANAGED } from './cast.mjs';
import { dunningsOf } from './dunnings.mjs';
import { actsOf } from './duties.mjs';
import { estateOf } from './estates.mjs';
import { fieldworkOf } from './fieldwork.mjs';
import { forumsOf } from './forums.mjs';
import { houseRulesOf } from './house-rules.mjs';
import { inspectionsOf } from './inspections.mjs';
import { freshMajor, mattersOf } from './matters.mjs';
import { appointmentsIn, hiringOf, organisationAt, unitOf } from './organisation.mjs';
import { careOf, certificatesOf, handoversOf, pointsOf, pointsRules, surveyOf } from './people.mjs';
import { positionCardsOf } from './position-cards.mjs';
import { positionsAt } from './positions.mjs';
import { renovationsOf } from './renovations.mjs';
import { rosterOf } from './roster.mjs';
import { shiftsAt } from './shifts.mjs';
import { standingOrdersOf } from './standing-orders.mjs';
import { supervisionOf } from './supervision.mjs';
import { tasksOf } from './tasks.mjs';
import { festivalsOf, toolsOf, trainingOf } from './training.mjs';
import { meetingsOf, requisitionsOf, workPlansOf } from './work.mjs';

/** What is kept of people and done for them, property by property. */
const peopleAt = (properties, calendar) => {
  const points = properties.map((property) => pointsOf(property, calendar));
  const care = properties.map((property) => careOf(property, calendar));
  const all = (parts, name) => parts.flatMap((part) => part[name]);
  return {
    certificates: properties.flatMap((property) => certificatesOf(property, calendar)),
    handovers: properties.flatMap((property) => handoversOf(property, calendar)),
    points: {
      rules: pointsRules,
      entries: all(points, 'entries'),
      summaries: all(points, 'summaries'),
      publications: all(points, 'publications'),
    },
    care: {
      opinions: all(care, 'opinions'),
      suggestions: all(care, 'suggestions'),
      activities: all(care, 'activities'),
      deeds: all(care, 'deeds'),
    },
    survey: properties.flatMap((property) => surveyOf(property, calendar)),
    training: properties.map((property) => trainingOf(property, calendar)),
    tools: properties.flatMap((property) => toolsOf(property, calendar)),
    festivals: properties.flatMap((property) => festivalsOf(property, calendar)),
  };
};

/** Acts of duty, and what is kept with more than its act. */
const workAt = (properties, calendar) => {
  const requisitions = properties.map((property) => requisitionsOf(property, calendar));
  return {
    acts: [
      ...properties.flatMap((property) => actsOf(property, calendar)),
      ...requisitions.flatMap(({ acts }) => acts),
    ],
    requisitions: requisitions.flatMap((part) => part.requisitions),
    plans: properties.flatMap((property) => workPlansOf(property, calendar)),
    meetings: properties.flatMap((property) => meetingsOf(property, calendar)),
  };
};

/** What is told of the managed property alone. */
const managedAt = (managed, calendar) => ({
  positions: positionsAt(managed, calendar),
  positionCards: positionCardsOf(managed, calendar),
  houseRules: houseRulesOf(calendar),
  estate: estateOf(managed, calendar),
  inspections: inspectionsOf(managed, calendar),
  fieldwork: fieldworkOf(managed, calendar),
  renovations: renovationsOf(managed, calendar),
  supervision: supervisionOf(managed, calendar),
  cash: cashOf(managed),
  dunnings: dunningsOf(calendar),
  standingOrders: standingOrdersOf(managed, calendar),
});

/**
 * All that the demo group is and did up to the anchor (RFC 3339), as records for the doors. The same anchor gives the same
 * history on every machine; nothing in it lies after the anchor.
 */
export const historyAt = (anchor) => {
  const calendar = calendarAt(anchor);
  const { properties, people, generalManager, accounts } = organisationAt(calendar);
  const managed = properties.find(({ id }) => id === MANAGED);
  const begins = written(clock(calendar.first, '00:00'));
  const each = (tell) => properties.flatMap(tell);
  return {
    months: calendar.months,
    today: calendar.today,
    properties: properties.map(({ id, code, name, households, reached }) => ({
      key: id,
      property: { code, name, households, ...reached, serviceStart: calendar.first, at: begins },
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
    ...peopleAt(properties, calendar),
    ...workAt(properties, calendar),
    shifts: shiftsAt(properties, accounts.staff, calendar),
    ...managedAt(managed, calendar),
    roster: each((property) => rosterOf(property, calendar)),
    tasks: each((property) => tasksOf(property, generalManager, calendar)),
    forums: each((property) => forumsOf(property, calendar)),
    matters: each((property) =>
      mattersOf(property, calendar, property.id === MANAGED ? [freshMajor(property, calendar)] : []),
    ),
    accounts: Object.entries(accounts).map(([login, { employeeId, name, role, desk, propertyId }]) => ({
      login,
      ...(desk && { roles: ['headquarters'] }),
      employeeId,
      name,
      role,
      seesAll: propertyId === undefined,
    })),
  };
};
