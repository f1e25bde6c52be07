import { type Day, dayOf, type Recorder, refused, type Selves } from '@goldkey/kernel';
import { enterPoints, type PointsEntry } from '../../domain/points/entry.js';
import type { PointsEntryStore, PointsRuleStore } from '../points-ports.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';

export interface EnterPointsCommand extends Pick<PointsEntry, 'propertyId' | 'employeeId' | 'ruleId' | 'reason'> {
  /** Whole points without sign: the rule says whether they are got or lost. */
  readonly points: number;
  /** Absent: today. */
  readonly on?: Day;
}

/** A person gets or loses staff points on a day, with the reason. */
export class EnterPoints {
  constructor(
    private readonly entries: PointsEntryStore,
    private readonly rules: PointsRuleStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  /** One after the other: what an entry may still give depends on those before it. */
  async runAll(commands: readonly EnterPointsCommand[], acting: Selves): Promise<readonly Kept<PointsEntry>[]> {
    const outcomes: Kept<PointsEntry>[] = [];
    for (const command of commands) outcomes.push(await this.run(command, acting));
    return outcomes;
  }

  async run(command: EnterPointsCommand, acting: Selves): Promise<Kept<PointsEntry>> {
    const { propertyId, employeeId, ruleId, points, reason } = command;
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const rule = await this.rules.find(ruleId);
    if (rule === undefined) return refused('staffing.points-rule-not-found', { id: ruleId });
    const people = await this.employees.find([employeeId]);
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, property.zone);
    const on = command.on ?? today;
    const entryId = this.recorder.newId();
    return this.entries.enter(
      { propertyId, employeeId, ruleId, on },
      (ledger) =>
        refuseUnknownEmployee(people, employeeId) ??
        enterPoints(ledger, {
          ...recording,
          ...acting,
          entryId,
          propertyId,
          employeeId,
          rule,
          on,
          today,
          points,
          reason,
        }),
    );
  }
}
