import { type Day, type Month, type Refusal, refuse } from '@goldkey/kernel';
import type { MeterStore } from '../meter-ports.js';
import type { Clock, Directory } from '../ports.js';
import { dayAtProperty } from '../property-day.js';
import type { ReadMeter } from './read-meter.js';

export interface RoundReading {
  /** On the plate. */
  readonly code: string;
  readonly day: Day;
  readonly value: string;
  readonly month?: Month;
}

export interface RoundAnswer {
  readonly code: string;
  readonly outcome: 'accepted' | 'held' | 'refused';
  readonly refusal?: Refusal;
}

/** A round of readings, as from a sheet: each is judged for itself, and a wrong one stops nobody. */
export class ReadRound {
  constructor(
    private readonly meters: MeterStore,
    private readonly readMeter: ReadMeter,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(propertyId: string, readings: readonly RoundReading[]): Promise<readonly RoundAnswer[]> {
    const ids = await this.meters.idsByCode(
      propertyId,
      readings.map(({ code }) => code),
    );
    const today = await dayAtProperty(this.directory, propertyId, this.clock.now());
    const answers: RoundAnswer[] = [];
    for (const { code, ...reading } of readings) {
      const id = ids.get(code);
      const kept =
        id === undefined
          ? refuse('billing.meter-not-found', { id: code })
          : await this.readMeter.run({ id, ...reading, today });
      if (!kept.accepted) answers.push({ code, outcome: 'refused', refusal: kept.refusal });
      else answers.push({ code, outcome: kept.value.state.held === undefined ? 'accepted' : 'held' });
    }
    return answers;
  }
}
