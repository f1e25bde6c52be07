import { addDays, dayOf, daysOf, type Instant, type Month, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import { attendanceOf, totalsOf } from '../../domain/clocking/attendance.js';
import type { AttendanceLine, AttendanceMonth } from '../attendance-ports.js';
import type { PropertyDirectory } from '../ports.js';
import type { ClockReader, PlanReader } from '../roster-ports.js';
import { dueDays } from './due-days.js';
import type { RosterReader } from './readers.js';

const byEmployee = <Item extends { readonly employeeId: string }>(items: readonly Item[]): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.employeeId);
    if (group === undefined) groups.set(item.employeeId, [item]);
    else group.push(item);
  }
  return groups;
};

/** The attendance sheet of a property's month, as far as it has come. */
export class ShowAttendanceMonth {
  constructor(
    private readonly people: RosterReader,
    private readonly plans: PlanReader,
    private readonly clock: ClockReader,
    private readonly properties: PropertyDirectory,
    private readonly time: { now(): Instant },
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<AttendanceMonth>> {
    const { first, last } = daysOf(month);
    const people = await this.people.people(propertyId, first, last);
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (people === undefined || property === undefined) return refused('staffing.property-not-found', { propertyId });
    const { zone } = property;
    // A day on both sides: shifts over midnight share their hours with the month before and after.
    const [from, until] = [addDays(first, -1), addDays(last, 1)];
    const set = byEmployee(await this.plans.daysOf(propertyId, from, until));
    const leaves = byEmployee(await this.plans.leaveOf(propertyId, from, until));
    const clocked = byEmployee(
      await this.clock.clockingsOf({ propertyId }, startOfDay(from, zone), startOfDay(addDays(until, 1), zone)),
    );
    const now = this.time.now();
    const today = dayOf(now, zone);
    const lines = people.map(({ employeeId, number, name }): AttendanceLine => {
      const due = dueDays(set.get(employeeId) ?? [], leaves.get(employeeId) ?? [], from, until);
      const judged = attendanceOf(due, clocked.get(employeeId) ?? [], zone, now);
      const days = judged.filter(({ date }) => date >= first && date <= last);
      return { employeeId, number, name, totals: totalsOf(days.filter(({ date }) => date <= today)), days };
    });
    return { accepted: true, value: { propertyId, month, timeZone: zone, people: lines } };
  }
}
