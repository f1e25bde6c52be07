import { accept, type Outcome, type Recorder } from '@goldkey/kernel';
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

  /** In the transaction of the command. */
  async run({ id, expectedVersion }: { id: string; expectedVersion: number }): Promise<Outcome<KeptRequest>> {
    // Held from here on: nobody takes it back, or has it carried out too, while the services erase.
    const held = await this.requests.change({ id, expectedVersion }, (request) => mayErase(request) ?? accept());
    if (!held.accepted) return held;
    const outcomes = await this.#ask(held.value.state);
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
