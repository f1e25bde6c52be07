import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { ExaminationLine, SessionLine, TrainingPlan } from '../../training/api.js';

/** The list of sessions as it stands in the address. */
export const sessionsList = {
  filters: { property: 'one', state: 'many', judged: 'one', q: 'text' },
  sorts: ['heldAt', 'name'],
  defaultSort: '-heldAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The list of examinations as it stands in the address. */
export const examinationsList = {
  filters: { property: 'one', state: 'many', q: 'text' },
  sorts: ['takenAt', 'name'],
  defaultSort: '-takenAt',
  pageSize: 50,
} as const satisfies ListSpec;

const many = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));

/** The question to the service. */
export const sessionsQuery = ({ filters, ...page }: ListState<typeof sessionsList>): Query => ({
  propertyId: filters.property,
  state: many(filters.state),
  judged: filters.judged,
  q: filters.q,
  ...page,
});
export const examinationsQuery = ({ filters, ...page }: ListState<typeof examinationsList>): Query => ({
  propertyId: filters.property,
  state: many(filters.state),
  q: filters.q,
  ...page,
});

type May = (permission: string) => boolean;
export type SessionAct = 'rate' | 'judge' | 'withdraw';

/** What a person can do with a session. */
export const sessionActs = ({ state }: Pick<SessionLine, 'state'>, may: May): readonly SessionAct[] => {
  if (state === 'withdrawn') return [];
  const talks = may('staffing:talk');
  return [
    ...(talks ? (['rate'] as const) : []),
    ...(may('staffing:employ') ? (['judge'] as const) : []),
    ...(talks ? (['withdraw'] as const) : []),
  ];
};

export type PlanAct = 'approve' | 'withdraw';

/** What the reader can do with the year's plan. */
export const planActs = ({ mayApprove }: Pick<TrainingPlan, 'mayApprove'>): readonly PlanAct[] =>
  mayApprove ? ['approve', 'withdraw'] : ['withdraw'];

/** How many passed, of how many. */
export const passedOf = ({
  results,
}: Pick<ExaminationLine, 'results'>): { readonly passed: number; readonly examined: number } => ({
  passed: results.filter(({ passed }) => passed).length,
  examined: results.length,
});
