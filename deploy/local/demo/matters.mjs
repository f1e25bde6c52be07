/** The reception log of every property, and its owners' forums. */

import { clock, dayIn, later, written } from './calendar.mjs';
import { FORUM_SUBJECTS } from './cast.mjs';
import { chanceFor } from './chance.mjs';

/** Rows in one request; the door takes more, but a load that is broken off repeats at most so many. */
const ROWS_AT_ONCE = 500;
/** Promised to the owner, in hours. */
const PROMISED = 48;

const MAJOR = [
  ['电梯困人', '电梯停在两层之间,有人被困'],
  ['水管爆裂', '主管爆裂,地下室进水'],
];

/** Who called, as far as they were asked. */
const callerOf = (owner) => ({
  householdId: owner.id,
  room: `${owner.building}${owner.room}`,
  contactName: owner.ownerName,
  contactPhone: owner.ownerPhone,
});

/** From the close on: a second opinion, a call, the owner's own evaluation. */
const afterClose = (chance, property, closedAt, desk) => {
  const [satisfied, basically] = property.pleased;
  const levelOf = () =>
    chance.byShare({ satisfied, 'basically-satisfied': basically, dissatisfied: 1 - satisfied - basically });
  const acts = [];
  let at = closedAt;
  if (chance.happens(0.07)) {
    at = later(at, chance.between(3, 40));
    acts.push({ act: 'reopen', at, reason: '业主反映问题再次出现' });
    if (!chance.happens(property.closing)) return acts;
    at = later(at, chance.between(4, 60));
    acts.push({ act: 'close', at, remark: '二次处理完毕' });
  }
  if (chance.happens(0.55)) {
    at = later(at, chance.between(5, 60));
    acts.push({ act: 'call-back', at, level: levelOf(), by: desk.employeeId });
  }
  if (chance.happens(0.15)) {
    at = later(at, chance.between(1, 10));
    acts.push({ act: 'evaluate', at, level: levelOf() });
  }
  return acts;
};

const actsOf = (chance, property, { department, receivedAt, major, inScope }, desk) => {
  const acts = [];
  if (major && chance.happens(0.9)) {
    const late = !chance.happens(property.punctual);
    const firstAt = later(receivedAt, late ? 3.5 : 0.4);
    acts.push({ act: 'report-major', to: 'qm-centre', at: firstAt });
    if (!late || chance.happens(0.5)) acts.push({ act: 'report-major', to: 'hotline-400', at: later(firstAt, 0.2) });
  }
  const decidedAt = later(receivedAt, 4 + chance.between(0, 4));
  acts.push({ act: 'decide', at: decidedAt, established: inScope && chance.happens(0.45) });
  const worker = chance.pick(property.people.filter((person) => person.department?.id === department.id));
  acts.push({ act: 'assign', at: later(decidedAt, 0.3), employeeId: worker.employeeId, employeeName: worker.name });
  if (!chance.happens(property.closing)) return acts;
  const closedAt = later(decidedAt, 0.5 + (property.hours * chance.between(2, 18)) / 10);
  acts.push({ act: 'close', at: closedAt, remark: '现场处理完毕,业主确认' });
  return [...acts, ...afterClose(chance, property, closedAt, desk)];
};

const matterOn = (chance, property, day, running) => {
  const department = chance.byShare({ 0: 0.3, 1: 0.4, 2: 0.16, 3: 0.14 });
  const own = property.departments[Number(department)];
  const major = chance.happens(0.015);
  const [category, description] = major ? chance.pick(MAJOR) : chance.pick(own.matters);
  const receivedAt = clock(day, `${String(chance.between(8, 20)).padStart(2, '0')}:${chance.between(10, 59)}`);
  return {
    key: `${property.code}-${running}`,
    department: major ? property.departments[1] : own,
    category,
    description,
    channel: chance.byShare({ phone: 0.5, visit: 0.22, app: 0.18, online: 0.06, patrol: 0.04 }),
    major,
    inScope: major || !chance.happens(0.04),
    receivedAt,
    owner: chance.pick(property.owners),
  };
};

const rowOf = (chance, property, matter, { isPast }) => {
  const { key, department, category, description, channel, major, inScope, receivedAt, owner } = matter;
  const desks = property.people.filter(({ role }) => role === 'customer-service' || role === 'window-staff');
  const desk = chance.pick(desks);
  return {
    key,
    propertyId: property.id,
    departmentId: department.id,
    category,
    description,
    channel,
    major,
    inScope,
    receivedAt: written(receivedAt),
    dueAt: written(later(receivedAt, PROMISED)),
    receivedBy: desk.employeeId,
    ...callerOf(owner),
    acts: actsOf(chance, property, matter, desk)
      .filter(({ at }) => isPast(at))
      .map((act) => ({ ...act, at: written(act.at) })),
  };
};

const logOf = (property, calendar) => {
  const chance = chanceFor('matters', property.code);
  let running = 0;
  return calendar.days.flatMap((day) => {
    const count = chance.between(Math.floor(property.perDay * 0.5), Math.ceil(property.perDay * 1.5));
    return Array.from({ length: count }, () => {
      running += 1;
      const matter = matterOn(chance, property, day, running);
      return { receivedAt: matter.receivedAt, row: rowOf(chance, property, matter, calendar) };
    })
      .filter(({ receivedAt }) => calendar.isPast(receivedAt))
      .map(({ row }) => row);
  });
};

/** Everything that owners brought up, with all that became of it; answers how many matters there are. */
export const fillReceptionLog = async ({ post }, { properties }, calendar) => {
  const rows = properties.flatMap((property) => logOf(property, calendar));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const body = { source: 'demo', rows: rows.slice(start, start + ROWS_AT_ONCE) };
    const answer = await post('/api/complaints/complaints/bulk', body, `matters/${start}`);
    const fault = answer.rows.find(({ status }) => status === 'rejected');
    if (fault)
      throw new Error(
        `the reception log did not take ${fault.key}: ${fault.code} ${fault.field ?? ''} ${fault.reason}`,
      );
  }
  return rows.length;
};

/** A forum at the start of each month with ten households or fewer, its actions filed within a day, late or never (M-24). */
export const holdForums = async ({ post }, { properties }, calendar) => {
  let held = 0;
  for (const property of properties) {
    const chance = chanceFor('forums', property.code);
    for (const month of calendar.months) {
      const good = chance.happens(property.punctual);
      const heldAt = clock(dayIn(month, good ? chance.between(2, 6) : 11), '19:00');
      const households = chance.some(property.owners, good ? 10 : 6).map(({ id }) => id);
      const filedAt = later(heldAt, chance.happens(property.punctual) ? 16 : 40);
      const subject = chance.pick(FORUM_SUBJECTS);
      if (!calendar.isPast(heldAt)) continue;
      const forum = { propertyId: property.id, heldAt: written(heldAt), households, subject };
      const { forumId } = await post('/api/complaints/forums', forum, `forum/${property.code}/${month}`);
      held += 1;
      if (!calendar.isPast(filedAt)) continue;
      const actions = { actions: `就“${subject}”形成三项措施,责任到人,月底前完成。`, filedAt: written(filedAt) };
      await post(`/api/complaints/forums/${forumId}/actions`, actions, `forum-actions/${property.code}/${month}`);
    }
  }
  return held;
};
