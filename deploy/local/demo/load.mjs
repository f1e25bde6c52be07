/** Brings a history in through the doors, what others build on first, and turns its keys into the ids that the doors gave. */
import { GROUP, MANAGED, REGION } from './cast.mjs';
import { heldBy, openAccounts } from './load-headquarters.mjs';
import { FOUNDED, unitOf } from './organisation.mjs';

const ROWS_AT_ONCE = 250;
const OWNER_LINK_DAYS = 14;

/** The fields of records that name another record. */
const NAMING = new Set([
  'propertyId',
  'homePropertyId',
  'departmentId',
  'parentId',
  'unitId',
  'employeeId',
  'managerId',
  'assignedBy',
  'receivedBy',
  'by',
  'householdId',
  'households',
  'attendees',
  'responsibleId',
  'organizerId',
  'participants',
  'positionId',
  'ruleId',
  'shiftId',
  'dutyPostId',
  'withId',
  'toEmployeeId',
]);

/** What the keys of a history are called in the services. */
export const idBook = () => {
  const ids = new Map();
  const idOf = (key) => {
    if (!ids.has(key)) throw new Error(`nothing was made under the key ${key}`);
    return ids.get(key);
  };
  const withIds = (value, field) => {
    if (Array.isArray(value)) return value.map((item) => withIds(item, field));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withIds(part, name)]));
    return typeof value === 'string' && NAMING.has(field) ? idOf(value) : value;
  };
  return { note: (key, id) => ids.set(key, id), idOf, withIds: (record) => withIds(record) };
};

/**
 * The group and its region, and the instant at which the group was put on record: the history is told up to it, also when a
 * load that was broken off goes on another day. Throws where the platform holds another group.
 */
export const foundGroup = async ({ get, post }, book) => {
  const { items } = await get('/api/staffing/units?kind=group&pageSize=10');
  const other = items.find(({ name }) => name !== GROUP);
  if (other)
    throw new Error(`the platform holds another group already (${other.name}); the demo is for a platform without one`);
  const define = (unit) => post('/api/staffing/units', { ...unit, at: FOUNDED }, `unit/${unit.name}`);
  const group = await define({ kind: 'group', name: GROUP });
  const region = await define({ kind: 'region', parentId: group.id, name: REGION });
  book.note('group', group.id);
  book.note('region', region.id);
  const { history } = await get(`/api/staffing/units/${group.id}`);
  return history[0].recordedAt;
};

/** Properties, departments and households. */
export const loadPlaces = async ({ post, postAll, eachOf }, book, { properties, departments, households }) => {
  await eachOf(properties, async ({ key, property }) => {
    const body = { ...property, parentUnitId: book.idOf('region') };
    const { id, unitId } = await post('/api/estates/properties', body, `property/${key}`);
    book.note(key, id);
    book.note(unitOf(key), unitId);
  });
  const unitIds = await postAll(
    '/api/staffing/units/bulk',
    departments.map(({ unit }) => book.withIds(unit)),
    'departments',
  );
  for (const [index, { key }] of departments.entries()) book.note(key, unitIds[index]);
  const owned = households.map(({ household }) => book.withIds(household));
  const householdIds = await postAll('/api/estates/households/bulk', owned, 'households');
  for (const [index, { key }] of households.entries()) book.note(key, householdIds[index]);
};

/** People of the properties, what they hold or held, and the accounts of some. */
export const loadPeople = async (doors, book, history, passwords) => {
  const { postAll } = doors;
  const { appointments, accounts } = history;
  const employees = history.employees.filter(({ homePropertyId }) => homePropertyId !== undefined);
  const here = new Set(employees.map(({ number }) => number));
  const employeeIds = await postAll('/api/staffing/employees/bulk', employees.map(book.withIds), 'employees');
  for (const [index, { number }] of employees.entries()) book.note(number, employeeIds[index]);
  const begun = appointments.started.filter(({ employeeId }) => here.has(employeeId));
  const appointmentIds = await postAll('/api/staffing/appointments/bulk', begun.map(book.withIds), 'appointments');
  for (const [index, { employeeId }] of begun.entries()) book.note(heldBy(employeeId), appointmentIds[index]);
  const ended = appointments.ended.map(({ employeeId, ...end }) => ({
    ...end,
    appointmentId: book.idOf(heldBy(employeeId)),
  }));
  if (ended.length > 0) await postAll('/api/staffing/appointments/ends/bulk', ended, 'appointment-ends');
  const ofThese = accounts.filter(({ employeeId }) => here.has(employeeId));
  await openAccounts(doors, book, ofThese, passwords);
};

/** Rosters, tasks with their filings, and acts of duty. */
export const loadDuties = async ({ postAll, putAll }, book, { roster, tasks, acts }) => {
  await putAll('/api/staffing/roster', roster.map(book.withIds), 'roster');
  const taskIds = await postAll(
    '/api/staffing/tasks/bulk',
    tasks.map(({ task }) => book.withIds(task)),
    'tasks',
  );
  const filings = tasks.flatMap(({ filedAt }, index) => (filedAt ? [{ taskId: taskIds[index], filedAt }] : []));
  await postAll('/api/staffing/tasks/filings/bulk', filings, 'filings');
  await postAll('/api/staffing/acts/bulk', acts.map(book.withIds), 'acts');
};

/** The reception log; rows carry keys of their own, and the door knows what it has. Answers the ids of the matters. */
const loadMatters = async ({ post, eachOf }, book, matters) => {
  const parts = Array.from({ length: Math.ceil(matters.length / ROWS_AT_ONCE) }, (_, part) =>
    matters.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
  const answers = await eachOf(parts, (rows, part) =>
    post('/api/complaints/complaints/bulk', { source: 'demo', rows: rows.map(book.withIds) }, `matters/${part}`),
  );
  const told = answers.flatMap(({ rows }) => rows);
  const fault = told.find(({ status }) => status === 'rejected');
  if (fault)
    throw new Error(`the reception log did not take ${fault.key}: ${fault.code} ${fault.field ?? ''} ${fault.reason}`);
  return told.map(({ complaintId }) => complaintId);
};

/** What owners brought up, their forums, and for one of them a link; answers the link. */
export const loadOwners = async (doors, book, { matters, forums }) => {
  const { post, eachOf } = doors;
  const ids = await loadMatters(doors, book, matters);
  await eachOf(forums, async ({ key, forum, filing }) => {
    const { forumId } = await post('/api/complaints/forums', book.withIds(forum), `forum/${key}`);
    if (filing) await post(`/api/complaints/forums/${forumId}/actions`, filing, `forum-actions/${key}`);
  });
  const closed = matters.findLastIndex(
    ({ propertyId, acts }) => propertyId === MANAGED && acts.at(-1)?.act === 'close',
  );
  if (closed < 0) return undefined;
  const link = { days: OWNER_LINK_DAYS };
  return (await post(`/api/complaints/complaints/${ids[closed]}/owner-link`, link, 'owner-link')).url;
};
