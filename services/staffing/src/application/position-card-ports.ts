import type { Day, Decision, Month, Period } from '@goldkey/kernel';
import type { Appointment } from '../domain/appointment/appointment.js';
import type { Elsewhere, MeasureElsewhere } from '../domain/position/measure.js';
import type { Position } from '../domain/position/position.js';
import type { Figure, PositionCard, PositionCardEvent } from '../domain/position-card/card.js';
import type { Post } from '../domain/position-card/leading.js';
import type { CheckedHandover } from '../domain/position-card/measures.js';
import type { Recruitment } from '../domain/recruitment/recruitment.js';
import type { Kept, Target } from './ports.js';

/** Where the cards of positions are kept; what holds of every store is written in `ports.ts`. */
export interface PositionCardStore {
  /** `standing` is the card of that post and period, where one stands. */
  draft(
    asked: { readonly appointmentId: string; readonly period: Period },
    decide: (standing: PositionCard | undefined) => Decision<PositionCardEvent>,
  ): Promise<Kept<PositionCard>>;
  change(target: Target, decide: (card: PositionCard) => Decision<PositionCardEvent>): Promise<Kept<PositionCard>>;
}

/** A card with its version, as it is shown to whom it is about. */
export interface OwnCard {
  readonly card: PositionCard;
  readonly version: number;
}

/** Reads what cards are made of, bounded by the caller's scope. */
export interface PositionCardReader {
  card(id: string): Promise<PositionCard | undefined>;
  appointment(id: string): Promise<Appointment | undefined>;
  position(id: string): Promise<Position | undefined>;
  /** Posts that are held on the day in the unit and above it, up to the group. */
  postsAbove(unitId: string, day: Day): Promise<readonly Post[]>;
  /** A person's own, approved ones, wherever they lie; the newest first. */
  ownApproved(employeeId: string): Promise<readonly OwnCard[]>;
}

/** Reads what is measured, bounded by the caller's scope. */
export interface CardFactsReader {
  /** Needs of people of the property that fall due in these days. */
  needsDue(propertyId: string, first: Day, last: Day): Promise<readonly Recruitment[]>;
  /** What positions are called, by id. */
  positionNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Hand-overs to payroll of these months that were checked when they came back. */
  checkedHandovers(propertyId: string, months: readonly Month[]): Promise<readonly CheckedHandover[]>;
}

/** Figures that other services have, asked as whoever acts here. */
export interface FiguresElsewhere {
  /** Each of those asked for has a figure: one that says why it is not known where the service could not be asked. */
  of(
    service: Elsewhere,
    asked: { readonly propertyId: string; readonly period: Period; readonly measures: readonly MeasureElsewhere[] },
  ): Promise<ReadonlyMap<MeasureElsewhere, Figure>>;
}
