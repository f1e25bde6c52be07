import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { mayErase, recordOutcomes } from '../../domain/privacy-request/decide.js';
import type { PrivacyRequest, ServiceOutcome } from '../../domain/privacy-request/privacy-request.js';
import type { KeptRequest, PersonalDataServices, PrivacyRequests } from '../privacy-ports.js';

/**
 * Has an approved erasure carried out by every service that has not told of it yet. One that does not answer is left to the next
 * time: erasing again is harmless.
 */
export class ErasePerson {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly services: PersonalDataServices,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion }: { id: string; expectedVersion: number }): Promise<Outcome<KeptRequest>> {
    const known = await this.requests.find(id);
    if (known === undefined) return refused('identity.privacy-request-not-found', { id });
    const refusal = mayErase(known.state);
    if (refusal !== undefined && !refusal.accepted) return refusal;
    const outcomes = await this.#ask(known.state);
    const command = { ...this.recorder.recording(undefined), outcomes, services: this.services.names };
    return this.requests.change({ id, expectedVersion }, (request) => recordOutcomes(request, command));
  }

  async #ask(request: PrivacyRequest): Promise<ServiceOutcome[]> {
    const told = new Set(request.outcomes.map(({ service }) => service));
    const asked = this.services.names.filter((service) => !told.has(service));
    const { now: at } = this.recorder.recording(undefined);
    const answers = await Promise.allSettled(
      asked.map(async (service): Promise<ServiceOutcome> => {
        const stores = await this.services.erase(service, request.person, request.id);
        return { service, at, stores };
      }),
    );
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }
}
