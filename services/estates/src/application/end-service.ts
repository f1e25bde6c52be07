import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { endService } from '../domain/property/decide.js';
import type { Property } from '../domain/property/property.js';
import type { Kept, PropertyStore, Target } from './ports.js';

export interface EndServiceCommand extends Target {
  /** null: service goes on without a known end. */
  readonly serviceEnd: Day | null;
  readonly at?: Instant;
}

/** The contract of a property ends with a day, or goes on after all. */
export class EndService {
  constructor(
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: EndServiceCommand): Promise<Kept<Property>> {
    const recording = this.recorder.recording(command.at);
    return this.properties.change(command, (property) => endService(property, { ...command, ...recording }));
  }
}
