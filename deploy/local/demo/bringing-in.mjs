/**
 * The demo's people tell two months in a few minutes. For as long they hold a role of the group that lets them: what was done
 * longer ago than three days is recorded by nobody else (ADR 0056).
 */
export const BRINGING_IN = 'bringing-in';

const ROLE = {
  roleId: BRINGING_IN,
  names: { 'zh-CN': '补录历史', 'zh-TW': '補錄歷史', en: 'Brings in history' },
  permissions: ['history:record'],
  secondFactor: false,
};

/** Gives the role to accounts that are there already, or takes it from all. A command of its own each time: it may be taken back. */
const change = async ({ get, put }, accounts, rolesOf) => {
  const logins = new Set(accounts.map(({ login }) => login));
  const { items } = await get('/api/identity/accounts?pageSize=200');
  for (const { login, accountId, roles, version, ...details } of items) {
    const wanted = rolesOf(roles);
    if (!logins.has(login) || wanted.length === roles.length) continue;
    const { name, employeeId, platformRole, contact, externalSubject } = details;
    const kept = Object.entries({ name, employeeId, platformRole, contact, externalSubject });
    const told = Object.fromEntries(kept.filter(([, value]) => value !== null && value !== undefined));
    await put(`/api/identity/accounts/${accountId}`, { ...told, roles: wanted }, version);
  }
};

/** Before anything is told. New accounts are opened with the role (`openAccounts`). */
export const beginBringingIn = async (doors, accounts) => {
  await doors.unlessThere(() => doors.post('/api/identity/roles', ROLE, `role/${BRINGING_IN}`));
  await change(doors, accounts, (roles) => [...new Set([...roles, BRINGING_IN])]);
};

/** When all is told: they are bound from now on as everybody. The role stays, for what the group wants to bring in. */
export const endBringingIn = (doors, accounts) =>
  change(doors, accounts, (roles) => roles.filter((role) => role !== BRINGING_IN));
