import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type BillLink, issueBillLink } from '../../domain/bill-link/bill-link.js';
import type { BillLinkStore, Tokens } from '../online-ports.js';
import type { Directory } from '../ports.js';

/** A link with its token, which is shown this once. */
export interface IssuedBillLink {
  readonly link: BillLink;
  readonly token: string;
}

/** Gives a household a way to its bills without an account. */
export class IssueBillLink {
  constructor(
    private readonly links: BillLinkStore,
    private readonly directory: Directory,
    private readonly tokens: Tokens,
    private readonly recorder: Recorder,
  ) {}

  async run({ householdId, days }: { householdId: string; days: number }): Promise<Outcome<IssuedBillLink>> {
    const household = await this.directory.household(householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: householdId });
    const token = this.tokens.make();
    const { propertyId } = household;
    const link = { id: this.recorder.newId(), propertyId, householdId, tokenHash: this.tokens.hash(token) };
    const outcome = await this.links.issue(issueBillLink({ ...this.recorder.recording(undefined), link, days }));
    return outcome.accepted ? { accepted: true, value: { link: outcome.value.state, token } } : outcome;
  }
}
