/** The reception log of a property: what owners brought up, and all that became of it by now. */
import { clock, later, localHour, nextDay, written } from './calendar.mjs';
import { MAJOR } from './cast.mjs';
import { chanceFor } from './chance.mjs';

const TECHNICAL = 1;
/** How much of what comes in goes to each department, in the order of the cast. */
const SHARES = { 0: 0.3, 1: 0.4, 2: 0.16, 3: 0.14 };

/** People act by day: what would fall into the night is done the next morning. */
const byDay = (at) => {
  const hour = localHour(at);
  if (hour >= 8 && hour < 20) return at;
  return later(nextDay(at, hour), 8.5 + ((at / 60_000) % 60) / 60);
};

const levelOf = (chance, [satisfied, basically]) =>
  chance.byShare({ satisfied, 'basically-satisfied': basically, dissatisfied: 1 - satisfied - basically });

/** From the close on: brought up again, a call, the owner's own evaluation. */
const afterClose = (chance, property, closedAt, desk) => {
  const acts = [];
  let at = closedAt;
  if (chance.happens(0.05)) {
    at = byDay(later(at, chance.between(12, 70)));
    acts.push({ act: 'reopen', at, reason: '业主反映问题再次出现' });
    if (!chance.happens(property.closing)) return acts;
    at = byDay(later(at, chance.between(4, 60)));
    acts.push({ act: 'close', at, remark: '二次处理完毕，业主现场确认' });
  }
  if (chance.happens(0.6)) {
    at = byDay(later(at, chance.between(5, 60)));
    acts.push({ act: 'call-back', at, level: levelOf(chance, property.pleased), by: desk.employeeId });
  }
  if (chance.happens(0.15)) {
    at = byDay(later(at, chance.between(1, 10)));
    acts.push({ act: 'evaluate', at, level: levelOf(chance, property.pleased) });
  }
  return acts;
};

/** Major information goes to both within two hours (M-25); where a property is careless, later, to one only, or not at all. */
const reportsOf = (chance, property, receivedAt) => {
  const careful = chance.happens(property.punctual - 0.15);
  if (!careful && chance.happens(0.35)) return [];
  const firstAt = later(receivedAt, careful ? 0.4 : 3.5);
  const first = { act: 'report-major', to: 'qm-centre', at: firstAt };
  return careful || chance.happens(0.6)
    ? [first, { act: 'report-major', to: 'hotline-400', at: later(firstAt, 0.2) }]
    : [first];
};

/** Soon, or after weeks, or never. */
const closedAfter = (chance, property) => {
  if (chance.happens(property.closing)) return (property.hours * chance.between(3, 18)) / 10;
  return chance.happens(0.78) ? 24 * chance.between(10, 28) : undefined;
};

const fateOf = (chance, property, { department, receivedAt, major, inScope }, desk) => {
  const decidedAt = byDay(later(receivedAt, chance.between(1, 6)));
  const staff = property.people.filter(({ departmentId }) => departmentId === department.id);
  const { employeeId, name: employeeName } = chance.pick(staff);
  const acts = [
    ...(major ? reportsOf(chance, property, receivedAt) : []),
    { act: 'decide', at: decidedAt, established: inScope && chance.happens(0.2 + (1 - property.punctual) * 0.6) },
    { act: 'assign', at: later(decidedAt, 0.3), employeeId, employeeName },
  ];
  const hours = closedAfter(chance, property);
  if (hours === undefined) return acts;
  const closedAt = byDay(later(decidedAt, 0.5 + hours));
  acts.push({ act: 'close', at: closedAt, remark: '现场处理完毕，已向业主说明' });
  return [...acts, ...afterClose(chance, property, closedAt, desk)];
};

const matterOn = (chance, property, day) => {
  const major = chance.happens(0.03);
  const department = property.departments[major ? TECHNICAL : Number(chance.byShare(SHARES))];
  const [category, description] = chance.pick(major ? MAJOR : department.matters);
  const promised = { 24: 0.2, 48: 0.35, 72: 0.15, 0: 0.3 };
  return {
    department,
    category,
    description,
    channel: chance.byShare({ phone: 0.5, visit: 0.22, app: 0.18, online: 0.06, patrol: 0.04 }),
    major,
    inScope: major || !chance.happens(0.04),
    receivedAt: clock(day, `${String(chance.between(8, 20)).padStart(2, '0')}:${chance.between(10, 59)}`),
    promisedHours: Number(chance.byShare(promised)),
    owner: chance.pick(property.owners),
  };
};

/** Half an hour ago, and not told to anybody yet: the demo's manager sees a clock run (M-25). */
export const freshMajor = (property, { now }) => ({
  department: property.departments[TECHNICAL],
  category: MAJOR[0][0],
  description: MAJOR[0][1],
  channel: 'phone',
  major: true,
  inScope: true,
  receivedAt: later(now, -0.5),
  promisedHours: 24,
  owner: property.owners[0],
  untouched: true,
});

const rowOf = (chance, property, matter, key, { isPast }) => {
  const { department, category, description, channel, major, inScope, receivedAt, promisedHours, owner } = matter;
  const desk = chance.pick(
    property.people.filter(({ role }) => role === 'customer-service' || role === 'window-staff'),
  );
  const acts = matter.untouched ? [] : fateOf(chance, property, matter, desk);
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
    ...(promisedHours > 0 && { dueAt: written(later(receivedAt, promisedHours)) }),
    receivedBy: desk.employeeId,
    householdId: owner.id,
    room: `${owner.building}-${owner.room}`,
    contactName: owner.ownerName,
    contactPhone: owner.ownerPhone,
    acts: acts
      .filter(({ at }) => isPast(at))
      .sort((one, other) => one.at - other.at)
      .map((act) => ({ ...act, at: written(act.at) })),
  };
};

/** The rows of one property, in the order in which they were received on each day; `more` are told besides. */
export const mattersOf = (property, calendar, more = []) => {
  const chance = chanceFor('matters', property.id);
  const most = Math.round(property.perDay * 2);
  const daily = calendar.days.flatMap((day) =>
    Array.from({ length: chance.between(0, most) }, () => matterOn(chance, property, day)),
  );
  return [...daily, ...more]
    .map((matter, n) => ({ ...matter, row: rowOf(chance, property, matter, `${property.id}-${n + 1}`, calendar) }))
    .filter(({ receivedAt }) => calendar.isPast(receivedAt))
    .map(({ row }) => row);
};
