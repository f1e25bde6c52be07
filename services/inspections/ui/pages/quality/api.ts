import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the doors of the quality centre answer: services/inspections/src/adapters/in/http/quality. */
export const DAY_CHECKS = '/api/inspections/day-checks';
export const JOINTS = '/api/inspections/joint-inspections';
export const THIRD_PARTY = '/api/inspections/third-party-results';
export const DRAWS = '/api/inspections/draws';

interface Kept {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly findings: readonly string[];
  readonly why?: string;
  readonly version: number;
}

export interface DayCheck extends Kept {
  readonly state: 'completed' | 'withdrawn';
  readonly inspectorName: string;
  readonly checkedAt: string;
  readonly posts: readonly {
    readonly postId: string;
    readonly code: string;
    readonly name: string;
    readonly inOrder: boolean;
  }[];
  readonly note?: string;
}

export interface Person {
  readonly employeeId: string;
  readonly name: string;
}

export interface JointInspection extends Kept {
  readonly state: 'invited' | 'held' | 'called-off' | 'withdrawn';
  readonly topic: string;
  readonly place: string;
  readonly meetsAt: string;
  readonly heldAt?: string;
  readonly expected: readonly Person[];
  readonly attended: readonly Person[];
  readonly absences: readonly { readonly employeeId: string; readonly reason: string }[];
  readonly summary?: string;
}

/** Who was expected and did not come. */
export const absentOf = ({ expected, attended }: Pick<JointInspection, 'expected' | 'attended'>): readonly Person[] =>
  expected.filter(({ employeeId }) => attended.every((one) => one.employeeId !== employeeId));

export interface ThirdPartyResult extends Kept {
  readonly state: 'recorded' | 'withdrawn';
  readonly surveyor: string;
  readonly surveyedOn: string;
  readonly score?: string;
  readonly report: string;
  readonly bottomLines: number;
}

const filters = { property: 'one', state: 'one' } as const;
export const dayChecksList = {
  filters,
  sorts: ['checkedAt'],
  defaultSort: '-checkedAt',
  pageSize: 50,
} as const satisfies ListSpec;
export const jointsList = {
  filters,
  sorts: ['meetsAt', 'heldAt'],
  defaultSort: '-meetsAt',
  pageSize: 50,
} as const satisfies ListSpec;
export const thirdPartyList = {
  filters,
  sorts: ['surveyedOn', 'surveyor'],
  defaultSort: '-surveyedOn',
  pageSize: 50,
} as const satisfies ListSpec;

type Asked = Pick<ListState<typeof dayChecksList>, 'filters' | 'page' | 'pageSize'> & { readonly sort: string };

/** The question to the service; the three lists are asked alike. */
export const checksQuery = ({ filters: { property, state }, sort, page, pageSize }: Asked): Query => ({
  propertyId: property,
  state,
  sort,
  page,
  pageSize,
});
