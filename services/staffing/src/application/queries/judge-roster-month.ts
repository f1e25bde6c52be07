import { addDays, type Day, daysOf, type Month } from '@goldkey/kernel';
import { type Conflict, conflictsOf, type PersonPlan } from '../../domain/roster/conflicts.js';
import { standardLimits } from '../../domain/roster/limits.js';
import type { DayPlan } from '../../domain/roster/roster-day.js';
import { leavesOn } from '../../domain/roster-request/leave.js';
import type { Property } from '../ports.js';
import type { CertificateDirectory, PlanReader, RosterLimitsStore } from '../roster-ports.js';

const DAYS_AROUND = 7;

/** The people of a plan with their days and their leave. */
const peopleOf = (
  days: Awaited<ReturnType<PlanReader['daysOf']>>,
  leaves: Awaited<ReturnType<PlanReader['leaveOf']>>,
  beginners: Awaited<ReturnType<PlanReader['beginnersOf']>>,
): readonly PersonPlan[] => {
  const byPerson = new Map<string, Map<Day, DayPlan>>();
  for (const { employeeId, date, kind, shift } of days) {
    const own = byPerson.get(employeeId) ?? new Map<Day, DayPlan>();
    own.set(date, { kind, ...(shift && { shift }) });
    byPerson.set(employeeId, own);
  }
  return [...byPerson].map(([employeeId, own]) => {
    const leave = leaves.filter((one) => one.employeeId === employeeId);
    const isWhole = (date: Day) => leavesOn(leave, date) === 'whole';
    const since = beginners.get(employeeId);
    return { employeeId, days: own, leave: new Set([...own.keys()].filter(isWhole)), ...(since && { since }) };
  });
};

/** What is wrong with the plan of a property's month as it stands, within the group's limits. */
export class JudgeRosterMonth {
  constructor(
    private readonly reader: PlanReader,
    private readonly certificates: CertificateDirectory,
    private readonly limits: Pick<RosterLimitsStore, 'standing'>,
  ) {}

  async run({ id: propertyId, zone }: Property, month: Month): Promise<readonly Conflict[]> {
    const { first, last } = daysOf(month);
    const [from, until] = [addDays(first, -DAYS_AROUND), addDays(last, DAYS_AROUND)];
    const days = await this.reader.daysOf(propertyId, from, until);
    const leaves = await this.reader.leaveOf(propertyId, first, last);
    const beginners = await this.reader.beginnersOf(propertyId, from);
    const { posts } = await this.reader.templatesOf(propertyId);
    const needing = days.filter(({ shift }) => shift?.craft !== undefined).map(({ employeeId }) => employeeId);
    const held = needing.length === 0 ? [] : await this.certificates.heldBy([...new Set(needing)]);
    const limits = (await this.limits.standing())?.state ?? standardLimits;
    const plan = {
      first,
      last,
      zone,
      people: peopleOf(days, leaves, beginners),
      posts,
      certified: (employeeId: string, craft: string, date: Day) =>
        held.some(
          (one) =>
            one.employeeId === employeeId && one.craft === craft && one.validFrom <= date && one.validUntil >= date,
        ),
    };
    return conflictsOf(plan, limits);
  }
}
