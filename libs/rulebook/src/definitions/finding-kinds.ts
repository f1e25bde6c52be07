import type { Month } from '@goldkey/kernel';
import type { Fact } from '../vocabulary.js';

type Finding = Fact<'inspections.finding.raised'>;
type Ruling = Fact<'evaluation.finding-kind.ruled'>;

/** What a finding counts as, and the rulings that had a say in it, oldest first. */
export interface FindingKind {
  readonly kind: string;
  readonly rulings: readonly Ruling[];
}

/**
 * The kinds of a month's findings (M-18): a finding is of its category, until the quality centre rules otherwise. Rulings
 * apply in the order given (oldest first), each to the kinds that those before it left, whenever the findings came.
 */
export const findingKinds = (
  month: Month,
  findings: readonly Finding[],
  rulings: readonly Ruling[],
): ReadonlyMap<Finding, FindingKind> => {
  const kinds = new Map<Finding, FindingKind>(
    findings.map((finding) => [finding, { kind: finding.data.category, rulings: [] }]),
  );
  for (const ruling of rulings) {
    if (ruling.data.month !== month) continue;
    for (const [finding, known] of kinds)
      if (isMeant(ruling, finding, known.kind))
        kinds.set(finding, { kind: ruling.data.kind, rulings: [...known.rulings, ruling] });
  }
  return kinds;
};

const isMeant = ({ data }: Ruling, finding: Finding, kind: string): boolean =>
  data.act === 'split' ? data.findingIds.includes(finding.data.findingId) : data.kinds.includes(kind);
