import { type Fact, isWithdrawal, type Withdrawal } from '@goldkey/rulebook';
import { type AskedKind, matterOfAsked } from '../domain/notice/asks.js';
import { matterOf } from '../domain/notice/cases.js';
import type { TouchedMatters } from './ports.js';

/** What facts tell of findings and matters that people may be asked about. */
const KINDS: Readonly<Record<string, { readonly kind: AskedKind; readonly asks: boolean }>> = {
  'inspections.finding.asked': { kind: 'finding', asks: true },
  'inspections.finding.raised': { kind: 'finding', asks: false },
  'inspections.finding.verified': { kind: 'finding', asks: false },
  'complaints.matter.asked': { kind: 'matter', asks: true },
  'complaints.matter.closed': { kind: 'matter', asks: false },
};

/** Each of these is told to whoever proposed, by itself. */
const PROPOSAL_DECIDED = 'complaints.matter.proposal-decided';

/** Matters of notices that facts touch: those about which somebody was asked or is answered, and those that may be settled by them. */
export const askedMatters = (facts: readonly (Fact | Withdrawal)[]): TouchedMatters => {
  const asked = new Set<string>();
  const touched = new Set<string>();
  for (const fact of facts) {
    if (isWithdrawal(fact)) continue;
    if (fact.kind === PROPOSAL_DECIDED) asked.add(matterOf.proposal(fact.id));
    const known = KINDS[fact.kind];
    if (known === undefined) continue;
    const { propertyId, findingId, matterId } = fact.data as Readonly<Record<string, string | undefined>>;
    const id = known.kind === 'finding' ? findingId : matterId;
    if (propertyId === undefined || id === undefined) continue;
    (known.asks ? asked : touched).add(matterOfAsked({ kind: known.kind, propertyId, id }));
  }
  return { asked: [...asked], touched: [...touched].filter((matter) => !asked.has(matter)) };
};
