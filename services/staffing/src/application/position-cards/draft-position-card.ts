import { type Acting, type Period, type Recorder, refuse } from '@goldkey/kernel';
import type { PositionCard } from '../../domain/position-card/card.js';
import { draftPositionCard } from '../../domain/position-card/decide.js';
import type { Kept } from '../ports.js';
import type { PositionCardReader, PositionCardStore } from '../position-card-ports.js';
import type { CardLeaders } from './card-leaders.js';

export interface DraftPositionCardCommand extends Acting {
  readonly appointmentId: string;
  readonly period: Period;
}

/** A card is drafted for somebody's post and a period, by who leads them. */
export class DraftPositionCard {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly reader: PositionCardReader,
    private readonly leaders: CardLeaders,
    private readonly recorder: Recorder,
  ) {}

  async run(command: DraftPositionCardCommand): Promise<Kept<PositionCard>> {
    const { appointmentId, period } = command;
    const appointment = await this.reader.appointment(appointmentId);
    if (appointment === undefined) return refuse('staffing.appointment-not-found', { id: appointmentId });
    const { positionId } = appointment;
    const position = positionId === undefined ? undefined : await this.reader.position(positionId);
    const recording = this.recorder.recording(undefined);
    const { leaders, today } = await this.leaders.of(appointment, recording.now);
    const cardId = this.recorder.newId();
    return this.cards.draft({ appointmentId, period }, (standing) =>
      draftPositionCard(standing, { ...command, ...recording, cardId, appointment, position, leaders, today }),
    );
  }
}
