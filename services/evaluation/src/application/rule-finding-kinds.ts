import { type Acting, dayOf, type Instant, idsOf, type Outcome, refuse } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { type RuleKinds, type Ruler, reverseRuling, ruleKinds } from '../domain/finding-kind/decide.js';
import type { AppealStore } from './appeal-ports.js';
import type { KindRulingRecord, KindRulingStore, NewEventId } from './kind-ports.js';
import { findingsOf, kindsBy, type MonthFindings } from './month-findings.js';
import type { Clock } from './ports.js';
import type { FiguresReader } from './queries/readers.js';

export type RuleFindingKindsCommand = Omit<RuleKinds, 'ruledAt' | 'eventId'>;

/** The quality centre says which findings of a property's month are of one kind (M-18), or takes such a word back. */
export class RuleFindingKinds {
  constructor(
    private readonly rulings: KindRulingStore,
    private readonly findings: MonthFindings,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly appeals: Pick<AppealStore, 'posts'>,
    private readonly clock: Clock,
    private readonly newEventId: NewEventId,
  ) {}

  async run(command: RuleFindingKindsCommand, acting: Acting): Promise<Outcome<KindRulingRecord>> {
    const { propertyId, month } = command;
    const seen = (await this.reader.properties()).some((one) => one.propertyId === propertyId);
    const ruledAt = this.clock.now();
    const situation = seen ? await this.findings.situation(propertyId, month, ruledAt) : undefined;
    if (situation === undefined) return refuse('evaluation.property-not-found', { propertyId });
    const ruler = await this.#ruler(acting, ruledAt);
    const found = findingsOf(situation, month);
    return this.rulings.add({ propertyId, month }, (rulings) => {
      const kinds = new Map<string, string[]>();
      for (const [{ data }, { kind }] of kindsBy(month, found, rulings))
        kinds.set(kind, [...(kinds.get(kind) ?? []), data.findingId]);
      return ruleKinds({ ...command, ruledAt, eventId: this.newEventId() }, { kinds, ...ruler });
    });
  }

  async reverse({
    rulingId,
    reason,
    ...acting
  }: Acting & {
    rulingId: string;
    reason: string;
  }): Promise<Outcome<KindRulingRecord>> {
    const at = this.clock.now();
    const ruler = await this.#ruler(acting, at);
    const command = { by: acting.by, at, reason, eventId: this.newEventId() };
    return this.rulings.change(rulingId, (ruling) => reverseRuling(ruling, command, ruler));
  }

  async #ruler(acting: Acting, at: Instant): Promise<Ruler> {
    return { posts: await this.appeals.posts(idsOf(acting)), today: dayOf(at, DEFAULT_ZONE) };
  }
}
