import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { peopleOf } from '../domain/household/people.js';
import type { ContactReveals } from './ports.js';

export interface RevealContactCommand {
  readonly id: string;
  readonly personId: string;
  /** Why it is needed; it stays in the history beside who asked. */
  readonly reason: string;
}

/** A name and a number as they are. */
export interface RevealedContact {
  readonly personId: string;
  readonly name?: string;
  readonly phone?: string;
}

/** Somebody looks at the name and number of one person, and the history says who, when and why. */
export class RevealContact {
  constructor(
    private readonly reveals: ContactReveals,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, personId, reason }: RevealContactCommand): Promise<Outcome<RevealedContact>> {
    const household = await this.reveals.household(id);
    if (household === undefined) return refused('estates.household-not-found', { id });
    const person = peopleOf(household).find((other) => other.personId === personId);
    if (person === undefined) return refused('estates.person-not-found', { personId });
    await this.reveals.note({ household, personId, reason, at: this.recorder.recording(undefined).now });
    const { name, phone } = person;
    return { accepted: true, value: { personId, ...(name && { name }), ...(phone && { phone }) } };
  }
}
