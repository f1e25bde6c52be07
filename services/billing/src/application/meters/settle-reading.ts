import type { Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { settleHeld } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Kept } from '../ports.js';

export interface SettleReadingCommand {
  readonly readingId: string;
  readonly act: 'confirm' | 'dismiss';
  readonly note?: string;
}

/** A reading that was held back is confirmed, or dismissed. */
export class SettleReading {
  constructor(
    private readonly meters: MeterStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: SettleReadingCommand): Promise<Kept<Meter>> {
    const recording = this.recorder.recording(undefined);
    return this.meters.settleHeld(command.readingId, (meter) => settleHeld(meter, { ...command, ...recording }));
  }
}
