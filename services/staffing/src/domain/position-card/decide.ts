import {
  type Acting,
  accept,
  type Day,
  type Decision,
  daysOf,
  type Instant,
  idsOf,
  type Period,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Appointment } from '../appointment/appointment.js';
import { measureOf } from '../position/measure.js';
import { type Position, versionInForce } from '../position/position.js';
import type { Figure, PositionCard, PositionCardEvent, StatedFigure, Step } from './card.js';
import { type Leaders, refuseSecondStep, refuseStranger } from './rules.js';
import { figuresOf } from './score.js';

interface Judged extends Recording, Acting {
  /** Who leads the person, as it stands now. */
  readonly leaders: Leaders;
}

const stepOf = (command: Recording & Acting): Step => ({ by: command.by, selves: idsOf(command), at: command.at });
const about = ({ id: cardId }: PositionCard, { eventId, at }: Recording) => ({ eventId, at, cardId });

/** The last day of the period on which the post was held; undefined where it was on none. */
export const lastHeldIn = (appointment: Appointment, period: Period): Day | undefined => {
  const { first, last } = daysOf(period);
  if (appointment.state === 'withdrawn' || appointment.from > last) return undefined;
  if (appointment.state === 'open' || appointment.until >= last) return last;
  return appointment.until >= first ? appointment.until : undefined;
};

export interface DraftPositionCard extends Judged {
  readonly cardId: string;
  readonly appointment: Appointment;
  /** Of the appointment, where it names one that is known. */
  readonly position: Position | undefined;
  readonly period: Period;
  readonly today: Day;
}

/** A card is drafted for somebody's post and a period that has begun. `standing` is the one that there is. */
export const draftPositionCard = (
  standing: PositionCard | undefined,
  command: DraftPositionCard,
): Decision<PositionCardEvent> => {
  const { appointment, position, period, cardId, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.position-card-already-drafted', { cardId: standing.id });
  const { propertyId, employeeId, unitId } = appointment;
  if (propertyId === undefined) return refuse('staffing.position-card-place-invalid');
  if (daysOf(period).first > command.today) return refuse('staffing.position-card-period-invalid', { period });
  const heldOn = lastHeldIn(appointment, period);
  if (heldOn === undefined) return refuse('staffing.position-card-not-held-invalid', { period });
  const version = position && versionInForce(position, heldOn);
  if (position === undefined || version === undefined || version.description.indicators.length === 0)
    return refuse('staffing.position-card-without-indicators-invalid', { on: heldOn });
  const lines = version.description.indicators.map((indicator) => ({
    indicator: indicator.indicator,
    weight: indicator.weight,
    ...measureOf(indicator),
  }));
  const { name: positionName } = version.description;
  const whose = { id: cardId, propertyId, appointmentId: appointment.id, employeeId, unitId };
  const of = { positionId: position.id, positionName, positionVersion: version.number, period, lines };
  const terms = { ...whose, ...of, drafted: stepOf(command) };
  return (
    refuseStranger(appointment, command, command.leaders) ??
    accept({ type: 'PositionCardDrafted', eventId, at, cardId, terms })
  );
};

const refuseUnless = (card: PositionCard, state: PositionCard['state']): Decision<never> | undefined =>
  card.state === state ? undefined : refuse('staffing.position-card-settled', { cardId: card.id, state: card.state });

/** The superior says what no record tells: of each stated line once. */
export const stateFigures = (
  card: PositionCard,
  command: Judged & { readonly stated: readonly StatedFigure[] },
): Decision<PositionCardEvent> => {
  const { stated } = command;
  const wrong = stated.find(
    ({ line }, index) =>
      card.lines[line - 1]?.measure !== 'stated' || stated.findIndex((other) => other.line === line) !== index,
  );
  return (
    refuseUnless(card, 'drafted') ??
    refuseStranger(card, command, command.leaders) ??
    (wrong && refuse('staffing.position-card-line-invalid', { line: wrong.line })) ??
    accept({ ...about(card, command), type: 'PositionCardStated', stated })
  );
};

export interface ReviewPositionCard extends Judged {
  readonly today: Day;
  /** What was measured, by measure. */
  readonly measured: ReadonlyMap<string, Figure>;
  readonly readAt: Instant;
}

/** Who leads the person reviews the card when its period is over: the figures stay as they were read, once all could be. */
export const reviewPositionCard = (card: PositionCard, command: ReviewPositionCard): Decision<PositionCardEvent> => {
  const { today, measured, readAt } = command;
  const unsaid = card.lines.findIndex(
    ({ measure }, index) => measure === 'stated' && !card.stated.some(({ line }) => line === index + 1),
  );
  const unknown = card.lines.findIndex(({ measure }) => measured.get(measure)?.unknown !== undefined);
  return (
    refuseUnless(card, 'drafted') ??
    refuseStranger(card, command, command.leaders) ??
    (today <= daysOf(card.period).last
      ? refuse('staffing.position-card-period-open', { last: daysOf(card.period).last })
      : undefined) ??
    (unsaid < 0 ? undefined : refuse('staffing.position-card-unsaid', { line: unsaid + 1 })) ??
    (unknown < 0 ? undefined : refuse('staffing.position-card-unknown', { line: unknown + 1 })) ??
    accept({
      ...about(card, command),
      type: 'PositionCardReviewed',
      figures: figuresOf(card.lines, measured, card.stated),
      readAt,
      reviewed: stepOf(command),
    })
  );
};

/** Another one above approves it; from then on the person sees it. */
export const approvePositionCard = (card: PositionCard, command: Judged): Decision<PositionCardEvent> =>
  refuseUnless(card, 'reviewed') ??
  refuseSecondStep(card, command, command.leaders) ??
  accept({ ...about(card, command), type: 'PositionCardApproved', approved: stepOf(command) });

/** The person answers, once. */
export const answerPositionCard = (
  card: PositionCard,
  command: Recording & { readonly by: string; readonly text: string },
): Decision<PositionCardEvent> => {
  // Before its approval the card does not exist for whom it is about.
  if (card.employeeId !== command.by || card.state === 'drafted' || card.state === 'reviewed')
    return refuse('staffing.position-card-not-found', { id: card.id });
  if (card.state === 'approved' && card.answer !== undefined)
    return refuse('staffing.position-card-already-answered', { cardId: card.id });
  return (
    refuseUnless(card, 'approved') ??
    accept({ ...about(card, command), type: 'PositionCardAnswered', text: command.text })
  );
};

/** It was made by mistake; who leads the person takes it back, with a reason. */
export const withdrawPositionCard = (
  card: PositionCard,
  command: Judged & { readonly why: string },
): Decision<PositionCardEvent> => {
  const { why } = command;
  const told = card.state === 'approved' ? { withdrawnEvent: card.approvedEvent } : {};
  return (
    (card.state === 'withdrawn' ? refuseUnless(card, 'drafted') : undefined) ??
    refuseStranger(card, command, command.leaders) ??
    accept({ ...about(card, command), type: 'PositionCardWithdrawn', why, withdrawn: stepOf(command), ...told })
  );
};
