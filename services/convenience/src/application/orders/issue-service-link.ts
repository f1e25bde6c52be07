import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { issueLink, type ServiceLink } from '../../domain/service/link.js';
import type { LinkStore, ServiceStore, Tokens } from '../order-ports.js';

/** A link with its token, which is shown this once. */
export interface IssuedLink {
  readonly link: ServiceLink;
  readonly token: string;
}

/** Gives the owner a way to confirm one service without an account. */
export class IssueServiceLink {
  constructor(
    private readonly links: LinkStore,
    private readonly services: ServiceStore,
    private readonly tokens: Tokens,
    private readonly recorder: Recorder,
  ) {}

  async run(serviceId: string): Promise<Outcome<IssuedLink>> {
    const service = await this.services.one(serviceId);
    if (service === undefined) return refused('convenience.service-not-found', { id: serviceId });
    if (service.state === 'confirmed') return refused('convenience.service-answered', {});
    const token = this.tokens.make();
    const { propertyId } = service;
    const link = { id: this.recorder.newId(), propertyId, serviceId, tokenHash: this.tokens.hash(token) };
    const outcome = await this.links.issue(issueLink({ ...this.recorder.recording(undefined), link }));
    return outcome.accepted ? { accepted: true, value: { link: outcome.value.state, token } } : outcome;
  }
}
