/** The people above the properties: placed first, signed in, and the positions made, reviewed and approved by three of them. */
import { BRINGING_IN } from './bringing-in.mjs';
import { doorsOf } from './doors.mjs';
import { untilSignedIn } from './ready.mjs';

/** What the managers of the group's own departments may do; the roles that the platform brings have none for them. */
const HEADQUARTERS = {
  roleId: 'headquarters',
  names: { 'zh-CN': '总部职能', 'zh-TW': '總部職能', en: 'Headquarters' },
  permissions: [
    'estates:read',
    'staffing:read',
    'staffing:plan',
    'staffing:talk',
    'staffing:describe-position',
    'staffing:employ',
    'staffing:roster',
    'complaints:read',
    'evaluation:read',
  ],
  secondFactor: false,
};

/** The key of somebody's appointment. */
export const heldBy = (employeeId) => `appointment of ${employeeId}`;

const isAbove = ({ unitId }) => unitId === 'group' || unitId === 'region';

/** Puts an account where there is none. */
export const openAccounts = ({ post, eachOf, unlessThere }, book, accounts, passwords) =>
  eachOf(accounts, ({ login, employeeId, name, roles = [] }) => {
    const held = [...roles, BRINGING_IN];
    const account = { login, name, password: passwords[login], employeeId: book.idOf(employeeId), roles: held };
    return unlessThere(() => post('/api/identity/accounts', account, `account/${login}`));
  });

/** Employees and appointments above the properties, with their accounts. */
export const loadHeadquarters = async (doors, book, { employees, appointments, accounts }, passwords) => {
  const started = appointments.started.filter(isAbove);
  const here = new Set(started.map(({ employeeId }) => employeeId));
  const people = employees.filter(({ number }) => here.has(number));
  const ids = await doors.postAll('/api/staffing/employees/bulk', people, 'employees/above');
  for (const [index, { number }] of people.entries()) book.note(number, ids[index]);
  const terms = started.map(({ positionId: _, ...term }) => book.withIds(term));
  const appointmentIds = await doors.postAll('/api/staffing/appointments/bulk', terms, 'appointments/above');
  for (const [index, { employeeId }] of started.entries()) book.note(heldBy(employeeId), appointmentIds[index]);
  await doors.unlessThere(() => doors.post('/api/identity/roles', HEADQUARTERS, 'role/headquarters'));
  const above = accounts.filter(({ employeeId }) => here.has(employeeId));
  await openAccounts(doors, book, above, passwords);
};

/** The sessions of these accounts, by login, once they are let in with all that they hold. */
export const sessionsOf = async ({ eachOf }, { url, passwords, accounts, properties }) => {
  const signedIn = await eachOf(accounts, (account) =>
    untilSignedIn(url, account, passwords[account.login], properties),
  );
  const byLogin = (make) => Object.fromEntries(accounts.map(({ login }, index) => [login, make(signedIn[index])]));
  return { as: byLogin(doorsOf), signOut: () => eachOf(signedIn, ({ signOut }) => signOut()) };
};

/** One writes the description, another reviews it, the third approves it from the first day told on. */
export const loadPositions = async ({ eachOf }, book, { positions: { positions } }, { personnel, office, general }) => {
  // A browser's session asks in the group's language; a program's would get English templates.
  const { items } = await personnel.get('/api/staffing/positions/templates');
  const described = ({ template, changes, description }) =>
    description ?? { ...items.find(({ id }) => id === template).description, ...changes };
  await eachOf(positions, async ({ code, effectiveFrom, ...position }) => {
    const body = { unitId: book.idOf('group'), code, description: described(position) };
    const { id } = await personnel.post('/api/staffing/positions', body, `position/${code}`);
    book.note(code, id);
    await office.post(`/api/staffing/positions/${id}/review`, undefined, `position-review/${code}`);
    await general.post(`/api/staffing/positions/${id}/approval`, { effectiveFrom }, `position-approval/${code}`);
  });
};

/** Who is to follow on key positions, and whom the properties lack. */
export const loadSuccession = async (
  { post, eachOf },
  book,
  { positions: { successors, recruitments } },
  { personnel, general },
) => {
  await eachOf(successors, (successor) =>
    post('/api/staffing/successors', book.withIds(successor), `successor/${successor.employeeId}`),
  );
  await eachOf(recruitments, async ({ approved, ...wanted }) => {
    const name = `${wanted.positionId}/${wanted.unitId}`;
    const { id } = await personnel.post('/api/staffing/recruitments', book.withIds(wanted), `recruitment/${name}`);
    if (approved)
      await general.post(`/api/staffing/recruitments/${id}/approval`, undefined, `recruitment-approval/${name}`);
  });
};

/** Who made the positions stood on none while they were made; now their own appointments name theirs. */
export const placeHeadquarters = ({ eachOf }, book, { appointments }, { general }) =>
  eachOf(
    appointments.started.filter((term) => isAbove(term) && term.positionId !== undefined),
    ({ employeeId, positionId }) => {
      const path = `/api/staffing/appointments/${book.idOf(heldBy(employeeId))}/correction`;
      const body = { reason: '岗位说明书批准后定岗', positionId: book.idOf(positionId) };
      return general.post(path, body, `placed/${employeeId}`, 1);
    },
  );
