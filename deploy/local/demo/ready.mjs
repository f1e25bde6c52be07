/** Waits, not for ever, until what was loaded can be seen. */
import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from './sign-in.mjs';

const PATIENCE_MS = 90_000;
const LONGEST_MS = 600_000;
const PAUSE_MS = 400;

/**
 * Asks until `look` answers that it is there. A slow machine is waited for as long as what is missing goes on changing, up to
 * the longest; then what was missing last is told.
 */
const until = async (look) => {
  const began = Date.now();
  let [last, since] = [undefined, began];
  for (;;) {
    const missing = await look();
    const now = Date.now();
    if (missing === undefined) return;
    if (missing !== last) [last, since] = [missing, now];
    const stands = now - since > PATIENCE_MS;
    if (stands || now - began > LONGEST_MS)
      throw new Error(`after ${Math.round((now - (stands ? since : began)) / 1000)} s still ${missing}`);
    await pause(PAUSE_MS);
  }
};

const receivedIn = (month, matters) =>
  matters.filter(({ receivedAt, inScope }) => inScope && receivedAt.startsWith(month)).length;

/** Until the evaluation counts every complaint of every month, and two looks in turn tell the same. */
export const untilSeen = async ({ get }, { months, properties, matters }) => {
  for (const month of months) {
    const wanted = receivedIn(month, matters);
    let before = '';
    await until(async () => {
      const { items, totals } = await get(`/api/evaluation/overview?month=${month}`);
      const { denominator } = totals.closing;
      if (items.length < properties.length || Number(denominator) < wanted)
        return `the evaluation knows ${items.length} properties and ${denominator} of ${wanted} complaints of ${month}`;
      const now = JSON.stringify([items, totals]);
      const settled = now === before;
      before = now;
      return settled ? undefined : `the figures of ${month} go on changing`;
    });
  }
};

/** Until the evaluation knows who heads the department. */
export const untilHeaded = ({ get }, { propertyId, departmentId, period }) =>
  until(async () => {
    const { items } = await get(`/api/evaluation/bonuses/departments?property=${propertyId}&period=${period}`);
    const found = items.find((one) => one.departmentId === departmentId);
    return found?.headName === undefined ? `nobody is known to head the department ${departmentId}` : undefined;
  });

/** Until billing has heard of so many homes of the property. */
export const untilHouseholds = ({ get }, propertyId, wanted) =>
  until(async () => {
    const { total } = await get(`/api/billing/households?propertyId=${propertyId}&pageSize=1`);
    return total >= wanted ? undefined : `billing knows ${total} of ${wanted} homes`;
  });

/** Until a billing run has gone through all households. */
export const untilIssued = ({ get }, runId) =>
  until(async () => {
    const { state, progress } = await get(`/api/billing/runs/${runId}`);
    return state === 'issued' ? undefined : `${progress.householdsDone} of ${progress.households} homes are billed`;
  });

/** Until the account is let in with its role and its properties: the sign-in. `properties` are all that there are. */
export const untilSignedIn = async (url, { login, role, seesAll }, password, properties) => {
  let signedIn;
  await until(async () => {
    signedIn = await signIn(url, login, password);
    // On a busy machine the session may not be answered yet: it holds nothing then.
    const { roles = [], properties: seen = [] } = signedIn.session;
    const sees = seen === '*' ? properties : seen.length;
    if (roles.includes(role) && sees === (seesAll ? properties : 1)) return undefined;
    await signedIn.signOut();
    return `${login} is let in as ${roles.join(', ') || 'nobody'} and sees ${sees} properties`;
  });
  return signedIn;
};
