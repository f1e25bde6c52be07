import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { HeadCountLine, RecruitmentLine } from '../../positions/api.js';

/** The list as it stands in the address; it is one property's, all on one page. */
export const headCountList = {
  filters: { property: 'one', day: 'day' },
  sorts: [],
  defaultSort: '',
  pageSize: 200,
} as const satisfies ListSpec;

export const headCountQuery = ({ filters }: ListState<typeof headCountList>, here: string | undefined): Query => ({
  propertyId: filters.property ?? here,
  day: filters.day,
});

export type RecruitmentAct = 'approve' | 'decline' | 'close' | 'withdraw';

/** What the reader can do with a need of people. */
export const recruitmentActs = (
  { state, mayDecide }: Pick<RecruitmentLine, 'state' | 'mayDecide'>,
  may: (permission: string) => boolean,
): readonly RecruitmentAct[] => {
  const employs = may('staffing:employ');
  const withdraw = employs ? (['withdraw'] as const) : [];
  if (state === 'approved') return employs ? ['close', 'withdraw'] : [];
  if (state !== 'requested') return [];
  return mayDecide ? ['approve', 'decline', ...withdraw] : withdraw;
};

/** People that are missing and not yet looked for. */
export const stillMissing = ({ gap = 0, recruitments }: Pick<HeadCountLine, 'gap' | 'recruitments'>): number =>
  Math.max(0, gap - recruitments.reduce((sum, { number }) => sum + number, 0));

/** What the lines come to. */
export const headCountSums = (lines: readonly Pick<HeadCountLine, 'standard' | 'actual' | 'gap'>[]) => ({
  standard: lines.reduce((sum, { standard = 0 }) => sum + standard, 0),
  actual: lines.reduce((sum, { actual }) => sum + actual, 0),
  missing: lines.reduce((sum, { gap = 0 }) => sum + Math.max(0, gap), 0),
});
