import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { correctProperty } from '../domain/property/decide.js';
import type { Property } from '../domain/property/property.js';
import type { Kept, PropertyStore, Target } from './ports.js';

export interface CorrectPropertyCommand extends Target {
  readonly name?: string;
  readonly timeZone?: string;
  readonly serviceStart?: Day;
  readonly households?: number;
  readonly at?: Instant;
}

/** What is known of a property is put right; staffing hears of a new name by the event. */
export class CorrectProperty {
  constructor(
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: CorrectPropertyCommand): Promise<Kept<Property>> {
    const recording = this.recorder.recording(command.at);
    return this.properties.change(command, (property) => correctProperty(property, { ...command, ...recording }));
  }
}
