import type { Instant, Recorder } from '@goldkey/kernel';
import { scheduleFestival } from '../../domain/festival/decide.js';
import type { Festival, FestivalTerms } from '../../domain/festival/festival.js';
import type { FestivalStore } from '../festival-ports.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface ScheduleFestivalCommand extends Omit<FestivalTerms, 'id' | 'scheduledAs'> {
  readonly scheduledAs: readonly string[];
  readonly at?: Instant;
}

/** A festival that the property decorates for is put on its list (rulebook M-31). */
export class ScheduleFestival {
  constructor(
    private readonly festivals: FestivalStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...asked }: ScheduleFestivalCommand): Promise<Kept<Festival>> {
    const { propertyId, responsibleId } = asked;
    const properties = await this.properties.find([propertyId]);
    const named = responsibleId === undefined ? [] : [responsibleId];
    const people = await this.employees.find(named);
    const terms = { id: this.recorder.newId(), ...asked };
    return this.festivals.schedule(
      asked,
      (others) =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, ...named) ??
        scheduleFestival(others, { ...this.recorder.recording(at), terms }),
    );
  }
}
