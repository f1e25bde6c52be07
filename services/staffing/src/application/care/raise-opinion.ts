import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { raiseOpinion } from '../../domain/opinion/decide.js';
import type { Opinion } from '../../domain/opinion/opinion.js';
import type { EmployeeStore, Kept, OpinionStore, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface RaiseOpinionCommand {
  readonly propertyId: string;
  readonly employeeId: string;
  /** Until when an answer is promised. */
  readonly replyDue: Instant;
  readonly text: string;
  readonly at?: Instant;
}

/** A member of staff speaks up and is promised an answer (rulebook M-34). */
export class RaiseOpinion {
  constructor(
    private readonly opinions: OpinionStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RaiseOpinionCommand): Promise<Kept<Opinion>> {
    const { propertyId, employeeId } = command;
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find([employeeId]);
    const [outcome] = await this.opinions.raise([
      () =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, employeeId) ??
        raiseOpinion({ ...command, ...this.recorder.recording(command.at), opinionId: this.recorder.newId() }),
    ]);
    return outcome as Kept<Opinion>;
  }
}
