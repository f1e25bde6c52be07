import type { Instant, Year } from '@goldkey/kernel';
import type { ItemKind } from '../item/kinds.js';
import type { Happened } from '../recording.js';
import type { CatalogueState } from './machine.js';
import { type CostSheet, isSmallMargin, marginOf, outcomeAt } from './margin.js';

/** Where a list is made known (document 004, 4.2.2 and its first part, 4.2). */
export const CHANNELS = ['notice-board', 'bulletin-board', 'bulletin', 'screen'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One service of the year: why it is offered, what it costs, what it is sold for. */
export interface CatalogueLine extends CostSheet {
  readonly itemId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly charged: boolean;
  readonly unit: string;
  /** Yuan for a unit; `0.00` for what is done for nothing. */
  readonly price: string;
  /** Units a month that are expected. */
  readonly plannedUnits: number;
  /** Whether the price is paid before the service. */
  readonly prepaid: boolean;
  /** Yuan that lie with the centre until the end; `0.00` for none. */
  readonly deposit: string;
  readonly demand: string;
  readonly feasibility: string;
  readonly benefit: string;
  /** What neighbours have to put up with, and how it is kept small. */
  readonly nuisance: string;
  /** Why the general manager approves of a margin out of bounds. */
  readonly marginReason?: string;
}

/** The items and prices of a property and year; a later revision of the same year takes the place of an earlier one. */
export interface Catalogue {
  readonly id: string;
  readonly propertyId: string;
  readonly year: Year;
  /** 1 for the year's first list. */
  readonly revision: number;
  readonly state: CatalogueState;
  readonly lines: readonly CatalogueLine[];
  readonly draftedBy: string;
  readonly drafterName: string;
  readonly submittedAt?: Instant;
  readonly submittedBy?: string;
  /** All ids of that person then; absent on older ones. */
  readonly submittedAs?: readonly string[];
  readonly returnReason?: string;
  readonly approvedAt?: Instant;
  readonly approverName?: string;
  readonly publishedAt?: Instant;
  readonly channels?: readonly Channel[];
}

export type CatalogueEvent = Happened<
  | 'CatalogueDrafted'
  | 'CatalogueEdited'
  | 'CatalogueSubmitted'
  | 'CatalogueReturned'
  | 'CatalogueApproved'
  | 'CataloguePublished',
  Catalogue
>;

/** Whether a line's price covers its cost and leaves little; what is done for nothing is not asked (C-03). */
export const hasSmallMargin = (line: CatalogueLine): boolean =>
  !line.charged || isSmallMargin(marginOf(outcomeAt(line.price, line.plannedUnits, line)));
