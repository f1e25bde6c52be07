import { accept, type Recorder, refused } from '@goldkey/kernel';
import { applyLink } from '../../domain/link/link.js';
import type { ServiceLink } from '../../domain/service/link.js';
import { confirmService, disputeService, type OwnerAnswer, type Service } from '../../domain/service/service.js';
import type { LinkStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Kept } from '../ports.js';

interface LinkAnswer extends OwnerAnswer {
  readonly done: boolean;
  /** It comes from a browser in which one of us is signed in. */
  readonly isStaff: boolean;
}

/**
 * The owner says by the link whether the service was done, and what they paid (C-05, C-06). Staff do not say it for the owner, who
 * is sent the link by another person than performed the service.
 */
export class AnswerByLink {
  constructor(
    private readonly links: LinkStore<ServiceLink>,
    private readonly services: ServiceStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run(link: ServiceLink, { done, isStaff, ...said }: LinkAnswer): Promise<Kept<Service>> {
    if (isStaff) return refused('convenience.answer-of-staff.forbidden');
    return this.transactions.run(async () => {
      // The service first, as where a link is issued: two who wait for each other would be turned away.
      const held = await this.services.change({ id: link.serviceId }, () => accept());
      if (!held.accepted) return held;
      const used = await this.links.change(link, (current) => applyLink(current, this.recorder.recording(undefined)));
      if (!used.accepted) return used;
      const command = { ...this.recorder.recording(undefined), ...said };
      const decide = done ? confirmService : disputeService;
      return this.services.change({ id: link.serviceId }, (service) => decide(service, command));
    });
  }
}
