import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { PhoneReveals } from '../people-ports.js';
import type { EmployeeStore, PropertyDirectory, Reach } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RevealPhoneCommand {
  readonly id: string;
  /** Why it is needed; it stays in the history beside who asked. */
  readonly reason: string;
}

/** Somebody looks at a person's telephone number, and the history says who, when and why. */
export class RevealPhone {
  constructor(
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly reveals: PhoneReveals,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, reason }: RevealPhoneCommand): Promise<Outcome<{ readonly id: string; readonly phone?: string }>> {
    const employee = (await this.employees.find([id])).get(id);
    if (employee === undefined) return refused('staffing.employee-not-found', { employeeId: id });
    const { homePropertyId: propertyId, phone } = employee;
    const beyond = refuseGroupWide(this.reach, propertyId);
    if (beyond?.accepted === false) return beyond;
    if (propertyId !== undefined && !(await this.properties.find([propertyId])).has(propertyId))
      return refused('staffing.file-elsewhere');
    const at = this.recorder.recording(undefined).now;
    await this.reveals.note({ employeeId: id, reason, at, ...(propertyId && { propertyId }) });
    return { accepted: true, value: { id, ...(phone && { phone }) } };
  }
}
