import { dayOf, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { LeaderReader } from '../leader-ports.js';
import type { PhoneReveals } from '../people-ports.js';
import type { PropertyDirectory } from '../ports.js';

export interface CallLeaderCommand {
  readonly propertyId: string;
  readonly employeeId: string;
  /** What it is about; it stays in the history beside who asked. */
  readonly reason: string;
}

/**
 * Somebody phones a leader about an incident: they get the number whatever they may read otherwise, of those people alone whom an
 * incident of the property is phoned to, and the history says who, when and why.
 */
export class CallLeader {
  constructor(
    private readonly leaders: LeaderReader,
    private readonly properties: PropertyDirectory,
    private readonly reveals: PhoneReveals,
    private readonly recorder: Recorder,
  ) {}

  async run({
    propertyId,
    employeeId,
    reason,
  }: CallLeaderCommand): Promise<Outcome<{ readonly id: string; readonly phone?: string }>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const at = this.recorder.recording(undefined).now;
    const leaders = await this.leaders.leadersOf(propertyId, dayOf(at, property.zone));
    const leader = leaders?.find((one) => one.employeeId === employeeId);
    if (leader === undefined) return refused('staffing.employee-not-found', { employeeId });
    await this.reveals.note({ employeeId, propertyId, reason, at });
    return { accepted: true, value: { id: employeeId, ...(leader.phone && { phone: leader.phone }) } };
  }
}
