import { type Acting, type Day, dayOf, idsOf, type Outcome, type Recorder, refuse, refused } from '@goldkey/kernel';
import { askPrivacy } from '../../domain/privacy-request/decide.js';
import type { PersonKind, PrivacyWish } from '../../domain/privacy-request/privacy-request.js';
import type { FoundPerson, KeptRequest, PeopleRegisters, PrivacyRequests } from '../privacy-ports.js';

/** The group's clock: requests are of people, not of a property. */
const ZONE = 'Asia/Shanghai';

export interface AskPrivacyCommand extends Acting {
  readonly wish: PrivacyWish;
  readonly kind: PersonKind;
  /** Entries of the register that are this one person's: of each home one. */
  readonly ids: readonly string[];
  readonly proof: string;
  readonly askedOn?: Day;
  readonly name: string;
}

const only = (values: readonly (string | undefined)[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

const together = (kind: PersonKind, found: readonly FoundPerson[]) => {
  const all = (of: 'ids' | 'accounts' | 'names' | 'phones') => [...new Set(found.flatMap((one) => one[of]))];
  return {
    ...{ kind, ids: all('ids'), accounts: all('accounts'), names: all('names'), phones: all('phones') },
    homes: found.flatMap(({ homes }) => homes),
    name: found[0]?.name ?? '',
    place: [...new Set(found.map(({ place }) => place))].join('、'),
  };
};

/** Writes down that a person wishes to have what is kept of them, or to have it erased. By what they are known is asked of the register. */
export class AskPrivacy {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly registers: PeopleRegisters,
    private readonly recorder: Recorder,
  ) {}

  async run({ by, selves, name, ...asked }: AskPrivacyCommand): Promise<Outcome<KeptRequest>> {
    const { wish, kind, ids, proof, askedOn } = asked;
    const found = await this.registers.find(kind, { ids });
    const known = new Set(found.flatMap((one) => one.ids));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) return refused('identity.person-not-found', { id: unknown });
    if (new Set(found.map((one) => one.name)).size > 1) return refuse('identity.several-people-invalid', {});
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, ZONE);
    const propertyId = only(found.map((one) => one.propertyId));
    return this.requests.add(
      askPrivacy({
        ...recording,
        today,
        request: {
          id: this.recorder.newId(),
          ...(propertyId !== undefined && { propertyId }),
          ...{ wish, person: together(kind, found), proof, askedOn: askedOn ?? today },
          ...{ writtenBy: by, writtenAs: idsOf({ by, selves }), writerName: name },
        },
      }),
    );
  }
}
