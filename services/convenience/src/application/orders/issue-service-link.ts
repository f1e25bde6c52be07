import { accept, type Outcome, type Recorder } from '@goldkey/kernel';
import type { ServiceLink } from '../../domain/service/link.js';
import { isOpen, refuseOwnService, refuseSettled } from '../../domain/service/service.js';
import type { LinkStore, ServiceStore, Tokens, Transactions } from '../order-ports.js';
import type { Self } from '../ports.js';
import { type IssuedLink, renewLink } from './renew-link.js';

/**
 * Gives the owner a way to confirm one service without an account. Whoever performed it does not get the link: with it they would
 * confirm their own work (C-05) and say what was paid for it (C-06). Links given out before end.
 */
export class IssueServiceLink {
  constructor(
    private readonly links: LinkStore<ServiceLink>,
    private readonly services: ServiceStore,
    private readonly transactions: Transactions,
    private readonly tokens: Tokens,
    private readonly self: Pick<Self, 'acting'>,
    private readonly recorder: Recorder,
  ) {}

  run(serviceId: string): Promise<Outcome<IssuedLink<ServiceLink>>> {
    return this.transactions.run(async () => {
      // Held until the end: of two links that are issued at once, one stays.
      const held = await this.services.change(
        { id: serviceId },
        (service) =>
          refuseOwnService(service, this.self.acting()) ?? (isOpen(service) ? accept() : refuseSettled(service)),
      );
      if (!held.accepted) return held;
      const { propertyId } = held.value.state;
      return renewLink(
        this.links,
        { thing: serviceId, about: { serviceId }, propertyId },
        { tokens: this.tokens, recorder: this.recorder },
      );
    });
  }
}
