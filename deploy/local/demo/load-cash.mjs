/** Brings in the tills of the managed property's counter, and what of their cash went to the bank. */
import { fen, formatFen } from '@goldkey/kernel';

const PATH = '/api/billing';
const NOTE_FEN = 10_000n;

/** A home pays all that it owes, in notes of a hundred; where the load goes on, it has paid. */
const payCash = async (cashier, { householdId }) => {
  const { owed } = await cashier.get(`${PATH}/households/${householdId}`);
  if (fen(owed) <= 0n) return;
  const tendered = formatFen(((fen(owed) + NOTE_FEN - 1n) / NOTE_FEN) * NOTE_FEN);
  const body = { householdId, owed, amount: owed, means: 'cash', tendered };
  await cashier.post(`${PATH}/payments`, body, `cash-payment/${householdId}`);
};

/** The cashier opens a till, takes cash, counts it and gives it away while the manager watches. Answers the till as it stands then. */
const keepTill = async ({ cashier, manager }, { propertyId, employeeId, float }, { isHandedOver }, homes, name) => {
  const { id } = await cashier.post(`${PATH}/shifts`, { propertyId, float }, name);
  for (const home of homes) await payCash(cashier, home);
  const { cash, state } = await cashier.get(`${PATH}/shifts/${id}`);
  if (!isHandedOver) return undefined;
  const counted = formatFen(fen(float) + fen(cash));
  if (state === 'open') await cashier.post(`${PATH}/shifts/${id}/count`, { counted }, `${name}/count`, 1);
  await manager.post(`${PATH}/shifts/${id}/hand-over`, { to: employeeId }, `${name}/hand-over`, 2);
  return cashier.get(`${PATH}/shifts/${id}`);
};

const bank = ({ cashier }, { propertyId, employeeId, bankAccount }, said) =>
  cashier.post(`${PATH}/bankings`, { propertyId, bankAccount, witness: employeeId, ...said }, `banking/${said.slip}`);

/**
 * `homes`: who comes to the counter, in an order that stays the same. Answers the slip and the amount of which the bank's file is to have
 * the line.
 */
export const loadCash = async (as, { tills, mistake: { reason, ...mistaken }, ...where }, homes) => {
  const waiting = [...homes];
  const banked = [];
  let day;
  for (const [index, till] of tills.entries()) {
    const kept = await keepTill(as, where, till, waiting.splice(0, till.homes), `till/${index}`);
    if (kept === undefined) continue;
    const { at, amount } = kept.handover;
    day = at.slice(0, 10);
    if (till.slip === undefined) continue;
    await bank(as, where, { day, shiftIds: [kept.id], amount, slip: till.slip });
    banked.push({ slip: till.slip, amount });
  }
  const { id } = await bank(as, where, { day, ...mistaken });
  await as.cashier.post(`${PATH}/bankings/${id}/withdrawal`, { reason }, 'banking/withdrawal', 1);
  return banked[0];
};
