import {
  addDays,
  type Day,
  dayOf,
  daysOf,
  type Instant,
  isWorkingDay,
  type Month,
  monthOf,
  type Outcome,
  refused,
  startOfDay,
} from '@goldkey/kernel';
import { attendanceOf, clockOf, type DayAttendance, type DueDay } from '../../domain/clocking/attendance.js';
import type { Clocking } from '../../domain/clocking/clocking.js';
import { spanOf } from '../../domain/roster/hours.js';
import type { MyDay, MyShifts } from '../attendance-ports.js';
import { homeOf } from '../employees/home-of.js';
import type { EmployeeStore, Property, PropertyDirectory } from '../ports.js';
import type { ClockReader, PlanReader, RequestReader, SetDay } from '../roster-ports.js';
import { changesSince } from './changes-since.js';
import { dueDays } from './due-days.js';
import type { RosterChange } from './views.js';

interface Parts {
  readonly employees: EmployeeStore;
  readonly properties: PropertyDirectory;
  readonly plans: PlanReader;
  readonly clock: ClockReader;
  readonly requests: RequestReader;
  readonly time: { now(): Instant };
}

/** What of the months is shown to the person. */
interface Shown {
  readonly months: ReadonlySet<Month>;
  readonly changes: ReadonlyMap<Day, RosterChange>;
}

/** A person's days, and what they were judged by: the days around them too. */
interface OwnDays {
  readonly days: readonly MyDay[];
  readonly due: readonly DueDay[];
  readonly clockings: readonly Clocking[];
}

/** A plan that is not published yet is nobody's; what has begun is known anyhow. */
const hidden = (day: DueDay, months: ReadonlySet<Month>, today: Day): DueDay => {
  if (months.has(monthOf(day.date)) || day.date <= today) return day;
  const { date, leave } = day;
  return { date, kind: isWorkingDay(date) ? 'work' : 'rest', ...(leave && { leave }) };
};

const myDay = (day: DayAttendance, { months, changes }: Shown, set: readonly SetDay[]): MyDay => {
  const change = changes.get(day.date);
  const version = set.find(({ date }) => date === day.date)?.version;
  return {
    ...day,
    published: months.has(monthOf(day.date)),
    ...(change && { before: { kind: change.kind, ...(change.shift && { shift: change.shift }) } }),
    ...(change?.noticed === false && version !== undefined && { unseenVersion: version }),
  };
};

/** The day that the clock is about now: yesterday's while its shift lasts and nobody has gone, else today's. */
const currentOf = (days: readonly MyDay[], today: Day, zone: string, now: Instant): MyDay => {
  const dayAt = (date: Day) => days.find((day) => day.date === date);
  const yesterday = dayAt(addDays(today, -1));
  const isOn =
    yesterday?.shift !== undefined &&
    yesterday.state === 'open' &&
    (yesterday.inAt !== undefined || now <= spanOf(yesterday.date, yesterday.shift, zone).until);
  return (isOn ? yesterday : dayAt(today)) as MyDay;
};

/** One's own shifts of a month, the clock of this moment, and what one has asked or is asked. */
export class ShowOwnShifts {
  constructor(private readonly parts: Parts) {}

  async run(employeeId: string, asked: Month | undefined): Promise<Outcome<MyShifts>> {
    const { employees, properties, plans, requests, time } = this.parts;
    const home = homeOf(await employees.find([employeeId]), employeeId);
    if (!home.accepted) return home;
    const property = (await properties.find([home.value])).get(home.value);
    if (property === undefined) return refused('staffing.file-elsewhere');
    const now = time.now();
    const today = dayOf(now, property.zone);
    const month = asked ?? monthOf(today);
    const { days } = await this.#days(property, employeeId, daysOf(month), today, now);
    const around = await this.#days(property, employeeId, { first: addDays(today, -1), last: today }, today, now);
    const { shifts } = await plans.templatesOf(property.id);
    const current = currentOf(around.days, today, property.zone, now);
    return {
      accepted: true,
      value: {
        employeeId,
        propertyId: property.id,
        timeZone: property.zone,
        month,
        today,
        days,
        shifts: shifts.map(({ id, name, sign, colour }) => ({ id, name, sign, colour })),
        current,
        next:
          current.inAt === undefined || (current.outAt !== undefined && current.outAt > current.inAt) ? 'in' : 'out',
        ...clockOf(around.due, current.date, around.clockings, property.zone),
        requests: await requests.requestsAbout(employeeId),
      },
    };
  }

  async #days(
    { id: propertyId, zone }: Property,
    employeeId: string,
    { first, last }: { first: Day; last: Day },
    today: Day,
    now: Instant,
  ): Promise<OwnDays> {
    const { plans, clock } = this.parts;
    const [from, until] = [addDays(first, -1), addDays(last, 1)];
    const isMine = (one: { employeeId: string }) => one.employeeId === employeeId;
    const set = (await plans.daysOf(propertyId, from, until)).filter(isMine);
    const leaves = (await plans.leaveOf(propertyId, from, until)).filter(isMine);
    const clockings: readonly Clocking[] = await clock.clockingsOf(
      { propertyId, employeeId },
      startOfDay(from, zone),
      startOfDay(addDays(until, 1), zone),
    );
    const shown = await this.#shown(propertyId, employeeId, new Set([from, first, until].map(monthOf)), set);
    const due = dueDays(set, leaves, from, until).map((day) => hidden(day, shown.months, today));
    const days = attendanceOf(due, clockings, zone, now)
      .filter(({ date }) => date >= first && date <= last)
      .map((day) => myDay(day, shown, set));
    return { days, due, clockings };
  }

  async #shown(
    propertyId: string,
    employeeId: string,
    months: ReadonlySet<Month>,
    set: readonly SetDay[],
  ): Promise<Shown> {
    const { plans } = this.parts;
    const published = new Set<Month>();
    const changes = new Map<Day, RosterChange>();
    for (const month of months) {
      if ((await plans.publicationOf(propertyId, month)) === undefined) continue;
      published.add(month);
      const then = (await plans.shownOf(propertyId, month)).filter((one) => one.employeeId === employeeId);
      const mine = set.filter(({ date }) => monthOf(date) === month);
      for (const change of changesSince(mine, then, await plans.noticesOf(propertyId, month)))
        changes.set(change.date, change);
    }
    return { months: published, changes };
  }
}
