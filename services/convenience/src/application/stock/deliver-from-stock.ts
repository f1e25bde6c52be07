import type { Instant, Recorder } from '@goldkey/kernel';
import type { Service } from '../../domain/service/service.js';
import { moveStock, STOCKED, type StockMove } from '../../domain/stock/stock.js';
import type { Kept, Self } from '../ports.js';
import type { StockStore } from '../stock-ports.js';

/** Bottled water that was delivered leaves the store; other services have none. */
export class DeliverFromStock {
  constructor(
    private readonly stock: StockStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  /** What was delivered; what never was, is in the store again. */
  run(service: Service): Promise<Kept<unknown>> {
    return this.#move(service, { kind: 'delivered', quantity: -service.quantity, at: service.performedAt });
  }

  takeBack(service: Service): Promise<Kept<unknown>> {
    return this.#move(service, { kind: 'withdrawn', quantity: service.quantity, at: undefined });
  }

  async #move(
    service: Service,
    { at, ...moved }: Pick<StockMove, 'kind' | 'quantity'> & { readonly at: Instant | undefined },
  ): Promise<Kept<unknown>> {
    if (service.kind !== STOCKED) return { accepted: true, value: { state: service, version: 1 } };
    const { propertyId, itemId, itemName, id: serviceId } = service;
    const who = { by: this.self.id(), byName: this.self.name() };
    const move = { id: this.recorder.newId(), propertyId, itemId, itemName, serviceId, ...who, ...moved };
    return this.stock.move(itemId, (onHand) => moveStock(onHand, { ...this.recorder.recording(at), move }));
  }
}
