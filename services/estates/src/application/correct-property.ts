import type { Instant, Recorder } from '@goldkey/kernel';
import { correctProperty, type PropertyCorrection } from '../domain/property/decide.js';
import type { Property } from '../domain/property/property.js';
import type { Kept, PropertyStore, Target } from './ports.js';

export interface CorrectPropertyCommand extends Target, PropertyCorrection {
  readonly at?: Instant;
  /** Whether the caller may change what rates and terms are counted by. */
  readonly maySetTerms: boolean;
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
