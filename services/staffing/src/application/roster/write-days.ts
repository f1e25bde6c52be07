import type { Outcome, Recorder } from '@goldkey/kernel';
import { setRosterDay } from '../../domain/roster/decide.js';
import type { HeldDay } from '../../domain/roster-request/request.js';
import type { RosterStore } from '../ports.js';

/** Writes plans that are known already, hours and all, to the roster: leave, what two people exchanged, what was before. */
export class WriteDays {
  constructor(
    private readonly roster: RosterStore,
    private readonly recorder: Recorder,
  ) {}

  /** All of them, or the refusal of the first that is refused. */
  async run(propertyId: string, days: readonly HeldDay[]): Promise<Outcome<number>> {
    if (days.length === 0) return { accepted: true, value: 0 };
    const kept = await this.roster.set(
      days.map((day) => ({
        employeeId: day.employeeId,
        date: day.date,
        decide: (cell) => setRosterDay(cell, { ...day, ...this.recorder.recording(undefined), propertyId }),
      })),
    );
    return (
      (kept.find(({ accepted }) => !accepted) as Outcome<never> | undefined) ?? { accepted: true, value: kept.length }
    );
  }
}
