import { dayOf, type Instant, type Month, monthOf } from '@goldkey/kernel';
import { type Fact, type FindingKind, findingKinds, type Situation } from '@goldkey/rulebook';
import type { KindRuling } from '../domain/finding-kind/ruling.js';
import type { InTransaction, Situations } from './ports.js';

export type Finding = Fact<'inspections.finding.raised'>;

/** What the rulebook knows of a ruling. */
const factOf = ({ rulingId, propertyId, month, act, kind, kinds, findingIds, ruledAt, eventId }: KindRuling) => ({
  kind: 'evaluation.finding-kind.ruled' as const,
  id: eventId,
  source: '/goldkey/evaluation',
  at: ruledAt,
  propertyId,
  data: { rulingId, propertyId, month, act, kind, kinds, findingIds },
});

/** The findings of the quality centre's day checks in a property's month that M-18 counts. */
export class MonthFindings {
  constructor(
    private readonly situations: Pick<Situations, 'each'>,
    /** Runs work for the platform: the organisation that judges a property is not all the caller's. */
    private readonly asPlatform: InTransaction,
  ) {}

  /** How the property stands; `undefined` where it is not registered. Whether the caller sees it is the asker's to know. */
  async situation(propertyId: string, month: Month, now: Instant): Promise<Situation | undefined> {
    const [situation] = await this.asPlatform(() => this.situations.each([{ propertyId, months: [month] }], now));
    return situation;
  }
}

/** Oldest first. */
export const findingsOf = (situation: Situation, month: Month): readonly Finding[] =>
  situation
    .factsOf('inspections.finding.raised', 'source', 'qm-day-check')
    .filter(({ data }) => situation.inService(data.raisedAt) && monthOf(dayOf(data.raisedAt, situation.zone)) === month)
    .sort((a, b) => a.data.raisedAt - b.data.raisedAt || (a.id < b.id ? -1 : 1));

/** The kind of each by the rulings that stand. */
export const kindsBy = (
  month: Month,
  findings: readonly Finding[],
  rulings: readonly KindRuling[],
): ReadonlyMap<Finding, FindingKind> =>
  findingKinds(month, findings, rulings.filter(({ reversed }) => reversed === undefined).map(factOf));
