import type { Recorder } from '@goldkey/kernel';
import { reviseFestivalPlan } from '../../domain/festival/decide.js';
import type { Festival } from '../../domain/festival/festival.js';
import type { FestivalStore } from '../festival-ports.js';
import type { EmployeeStore, Kept, Target } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';

export interface ReviseFestivalCommand extends Target {
  readonly plan: string;
  readonly responsibleId?: string;
  /** All ids of who writes it. */
  readonly as: readonly string[];
}

/** The plan of a festival is written anew, until it is signed off. */
export class ReviseFestival {
  constructor(
    private readonly festivals: FestivalStore,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReviseFestivalCommand): Promise<Kept<Festival>> {
    const named = command.responsibleId === undefined ? [] : [command.responsibleId];
    const people = await this.employees.find(named);
    return this.festivals.change(
      command,
      (festival) =>
        refuseUnknownEmployee(people, ...named) ??
        reviseFestivalPlan(festival, { ...command, ...this.recorder.recording(undefined) }),
    );
  }
}
