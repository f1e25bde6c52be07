import {
  type Acting,
  addDays,
  type Day,
  eachDay,
  monthOf,
  type Outcome,
  type Recorder,
  type Refused,
  refuse,
  refused,
} from '@goldkey/kernel';
import { clock } from '../../domain/clocking/clocking.js';
import type { Conflict } from '../../domain/roster/conflicts.js';
import { type ApproveRequest as ApproveRequestCommand, approveRequest } from '../../domain/roster-request/decide.js';
import { type LeaveTime, leavesOn } from '../../domain/roster-request/leave.js';
import type { HeldDay, RosterRequest } from '../../domain/roster-request/request.js';
import type { LeaveAccounts } from '../leave/leave-accounts.js';
import type { EmployeeStore, Kept, PropertyDirectory, Target } from '../ports.js';
import type { JudgeRosterMonth } from '../queries/judge-roster-month.js';
import type { ClockingStore, PlanReader, RequestStore } from '../roster-ports.js';
import { plansHeld } from '../work/plans-held.js';
import { todayAt } from './today-at.js';
import type { WriteDays } from './write-days.js';

interface Parts {
  readonly requests: RequestStore;
  readonly plans: PlanReader;
  readonly clockings: ClockingStore;
  readonly employees: Pick<EmployeeStore, 'find'>;
  readonly properties: PropertyDirectory;
  readonly judge: JudgeRosterMonth;
  readonly writeDays: WriteDays;
  readonly accounts: LeaveAccounts;
  readonly recorder: Recorder;
}

/** What the roster is after the request: leave on days of work, two plans exchanged. */
const writtenBy = ({ wish, employeeId }: RosterRequest, replaced: readonly HeldDay[]): readonly HeldDay[] => {
  if (wish.kind === 'leave') return replaced.map(({ date }) => ({ employeeId, date, kind: 'leave' }));
  if (wish.kind !== 'swap') return [];
  const other = (id: string) => (id === employeeId ? wish.withId : employeeId);
  return wish.held.map((day) => ({ ...day, employeeId: other(day.employeeId) }));
};

const DAYS_AFTER = 7;

/** A night of the last day goes on in the month after, and a week is judged in that of its Sunday. */
const monthsAround = (dates: readonly Day[]) =>
  new Set(dates.flatMap((date) => [monthOf(date), monthOf(addDays(date, DAYS_AFTER))]));

/**
 * A request is approved and done with it: leave stands in the roster, the two of a swap have each other's shifts, the clock
 * has what it lacked. A swap that would bring something hard against the plan is refused.
 */
export class ApproveRequest {
  constructor(private readonly parts: Parts) {}

  async run({ by, selves, ...target }: Target & Acting): Promise<Kept<RosterRequest>> {
    const { requests, recorder, writeDays } = this.parts;
    const recording = recorder.recording(undefined);
    const asked = await requests.find(target.id);
    if (asked === undefined) return refused('staffing.roster-request-not-found', { id: target.id });
    const today = await todayAt(this.parts.properties, asked.propertyId, recording.now);
    if (!today.accepted) return today;
    // What they are planned to do is read under the lock: of two swaps of one day the second is outdated.
    await requests.hold(asked.wish.kind === 'swap' ? [asked.employeeId, asked.wish.withId] : [asked.employeeId]);
    const parted = await this.#refuseParted(asked);
    if (parted !== undefined) return parted;
    const leave = await this.#leaveOf(asked);
    if (!leave.accepted) return leave;
    const days = await this.#daysOf(asked);
    const before = await this.#hardOf(asked);
    const kept = await requests.change(target, (request) =>
      approveRequest(request, {
        ...recording,
        ...{ today: today.value, by, selves, days },
        ...(leave.value && { leave: leave.value }),
      }),
    );
    if (!kept.accepted) return kept;
    const request = kept.value.state;
    const replaced = request.state === 'approved' ? request.replaced : [];
    const written = await writeDays.run(request.propertyId, writtenBy(request, replaced));
    if (!written.accepted) return written;
    const clocked = await this.#putRight(request);
    if (!clocked.accepted) return clocked;
    const [worse] = await this.#newHard(request, before);
    return worse === undefined ? kept : refused('staffing.swap-conflicts', { rule: worse.rule, date: worse.date });
  }

