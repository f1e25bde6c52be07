import { type Recorder, refused } from '@goldkey/kernel';
import { revokeLink } from '../../domain/link/link.js';
import type { ServiceLink } from '../../domain/service/link.js';
import { refuseOwnService } from '../../domain/service/service.js';
import type { LinkStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Kept, Self } from '../ports.js';

/** Takes a link away that went to the wrong person; whoever performed the service does not keep its owner from answering. */
export class RevokeServiceLink {
  constructor(
    private readonly links: LinkStore<ServiceLink>,
    private readonly services: ServiceStore,
    private readonly transactions: Transactions,
    private readonly self: Pick<Self, 'acting'>,
    private readonly recorder: Recorder,
  ) {}

  run(id: string): Promise<Kept<ServiceLink>> {
    return this.transactions.run(async () => {
      const revoked = await this.links.change({ id }, (link) => revokeLink(link, this.recorder.recording(undefined)));
      if (!revoked.accepted) return revoked;
      const { serviceId } = revoked.value.state;
      const service = await this.services.one(serviceId);
      if (service === undefined) return refused('convenience.service-not-found', { id: serviceId });
      return refuseOwnService(service, this.self.acting()) ?? revoked;
    });
  }
}
