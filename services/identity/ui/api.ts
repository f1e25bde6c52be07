import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { KeptRole as RoleLine } from './gen/answers.js';

export type { DeputyLine, KeptRole as RoleLine } from './gen/answers.js';

/** What identity answers: services/identity/src/adapters/in/http. */
export const ACCOUNTS = '/api/identity/accounts';
export const ROLES = '/api/identity/roles';
export const DEPUTIES = '/api/identity/deputies';
export const ME = '/api/identity/me';

export interface AccountLine {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly employeeId?: string | null;
  readonly platformRole?: string | null;
  readonly roles: readonly string[];
  /** Those that come with the posts of its person today. */
  readonly postRoles: readonly string[];
  readonly contact?: string | null;
  readonly externalSubject?: string | null;
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly secondFactor: boolean;
  readonly version: number;
}
export interface RolesAnswer {
  readonly items: readonly RoleLine[];
  readonly permissions: readonly string[];
}

export interface Appointment {
  readonly appointmentId: string;
  readonly role: string;
  readonly unitName?: string;
  readonly onBehalfOf?: { readonly name: string; readonly until: string };
}
export interface MeAnswer {
  readonly login: string;
  readonly name: string;
  readonly secondFactor: boolean;
  readonly secondFactorAsked: boolean;
  readonly recoveryCodesLeft: number;
  readonly appointments: readonly Appointment[];
}

/** The list of accounts as it stands in the address. */
export const accountsList = {
  filters: { disabled: 'one', q: 'text' },
  sorts: ['login', 'name'],
  defaultSort: 'login',
  pageSize: 50,
} as const satisfies ListSpec;

export const accountsQuery = ({ filters, sort, page, pageSize }: ListState<typeof accountsList>): Query => ({
  disabled: filters.disabled,
  q: filters.q,
  sort,
  page,
  pageSize,
});
