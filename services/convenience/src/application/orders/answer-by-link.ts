import type { Recorder } from '@goldkey/kernel';
import { applyLink, type ServiceLink } from '../../domain/service/link.js';
import { confirmService, disputeService, type OwnerAnswer, type Service } from '../../domain/service/service.js';
import type { LinkStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Kept } from '../ports.js';

/** The owner says by the link whether the service was done, and what they paid (C-05, C-06). */
export class AnswerByLink {
  constructor(
    private readonly links: LinkStore,
    private readonly services: ServiceStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run(link: ServiceLink, answer: OwnerAnswer & { readonly done: boolean }): Promise<Kept<Service>> {
    return this.transactions.run(async () => {
      const used = await this.links.change(link, (current) => applyLink(current, this.recorder.recording(undefined)));
      if (!used.accepted) return used;
      const { done, ...said } = answer;
      const command = { ...this.recorder.recording(undefined), ...said };
      const decide = done ? confirmService : disputeService;
      return this.services.change({ id: link.serviceId }, (service) => decide(service, command));
    });
  }
}
