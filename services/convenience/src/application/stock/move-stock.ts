import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { countedMove, moveStock, STOCKED, type StockMove } from '../../domain/stock/stock.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Kept, Self } from '../ports.js';
import type { StockStore } from '../stock-ports.js';

export interface MoveStockCommand {
  readonly itemId: string;
  /** What comes from the supplier, what goes back to them, or what was counted. Deliveries come with their service. */
  readonly kind: 'received' | 'given-back' | 'counted';
  /** Units, from 0; what was counted is the number that is there. */
  readonly quantity: number;
  readonly supplier?: string | undefined;
  readonly note?: string | undefined;
  readonly at?: Instant | undefined;
}

/** Something comes into the store, goes back, or is counted. */
export class MoveStock {
  constructor(
    private readonly stock: StockStore,
    private readonly items: ItemStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ itemId, kind, quantity: said, supplier, note, at }: MoveStockCommand): Promise<Kept<StockMove>> {
    const item = await this.items.one(itemId);
    if (item === undefined) return refused('convenience.item-not-found', { id: itemId });
    const { propertyId, name: itemName } = item;
    if (item.kind !== STOCKED) return refused('convenience.item-without-stock', { name: itemName });
    const who = { by: this.self.id(), byName: this.self.name() };
    const words = { ...(supplier !== undefined && { supplier }), ...(note !== undefined && { note }) };
    const of = { id: this.recorder.newId(), propertyId, itemId, itemName, kind, ...who, ...words };
    const recording = this.recorder.recording(at);
    return this.stock.move(itemId, (onHand) => {
      const quantity = kind === 'counted' ? countedMove(onHand, said) : kind === 'received' ? said : -said;
      return moveStock(onHand, { ...recording, move: { ...of, quantity } });
    });
  }
}
