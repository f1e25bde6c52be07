import type { Recorder } from '@goldkey/kernel';
import type { Service } from '../../domain/service/service.js';
import { moveStock } from '../../domain/stock/stock.js';
import type { Kept, Self } from '../ports.js';
import type { StockStore } from '../stock-ports.js';

/** Bottled water that was delivered leaves the store; other services have none. */
export class DeliverFromStock {
  constructor(
    private readonly stock: StockStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(service: Service): Promise<Kept<unknown>> {
    if (service.kind !== 'bottled-water') return { accepted: true, value: { state: service, version: 1 } };
    const { propertyId, itemId, itemName, id: serviceId, performedAt } = service;
    const who = { by: this.self.id(), byName: this.self.name() };
    const of = { id: this.recorder.newId(), propertyId, itemId, itemName, serviceId, ...who };
    const move = { ...of, kind: 'delivered' as const, quantity: -service.quantity };
    return this.stock.move(itemId, (onHand) => moveStock(onHand, { ...this.recorder.recording(performedAt), move }));
  }
}
