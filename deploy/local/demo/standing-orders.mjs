/** What homes of the managed property ordered for good: what comes back by a rhythm, and a parking place that is held for one. */
import { addDays, clock, weekday, written } from './calendar.mjs';

/** The place of the property's list that an order has for itself; it is rented out, and no home has it. */
const PLACE = 'B1-014';

/**
 * Each with its rhythm, the days that were performed, those of which a reason was told, and a pause. Days are so many from today:
 * negative ones are over.
 */
const ORDERS = [
  {
    key: 'weekly-cleaning',
    home: 6,
    item: 'BM-02',
    details: { work: '全屋保洁', frequency: '每周一次' },
    quantity: 2,
    begins: -21,
    rhythm: { every: 'weeks', count: 1 },
    performed: [-21, -7],
    reasons: { '-14': '当日停水，业主同意不补' },
    appointed: 2,
  },
  {
    key: 'water-every-third-day',
    home: 7,
    item: 'BM-01',
    details: { barrels: '1' },
    quantity: 1,
    begins: -11,
    rhythm: { every: 'days', count: 3 },
    performed: [-11, -8],
    reasons: { 4: '业主出差，跳过一次' },
  },
  {
    key: 'paused-cleaning',
    home: 9,
    item: 'BM-02',
    details: { work: '擦窗', frequency: '两周一次' },
    quantity: 3,
    begins: -10,
    rhythm: { every: 'weeks', count: 2 },
    performed: [-10],
    pause: { from: 1, until: 20, reason: '业主回老家，二十天后回来' },
  },
  {
    key: 'parking',
    home: 11,
    item: 'BM-04',
    details: { plate: '浙A·G62K08' },
    quantity: 1,
    begins: -2,
    rhythm: { every: 'month' },
    place: PLACE,
  },
];

const rhythmOf = ({ every, ...rhythm }, from) => ({
  ...{ every, ...rhythm, from },
  ...(every === 'weeks' && { weekdays: [weekday(from)] }),
  ...(every === 'month' && { dayOfMonth: Number(from.slice(8)) }),
});

/** What happened of an order after it was placed. */
const courseOf = ({ performed = [], reasons = {}, appointed, pause }, day) => ({
  performed: performed.map((ago) => ({ dueOn: day(ago), at: written(clock(day(ago), '16:00')) })),
  reasons: Object.entries(reasons).map(([ago, reason]) => ({ dueOn: day(Number(ago)), reason })),
  ...(appointed && { appointment: { plannedAt: written(clock(day(appointed), '09:30')) } }),
  ...(pause && { pause: { from: day(pause.from), until: day(pause.until), reason: pause.reason } }),
});

export const standingOrdersOf = ({ owners, people }, { today }) => {
  const day = (from) => addDays(today, from);
  const performer = people.find(({ role }) => role === 'customer-service');
  return ORDERS.map(({ key, home, item, details, quantity, begins, rhythm, place, ...course }) => {
    const { id: householdId, ownerName, ownerPhone: phone } = owners[home];
    const from = day(begins);
    return {
      ...{ key, item, place, performer: performer.employeeId },
      order: {
        ...{ householdId, ownerName, phone, quantity, mode: 'standing' },
        details: { ...details, ...(place && { from }) },
        rhythm: rhythmOf(rhythm, from),
        at: written(clock(from, '09:00')),
      },
      ...courseOf(course, day),
    };
  });
};
