import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { ItemKind } from '../item/kinds.js';
import { type Happened, refuseFuture } from '../recording.js';

/** What is kept in a store (document 004, 5.10); other services have none. */
export const STOCKED = 'bottled-water' satisfies ItemKind;

/**
 * Why barrels come or go: brought by the supplier, delivered to an owner, not delivered after all (its service was logged by mistake),
 * given back to the supplier, or found otherwise when counted.
 */
export const MOVE_KINDS = ['received', 'delivered', 'withdrawn', 'given-back', 'counted'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** One line of the store's book of an item (document 004, 5.10): lines are added and never changed. */
export interface StockMove {
  readonly id: string;
  readonly propertyId: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly kind: MoveKind;
  /** Units that came; below zero for what went. */
  readonly quantity: number;
  /** Units that were there afterwards. */
  readonly left: number;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly supplier?: string;
  readonly serviceId?: string;
  readonly note?: string;
}

export type StockMoveEvent = Happened<'StockMoved', StockMove>;

export interface MoveStock extends Recording {
  readonly move: Omit<StockMove, 'at' | 'left'>;
}

/** Something comes into the store or leaves it; what is not there cannot leave. */
export const moveStock = (onHand: number, command: MoveStock): Decision<StockMoveEvent> => {
  const { move, at, eventId } = command;
  if (move.quantity === 0) return refuse('convenience.no-quantity-invalid', {});
  const left = onHand + move.quantity;
  if (left < 0) return refuse('convenience.stock-too-small', { onHand, name: move.itemName });
  return refuseFuture(command) ?? accept({ type: 'StockMoved', eventId, at, record: { ...move, at, left } });
};

/** The move by which what was counted becomes what is there; nothing where it agrees. */
export const countedMove = (onHand: number, counted: number): number => counted - onHand;
