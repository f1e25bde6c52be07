import type { Instant, Period } from '@goldkey/kernel';
import type { Measure } from '../position/measure.js';

/** An indicator as the description in force at the end of the period words and weighs it. */
export interface CardLine {
  readonly indicator: string;
  /** Whole percent. */
  readonly weight: number;
  readonly measure: Measure;
  readonly floor: string;
  readonly target: string;
}

/** What the superior says of a stated indicator. */
export interface StatedFigure {
  /** Which line of the card, from 1. */
  readonly line: number;
  /** Exact text; absent: it cannot be judged, and leaves the card. */
  readonly value?: string;
  /** What it rests on. */
  readonly evidence: string;
}

/** What a figure was counted from. */
export interface FigureRecord {
  readonly kind:
    | 'position'
    | 'recruitment'
    | 'training-course'
    | 'pay-handover'
    | 'incident'
    | 'emergency-drill'
    | 'car-park-matter'
    | 'billing-month';
  readonly id: string;
  /** What it is called: a position, a course, a day, a month; nobody's name. */
  readonly name: string;
  /** Its part of the two numbers, as they were counted; absent where it counts as one. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Why a figure is not known now: the service does not answer, or says nothing to whoever asks. */
export type Unknown = 'away' | 'refused';

/** A line's value with its working; without a value it leaves the card. */
export interface Figure {
  /** Exact text. */
  readonly value?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Both numbers are money, in fen. */
  readonly inFen?: true;
  readonly records?: readonly FigureRecord[];
  readonly evidence?: string;
  /** Of a draft: it could not be asked. What is not known is not frozen. */
  readonly unknown?: Unknown;
}

/** Who took a step, with all ids of that person then. */
export interface Step {
  readonly by: string;
  readonly selves: readonly string[];
  readonly at: Instant;
}

export interface CardTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly positionId: string;
  readonly positionName: string;
  /** Of the position's description. */
  readonly positionVersion: number;
  readonly period: Period;
  readonly lines: readonly CardLine[];
  readonly drafted: Step;
}

interface Stating {
  readonly stated: readonly StatedFigure[];
}
interface Reviewed {
  /** One a line, as they were read then. */
  readonly figures: readonly Figure[];
  readonly readAt: Instant;
  readonly reviewed: Step;
}
interface Approved {
  readonly approved: Step;
  /** What the person said to it, once. */
  readonly answer?: { readonly text: string; readonly at: Instant };
}

/** How somebody did in a position over a period, by the position's own indicators (岗位考核卡). */
export type PositionCard = CardTerms &
  Stating &
  (
    | { readonly state: 'drafted' }
    | ({ readonly state: 'reviewed' } & Reviewed)
    | ({ readonly state: 'approved' /** A withdrawal names it. */; readonly approvedEvent: string } & Reviewed &
        Approved)
    | ({ readonly state: 'withdrawn'; readonly why: string; readonly withdrawn: Step } & Partial<Reviewed & Approved>)
  );

export type PositionCardEvent = { readonly eventId: string; readonly at: Instant; readonly cardId: string } & (
  | { readonly type: 'PositionCardDrafted'; readonly terms: CardTerms }
  | { readonly type: 'PositionCardStated'; readonly stated: readonly StatedFigure[] }
  | ({ readonly type: 'PositionCardReviewed' } & Reviewed)
  | { readonly type: 'PositionCardApproved'; readonly approved: Step }
  | { readonly type: 'PositionCardAnswered'; readonly text: string }
  | {
      readonly type: 'PositionCardWithdrawn';
      readonly why: string;
      readonly withdrawn: Step;
      /** The event that told of its approval, where it was approved. */
      readonly withdrawnEvent?: string;
    }
);

const partsOf = (card: PositionCard): CardTerms & Stating => {
  const { id, propertyId, appointmentId, employeeId, unitId, positionId, positionName, positionVersion } = card;
  const where = { id, propertyId, appointmentId, employeeId, unitId, positionId, positionName, positionVersion };
  return { ...where, period: card.period, lines: card.lines, drafted: card.drafted, stated: card.stated };
};

const reviewOf = (card: PositionCard): Reviewed => {
  const { figures, readAt, reviewed } = card as Partial<Reviewed>;
  if (figures === undefined || readAt === undefined || reviewed === undefined)
    throw new Error('a card is approved after its review');
  return { figures, readAt, reviewed };
};

const withdrawn = (
  card: PositionCard,
  event: Extract<PositionCardEvent, { readonly type: 'PositionCardWithdrawn' }>,
): PositionCard => {
  const seen = card.state === 'reviewed' || card.state === 'approved' ? reviewOf(card) : {};
  const signed =
    card.state === 'approved' ? { approved: card.approved, ...(card.answer && { answer: card.answer }) } : {};
  return { ...partsOf(card), ...seen, ...signed, state: 'withdrawn', why: event.why, withdrawn: event.withdrawn };
};

/** The card after an event. */
export const evolvePositionCard = (card: PositionCard | undefined, event: PositionCardEvent): PositionCard => {
  if (event.type === 'PositionCardDrafted') return { ...event.terms, stated: [], state: 'drafted' };
  if (card === undefined) throw new Error(`${event.type} of a card that was never drafted`);
  switch (event.type) {
    case 'PositionCardStated':
      return { ...partsOf(card), stated: event.stated, state: 'drafted' };
    case 'PositionCardReviewed': {
      const { figures, readAt, reviewed } = event;
      return { ...partsOf(card), figures, readAt, reviewed, state: 'reviewed' };
    }
    case 'PositionCardApproved': {
      const { approved, eventId: approvedEvent } = event;
      return { ...partsOf(card), ...reviewOf(card), approved, approvedEvent, state: 'approved' };
    }
    case 'PositionCardAnswered': {
      if (card.state !== 'approved') throw new Error('a card is answered after its approval');
      return { ...card, answer: { text: event.text, at: event.at } };
    }
    case 'PositionCardWithdrawn':
      return withdrawn(card, event);
  }
};
