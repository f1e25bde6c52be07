import type { CourseLine, Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the doors of conduct answer: services/inspections/src/adapters/in/http/conduct. */
export const CASES = '/api/inspections/conduct-cases';
export const COLLEAGUES = '/api/inspections/conduct-cases/colleagues';
export const casePath = (id: string): string => `${CASES}/${encodeURIComponent(id)}`;

export const LEVELS = ['town', 'public-report', 'county', 'city', 'province'] as const;
export const ARTICLES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const STATES = ['reported', 'heard', 'confirmed', 'dismissed', 'taken-back', 'overturned'] as const;
export type State = (typeof STATES)[number];

export interface CaseLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly state: State;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly article: (typeof ARTICLES)[number];
  readonly level: (typeof LEVELS)[number];
  readonly occurredOn: string;
  readonly description: string;
  readonly evidence: string;
  readonly reportedAt: string;
  /** Left out for whom the case is about. */
  readonly reporterName?: string;
  readonly hearings: readonly { readonly heardAt: string; readonly silent: boolean; readonly words: string }[];
  readonly decision?: {
    readonly decidedAt: string;
    readonly byName: string;
    readonly reason: string;
    readonly circulated: boolean;
    readonly serious: boolean;
  };
  readonly overturning?: { readonly overturnedAt: string; readonly reason: string };
  readonly version: number;
}

export interface CaseRecord extends CaseLine {
  readonly history: readonly CourseLine[];
}

/** The list as it stands in the address. */
export const casesList = {
  filters: { property: 'one', state: 'many', level: 'one', mine: 'one' },
  sorts: ['reportedAt', 'occurredOn'],
  defaultSort: '-reportedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const casesQuery = ({ filters, sort, page, pageSize }: ListState<typeof casesList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  level: filters.level,
  mine: filters.mine,
  sort,
  page,
  pageSize,
});

export const ACTS = ['hearing', 'confirmation', 'dismissal', 'withdrawal', 'overturning'] as const;
export type ActName = (typeof ACTS)[number];

const POSSIBLE: Readonly<Record<ActName, readonly State[]>> = {
  hearing: ['reported', 'heard'],
  confirmation: ['heard'],
  dismissal: ['reported', 'heard'],
  withdrawal: ['reported'],
  overturning: ['confirmed'],
};
const PERMISSIONS: Readonly<Record<ActName, string>> = {
  hearing: 'inspections:report-conduct',
  confirmation: 'inspections:decide-conduct',
  dismissal: 'inspections:decide-conduct',
  withdrawal: 'inspections:report-conduct',
  overturning: 'inspections:decide-conduct',
};

/** Why an act cannot be done; undefined where it can, as far as the page knows: who is a party the service knows. */
export const hindrance = (
  act: ActName,
  state: State,
  may: (permission: string) => boolean,
): 'state' | 'may' | undefined => {
  if (!POSSIBLE[act].includes(state)) return 'state';
  return may(PERMISSIONS[act]) ? undefined : 'may';
};
