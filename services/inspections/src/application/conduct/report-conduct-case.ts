import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { ConductCase, Level } from '../../domain/conduct/conduct.js';
import { reportConduct } from '../../domain/conduct/decide.js';
import { actorOf, type Colleagues, type ConductStore } from '../conduct-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface ReportConductCaseCommand {
  readonly propertyId: string;
  readonly employeeId: string;
  readonly article: number;
  readonly level: Level;
  readonly occurredOn: Day;
  readonly description: string;
  readonly evidence: string;
  readonly at?: Instant;
}

/** Somebody tells of a breach of conduct. */
export class ReportConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly directory: Directory,
    private readonly colleagues: Colleagues,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: ReportConductCaseCommand): Promise<Kept<ConductCase>> {
    const { propertyId, employeeId } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const people = await this.colleagues.on(propertyId, said.occurredOn);
    const employeeName = people.find((person) => person.employeeId === employeeId)?.name;
    if (employeeName === undefined) return refused('inspections.employee-not-found', { id: employeeId });
    const recording = this.recorder.recording(at);
    const { account, selves, name, employeeId: reporterId } = actorOf(this.self);
    const conduct = {
      ...said,
      id: this.recorder.newId(),
      employeeName,
      reportedBy: account,
      reportedAs: selves,
      reporterName: name,
      ...(reporterId !== undefined && { reporterId }),
    };
    const today = dayOf(recording.now, property.timeZone);
    return this.cases.add(reportConduct(undefined, { ...recording, conduct, today }));
  }
}
