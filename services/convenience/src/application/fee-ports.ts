import type { Decision } from '@goldkey/kernel';
import type { Fee, FeeEvent } from '../domain/fee/fee.js';
import type { ChangeStore, Kept } from './ports.js';

export interface FeeStore extends ChangeStore<Fee, FeeEvent> {
  one(id: string): Promise<Fee | undefined>;
  receive(decision: Decision<FeeEvent>): Promise<Kept<Fee>>;
  /** Yuan that were received for the service, without what was withdrawn; two who take at the same time are decided one after the other. */
  receivedFor(serviceId: string): Promise<string>;
  /** All of them or none; unknown ones are refused. Decided in order of id, with all of them at hand. */
  handOver(ids: readonly string[], decide: (fees: readonly Fee[]) => Decision<FeeEvent>): Promise<Kept<readonly Fee[]>>;
}
