import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import { approvePosition } from '../../domain/position/decide.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, PropertyDirectory, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface ApprovePositionCommand extends Target {
  readonly by: Signing;
  /** First day in force. */
  readonly from: Day;
  readonly at?: Instant;
}

/** A reviewed version is approved by a third person, from a day on. */
export class ApprovePosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ApprovePositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const today = dayOf(recording.now, await this.#zoneOf(command.id));
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ??
          approvePosition(position, { ...command, ...recording, today }),
      },
    ]);
    return kept as Kept<Position>;
  }

  async #zoneOf(id: string): Promise<string> {
    const propertyId = (await this.positions.find([id])).get(id)?.propertyId;
    const property = propertyId === undefined ? undefined : (await this.properties.find([propertyId])).get(propertyId);
    return property?.zone ?? GROUP_ZONE;
  }
}
