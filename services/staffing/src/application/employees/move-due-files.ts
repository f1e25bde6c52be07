import { dayOf, GROUP_ZONE, type Recorder } from '@goldkey/kernel';
import { fileMoveOn, nextFileDay } from '../../domain/appointment/files.js';
import type { DueFiles } from '../ports.js';
import type { FollowAppointments } from './follow-appointments.js';

/** Most appointments of one round; the rest is left to the next. */
const MOST = 500;

/** Files go where appointments take them that begin today, or ended yesterday; on no earlier day. */
export class MoveDueFiles {
  constructor(
    private readonly due: DueFiles,
    private readonly files: FollowAppointments,
    private readonly recorder: Recorder,
  ) {}

  run(): Promise<void> {
    const today = dayOf(this.recorder.recording(undefined).now, GROUP_ZONE);
    return this.due.each(today, MOST, async (found) => {
      await this.files.run(found.flatMap(({ appointment, held }) => fileMoveOn(appointment, held, today) ?? []));
      return found.map(({ appointment }) => ({ id: appointment.id, due: nextFileDay(appointment, today) }));
    });
  }
}
