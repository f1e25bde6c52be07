import { accept, type Outcome, type Recorder, refuse } from '@goldkey/kernel';
import { issueLink, revokeLink } from '../../domain/link/link.js';
import type { ServiceLink } from '../../domain/service/link.js';
import { refuseOwnService } from '../../domain/service/service.js';
import type { LinkStore, ServiceStore, Tokens, Transactions } from '../order-ports.js';
import type { Self } from '../ports.js';

/** A link with its token, which is shown this once. */
export interface IssuedLink {
  readonly link: ServiceLink;
  readonly token: string;
}

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

  run(serviceId: string): Promise<Outcome<IssuedLink>> {
    return this.transactions.run(async () => {
      // Held until the end: of two links that are issued at once, one stays.
      const held = await this.services.change(
        { id: serviceId },
        (service) =>
          refuseOwnService(service, this.self.acting()) ??
          (service.state === 'confirmed' ? refuse('convenience.service-answered', {}) : accept()),
      );
      if (!held.accepted) return held;
      for (const { id } of await this.links.standing(serviceId)) {
        const ended = await this.links.change({ id }, (link) => revokeLink(link, this.recorder.recording(undefined)));
        if (!ended.accepted) return ended;
      }
      const token = this.tokens.make();
      const { propertyId } = held.value.state;
      const link = { id: this.recorder.newId(), propertyId, serviceId, tokenHash: this.tokens.hash(token) };
      const issued = await this.links.issue(issueLink({ ...this.recorder.recording(undefined), link }));
      return issued.accepted ? { accepted: true, value: { link: issued.value.state, token } } : issued;
    });
  }
}