  /** Two whose files have parted since it was asked have no shifts to exchange. */
  async #refuseParted({ propertyId, employeeId, wish }: RosterRequest): Promise<Refused | undefined> {
    if (wish.kind !== 'swap') return undefined;
    const people = await this.parts.employees.find([employeeId, wish.withId]);
    const isHere = (id: string) => people.get(id)?.homePropertyId === propertyId;
    return isHere(employeeId) && isHere(wish.withId) ? undefined : refuse('staffing.swap-property-invalid');
  }

  /** What the person has of leave, held until it is written: two requests together take no more than there is. */
  async #leaveOf({ employeeId, wish }: RosterRequest): Promise<Outcome<ApproveRequestCommand['leave']>> {
    if (wish.kind !== 'leave') return { accepted: true, value: undefined };
    const { accounts } = this.parts;
    const found = await accounts.of(employeeId, { held: true });
    if (!found.accepted) return found;
    const { account, person } = found.value;
    return { accepted: true, value: { account, free: await accounts.freeDays(person, wish) } };
  }

  /** What the people concerned are planned to do on the days that the request is about. */
  async #daysOf({ propertyId, employeeId, wish }: RosterRequest): Promise<readonly HeldDay[]> {
    if (wish.kind === 'correction') return [];
    const dates = wish.kind === 'leave' ? await this.#wholeDays(propertyId, employeeId, wish) : wish.dates;
    const [first, last] = [dates[0], dates[dates.length - 1]];
    if (first === undefined || last === undefined) return [];
    const people = wish.kind === 'leave' ? [employeeId] : [employeeId, wish.withId];
    return plansHeld(await this.parts.plans.daysOf(propertyId, first, last), people, dates);
  }

  /** The days on which nothing is left to work: half of one may have been leave already. */
  async #wholeDays(propertyId: string, employeeId: string, wish: LeaveTime): Promise<readonly Day[]> {
    const standing = await this.parts.plans.leaveOf(propertyId, wish.from, wish.until);
    const theirs = [wish, ...standing.filter((one) => one.employeeId === employeeId)];
    return eachDay(wish.from, wish.until).filter((date) => leavesOn(theirs, date) === 'whole');
  }

  async #putRight({ id, propertyId, employeeId, wish }: RosterRequest): Promise<Outcome<unknown>> {
    if (wish.kind !== 'correction') return { accepted: true, value: undefined };
    const { clockings, recorder } = this.parts;
    const { direction, clockedAt } = wish;
    const clocking = { id: recorder.newId(), propertyId, employeeId, direction, clockedAt, correctionId: id };
    return clockings.clock(() => clock({ ...recorder.recording(undefined), clocking }));
  }

  /** What stands hard against the plans of the two, in the months of the days and of the weeks that they touch. */
  async #hardOf({ propertyId, employeeId, wish }: RosterRequest): Promise<readonly Conflict[]> {
    if (wish.kind !== 'swap') return [];
    const property = (await this.parts.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return [];
    const found: Conflict[] = [];
    for (const month of monthsAround(wish.dates)) found.push(...(await this.parts.judge.run(property, month)));
    return found.filter(
      (one) => one.severity === 'hard' && (one.employeeId === employeeId || one.employeeId === wish.withId),
    );
  }

  async #newHard(request: RosterRequest, before: readonly Conflict[]): Promise<readonly Conflict[]> {
    const nameOf = ({ rule, date, employeeId }: Conflict) => `${rule} ${date} ${employeeId}`;
    const known = new Set(before.map(nameOf));
    return (await this.#hardOf(request)).filter((one) => !known.has(nameOf(one)));
  }
}
