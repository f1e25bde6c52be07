import { type Day, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { askRequest, refuseSwapPassed } from '../../domain/roster-request/decide.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import { homeOf } from '../employees/home-of.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import type { PlanReader, RequestStore } from '../roster-ports.js';
import { plansHeld } from '../work/plans-held.js';
import { todayAt } from './today-at.js';

export interface AskSwapCommand {
  readonly employeeId: string;
  readonly withId: string;
  /** One day, or two: my shift against yours. */
  readonly dates: readonly Day[];
  readonly reason: string;
}

/** A person asks another one of the same property to exchange what both are planned to do on one day or two that are ahead, and that both have been shown. */
export class AskSwap {
  constructor(
    private readonly requests: RequestStore,
    private readonly employees: EmployeeStore,
    private readonly plans: PlanReader,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AskSwapCommand): Promise<Kept<RosterRequest>> {
    const { employeeId, withId, reason } = command;
    const dates = [...new Set(command.dates)].sort();
    const people = await this.employees.find([employeeId, withId]);
    const home = homeOf(people, employeeId);
    if (!home.accepted) return home;
    const partner = homeOf(people, withId);
    if (!partner.accepted) return partner;
    if (partner.value !== home.value) return refused('staffing.swap-property-invalid');
    const recording = this.recorder.recording(undefined);
    const today = await todayAt(this.properties, home.value, recording.now);
    if (!today.accepted) return refused('staffing.file-elsewhere');
    for (const date of dates)
      if (date > today.value && (await this.plans.publicationOf(home.value, monthOf(date))) === undefined)
        return refused('staffing.swap-unpublished', { date });
    const set = await this.plans.daysOf(home.value, dates[0] as Day, dates[dates.length - 1] as Day);
    const held = plansHeld(set, [employeeId, withId], dates);
    const wish = { kind: 'swap' as const, withId, dates, held };
    const requestId = this.recorder.newId();
    return this.requests.ask(
      employeeId,
      (others) =>
        refuseSwapPassed(wish, today.value) ??
        askRequest(others, { ...recording, requestId, propertyId: home.value, employeeId, reason, wish }),
    );
  }
}
