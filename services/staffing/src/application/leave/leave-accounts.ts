import { type Day, type Outcome, refused } from '@goldkey/kernel';
import { freeDaysOf, type LeaveAccount } from '../../domain/leave/balance.js';
import { type LeaveRules, standardLeaveRules } from '../../domain/leave/rules.js';
import { isLeaveTime, type LeaveTime } from '../../domain/roster-request/leave.js';
import type { LeaveReader, LeaveRulesStore, PersonOnLeave, Time } from '../leave-ports.js';
import type { PropertyDirectory } from '../ports.js';
import { todayAt } from '../roster/today-at.js';
import type { PlanReader } from '../roster-ports.js';

interface Parts {
  readonly people: LeaveReader;
  readonly rules: Pick<LeaveRulesStore, 'standing'>;
  readonly properties: PropertyDirectory;
  readonly plans: Pick<PlanReader, 'daysOf'>;
  readonly time: Time;
}

/** A person's account on a day. */
export const accountOf = (
  { workedSince, hiredOn, leftOn, grants, leaves }: PersonOnLeave,
  rules: LeaveRules,
  today: Day,
): LeaveAccount => ({ life: { workedSince, hiredOn, ...(leftOn && { leftOn }) }, rules, grants, leaves, today });

/** What people have of leave, as it stands now. */
export class LeaveAccounts {
  constructor(private readonly parts: Parts) {}

  async rules(): Promise<LeaveRules> {
    return (await this.parts.rules.standing())?.state ?? standardLeaveRules;
  }

  /** The account of a person. `held`: nobody else changes what it is counted from until the transaction ends. */
  async of(
    employeeId: string,
    { held }: { readonly held: boolean },
  ): Promise<Outcome<{ readonly person: PersonOnLeave; readonly account: LeaveAccount }>> {
    const { people, properties, time } = this.parts;
    if (held) await people.hold(employeeId);
    const person = await people.person(employeeId);
    if (person === undefined) return refused('staffing.employee-not-found', { employeeId });
    const today = await todayAt(properties, person.propertyId, time.now());
    if (!today.accepted) return today;
    return { accepted: true, value: { person, account: accountOf(person, await this.rules(), today.value) } };
  }

  /** The days of a leave on which the person is not due: by the roster, where nothing is set there by the public calendar. */
  async freeDays(
    { propertyId, employeeId }: Pick<PersonOnLeave, 'propertyId' | 'employeeId'>,
    time: LeaveTime,
  ): Promise<readonly Day[]> {
    if (!isLeaveTime(time)) return [];
    const set = await this.parts.plans.daysOf(propertyId, time.from, time.until);
    const kinds = new Map(set.filter((day) => day.employeeId === employeeId).map(({ date, kind }) => [date, kind]));
    return freeDaysOf(time, (date) => {
      const kind = kinds.get(date);
      return kind === undefined ? undefined : kind === 'rest';
    });
  }
}
