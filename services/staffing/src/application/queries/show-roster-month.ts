import { type Day, daysOf, eachDay, isWorkingDay, type Month, type Outcome, refused } from '@goldkey/kernel';
import { type LeaveTime, leavesOn } from '../../domain/roster-request/leave.js';
import type { PropertyDirectory } from '../ports.js';
import type { PlanReader } from '../roster-ports.js';
import { changesSince } from './changes-since.js';
import type { JudgeRosterMonth } from './judge-roster-month.js';
import type { RosterReader } from './readers.js';
import type { RosterLeave, RosterMonth } from './views.js';

/** The days of leaves, person by person; two halves of a day are one line. */
const daysOfLeave = (
  leaves: readonly (LeaveTime & { readonly employeeId: string })[],
  state: RosterLeave['state'],
  first: Day,
  last: Day,
): readonly RosterLeave[] =>
  [...new Set(leaves.map(({ employeeId }) => employeeId))].flatMap((employeeId) => {
    const theirs = leaves.filter((one) => one.employeeId === employeeId);
    return eachDay(first, last).flatMap((date): readonly RosterLeave[] => {
      const part = leavesOn(theirs, date);
      return part === undefined ? [] : [{ employeeId, date, part, state }];
    });
  });

/**
 * The roster of a property for one month: its people, what is set for them and the public calendar below, their leave,
 * what is wrong with it, and what was changed since people were shown it.
 */
export class ShowRosterMonth {
  constructor(
    private readonly reader: RosterReader,
    private readonly plans: PlanReader,
    private readonly properties: PropertyDirectory,
    private readonly judge: JudgeRosterMonth,
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<RosterMonth>> {
    const { first, last } = daysOf(month);
    const people = await this.reader.people(propertyId, first, last);
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (people === undefined || property === undefined) return refused('staffing.property-not-found', { propertyId });
    const days = eachDay(first, last).map((date) => ({
      date,
      kind: isWorkingDay(date) ? ('work' as const) : ('rest' as const),
    }));
    const { shifts, posts } = await this.plans.templatesOf(propertyId);
    const conflicts = await this.judge.run(property, month);
    const publication = await this.plans.publicationOf(propertyId, month);
    const changes = publication === undefined ? [] : await this.#changes(propertyId, month);
    const leaves = await this.#leaves(propertyId, first, last);
    const value = {
      propertyId,
      timeZone: property.zone,
      month,
      days,
      people,
      shifts,
      posts,
      conflicts,
      changes,
      leaves,
    };
    return { accepted: true, value: { ...value, ...(publication && { publication }) } };
  }

  async #leaves(propertyId: string, first: Day, last: Day): Promise<RosterMonth['leaves']> {
    const approved = await this.plans.leaveOf(propertyId, first, last);
    const asked = await this.plans.askedLeaveOf(propertyId, first, last);
    return [...daysOfLeave(approved, 'approved', first, last), ...daysOfLeave(asked, 'asked', first, last)];
  }

  async #changes(propertyId: string, month: Month): Promise<RosterMonth['changes']> {
    const { first, last } = daysOf(month);
    return changesSince(
      await this.plans.daysOf(propertyId, first, last),
      await this.plans.shownOf(propertyId, month),
      await this.plans.noticesOf(propertyId, month),
    );
  }
}
