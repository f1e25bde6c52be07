import type { Day, Month, Recorder } from '@goldkey/kernel';
import { type Notice, noticeChanges } from '../../domain/roster-publication/notice.js';
import { homeWithin } from '../employees/home-of.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import type { NoticeStore } from '../roster-ports.js';

export interface NoticeChangesCommand {
  readonly employeeId: string;
  readonly month: Month;
  readonly days: readonly { readonly date: Day; readonly version: number }[];
}

/** A person takes note of what was changed in their month after it was published. */
export class NoticeChanges {
  constructor(
    private readonly notices: NoticeStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: NoticeChangesCommand): Promise<Kept<Notice>> {
    const { employeeId, month } = command;
    const home = await homeWithin(this.employees, this.properties, employeeId);
    if (!home.accepted) return home;
    return this.notices.note(employeeId, month, (known) =>
      noticeChanges(known, { ...command, ...this.recorder.recording(undefined), propertyId: home.value }),
    );
  }
}
