import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import { type Happened, refuseFuture } from '../recording.js';
import type { ItemKind } from './kinds.js';
import { type ItemAct, type ItemState, itemMachine } from './machine.js';

/** A service that a property offers its owners. Its price stands in the year's catalogue. */
export interface Item {
  readonly id: string;
  readonly propertyId: string;
  /** Short, unique in the property; it never changes. */
  readonly code: string;
  readonly name: string;
  readonly kind: ItemKind;
  /** What one of it is: a barrel, an hour, a month. */
  readonly unit: string;
  /** The department that offers it, and answers for its quality. */
  readonly departmentId: string;
  readonly departmentName: string;
  readonly state: ItemState;
  readonly stopReason?: string;
  /** Since when it is offered no more; absent on those that were stopped before it was kept. */
  readonly stoppedAt?: Instant;
}

export type ItemEvent = Happened<'ItemDefined' | 'ItemCorrected' | 'ItemStopped' | 'ItemResumed', Item>;

export interface DefineItem extends Recording {
  readonly item: Omit<Item, 'state' | 'stopReason' | 'stoppedAt'>;
}

/** An item enters the register. `sameCode` is what carries the wished code in the property already. */
export const defineItem = (sameCode: Item | undefined, command: DefineItem): Decision<ItemEvent> => {
  const { item, eventId, at } = command;
  if (sameCode !== undefined) return refuse('convenience.code-taken', { code: item.code });
  return refuseFuture(command) ?? accept({ type: 'ItemDefined', eventId, at, record: { ...item, state: 'offered' } });
};

export interface CorrectItem extends Recording {
  readonly name?: string;
  readonly unit?: string;
}

/** Name and unit are put right; the kind never is, for orders were made by it. */
export const correctItem = (item: Item, command: CorrectItem): Decision<ItemEvent> => {
  const { name = item.name, unit = item.unit, eventId, at } = command;
  if (name === item.name && unit === item.unit) return accept();
  return refuseFuture(command) ?? accept({ type: 'ItemCorrected', eventId, at, record: { ...item, name, unit } });
};

const moved = (item: Item, act: ItemAct): ItemState | undefined => itemMachine[item.state][act];

export interface StopItem extends Recording {
  readonly reason: string;
}

/** An item is offered no more: nobody can order it, and no list takes it up. */
export const stopItem = (item: Item, { reason, eventId, at }: StopItem): Decision<ItemEvent> => {
  const state = moved(item, 'stop');
  if (state === undefined) return refuse('convenience.item-stopped', { name: item.name });
  return accept({ type: 'ItemStopped', eventId, at, record: { ...item, state, stopReason: reason, stoppedAt: at } });
};

/** A stopped item is offered again, from the next list on that takes it up. */
export const resumeItem = (item: Item, { eventId, at }: Recording): Decision<ItemEvent> => {
  const state = moved(item, 'resume');
  if (state === undefined) return refuse('convenience.item-offered', { name: item.name });
  const { stopReason: _reason, stoppedAt: _at, ...rest } = item;
  return accept({ type: 'ItemResumed', eventId, at, record: { ...rest, state } });
};

/** Whether it was offered no more when a span began: what was not done of it in the span is no loss then (C-07). */
export const isStoppedBefore = ({ state, stoppedAt }: Item, from: Instant): boolean =>
  state === 'stopped' && (stoppedAt === undefined || stoppedAt < from);
