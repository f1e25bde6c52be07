import { type Instant, type Outcome, refused } from '@goldkey/kernel';
import { mayFetch } from '../../domain/privacy-request/decide.js';
import type { StoreOutcome } from '../../domain/privacy-request/privacy-request.js';
import type { PersonalDataServices, PrivacyRequests, ToldStore } from '../privacy-ports.js';

/** What one service said; without an answer `stores` is absent. */
export interface ServiceSays<Store> {
  readonly service: string;
  readonly stores?: readonly Store[];
}

/** What all services keep of the person of a request: to be looked at before it is decided, or to be handed to the person. */
export class ShowPerson {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly services: PersonalDataServices,
    private readonly now: () => Instant,
  ) {}

  /** What erasing would do now, service by service; one that does not answer is told without stores. */
  async run({ id }: { id: string }): Promise<Outcome<readonly ServiceSays<StoreOutcome>[]>> {
    const known = await this.requests.find(id);
    if (known === undefined) return refused('identity.privacy-request-not-found', { id });
    const { person } = known.state;
    const answers = await Promise.all(
      this.services.names.map((service) =>
        this.services.preview(service, person).then(
          (stores) => ({ service, stores }),
          () => ({ service }),
        ),
      ),
    );
    return { accepted: true, value: answers };
  }

  /** Everything that is kept of the person, of every service or of none: half an answer would look whole. */
  async fetch({ id }: { id: string }): Promise<Outcome<readonly Required<ServiceSays<ToldStore>>[]>> {
    const known = await this.requests.find(id);
    if (known === undefined) return refused('identity.privacy-request-not-found', { id });
    const refusal = mayFetch(known.state, this.now());
    if (refusal !== undefined && !refusal.accepted) return refusal;
    const told = await Promise.all(
      this.services.names.map(async (service) => ({
        service,
        stores: await this.services.export(service, known.state.person),
      })),
    );
    await this.requests.rememberFetched(known.state);
    return { accepted: true, value: told };
  }
}
