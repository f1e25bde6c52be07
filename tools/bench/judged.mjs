/** Properties with their managers, as events bring them in, and their months once they are judged: what several measures begin with. */
import { setTimeout as pause } from 'node:timers/promises';
import { sendEvents } from './stream.mjs';

const LONGEST_MS = 900_000;

export const monthBefore = (month, count) => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
};
export const daysOf = (month) => {
  const [year, number] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
};
export const LAST_MONTH = monthBefore(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), 1);

export const envelope = (service, type, id, time, propertyid, data) => ({
  specversion: '1.0',
  id,
  source: `/goldkey/${service}`,
  type: `goldkey.${service}.${type}.v1`,
  subject: id,
  time,
  propertyid,
  data: { propertyId: propertyid, ...data },
});

/** A property in service from the first of these months to the last day of the last, with its manager. */
const place = (id, months) => {
  const founded = `${months[0]}-01T00:00:00+08:00`;
  return [
    envelope('staffing', 'unit.defined', `unit-${id}`, founded, id, { unitId: `u-${id}`, kind: 'property', name: id }),
    envelope('estates', 'property.registered', `property-${id}`, founded, id, {
      name: id,
      unitId: `u-${id}`,
      serviceStart: `${months[0]}-01`,
      serviceEnd: daysOf(months.at(-1)).at(-1),
      households: 500,
    }),
    envelope('staffing', 'appointment.started', `appointed-${id}`, founded, id, {
      appointmentId: `a-${id}`,
      employeeId: `e-${id}`,
      unitId: `u-${id}`,
      role: 'property-manager',
      from: `${months[0]}-01`,
    }),
  ];
};

/** Units first: one that comes later may change every property, and would have each judged again. */
export const placesOf = (ids, months) => {
  const places = ids.map((id) => place(id, months));
  return [0, 1, 2].flatMap((which) => places.map((events) => events[which]));
};

const one = async (db, sql, parameters) => (await db.query(sql, parameters)).rows[0];

export const until = async (what, holds) => {
  for (const end = Date.now() + LONGEST_MS; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`${what} after ${LONGEST_MS / 60_000} minutes`);
    await pause(50);
  }
};
export const untilNothingWaits = (db) =>
  until('months still wait', async () => !(await one(db, 'SELECT EXISTS (SELECT 1 FROM dirty) AS waits')).waits);

export const bringIn = async (platform, db, list) => {
  const { count } = await one(db, 'SELECT count(*)::int FROM fact');
  await sendEvents(platform, list);
  await until(
    'facts are missing',
    async () => (await one(db, 'SELECT count(*)::int FROM fact')).count >= count + list.length,
  );
  await untilNothingWaits(db);
};
