import type { Query } from '@goldkey/ui';
import type { HANDOVER_KINDS } from '../../people/api.js';

/** Where something may lie that a person has not done yet, in the order in which it is shown. */
export const OPEN_MATTERS = ['tool', 'task', 'problem', 'request', 'finding', 'complaint', 'order'] as const;
export type OpenMatterKind = (typeof OPEN_MATTERS)[number];

/** What of an answered line is needed here; a list has more. */
export interface MatterRow {
  readonly id?: string;
  readonly complaintId?: string;
  readonly number?: string;
  readonly tool?: string;
  readonly title?: string;
  readonly what?: string;
  readonly reason?: string;
  readonly category?: string;
  readonly place?: string;
  readonly description?: string;
  readonly dueAt?: string;
  readonly remedy?: { readonly dueOn?: string };
}

export interface OpenMatter {
  readonly kind: OpenMatterKind;
  readonly id: string;
  readonly what: string;
  readonly to: string;
  /** The day or the instant by which it should be done. */
  readonly due?: string;
  /** As what it is handed over; absent: it goes with the person, and is not. */
  readonly handedOverAs?: (typeof HANDOVER_KINDS)[number];
}

const MOST = 50;

interface Source {
  readonly path: string;
  readonly permission: string;
  readonly asked: (employeeId: string) => Query;
  readonly lineOf: (row: MatterRow) => Omit<OpenMatter, 'kind'>;
}

const at = (path: string, id: string | undefined): string => `${path}${encodeURIComponent(id ?? '')}`;
const words = (...some: readonly (string | undefined)[]): string => some.filter(Boolean).join(' ');

/** The list that knows each kind, how it is asked for what a person has open, and where a line leads. */
export const sources: Readonly<Record<OpenMatterKind, Source>> = {
  tool: {
    path: '/api/staffing/tool-loans',
    permission: 'staffing:read',
    asked: (employeeId) => ({ employeeId, state: 'out', pageSize: MOST }),
    lineOf: ({ id = '', tool, number, dueAt }) => ({
      ...{ id, what: words(tool, number), to: at('/tools?open=', id), handedOverAs: 'tools' },
      ...(dueAt && { due: dueAt }),
    }),
  },
  task: {
    path: '/api/staffing/tasks',
    permission: 'staffing:read',
    asked: (employeeId) => ({ employeeId, state: 'open', pageSize: MOST }),
    lineOf: ({ id = '', title = '' }) => ({ id, what: title, to: at('/tasks?open=', id), handedOverAs: 'matters' }),
  },
  problem: {
    path: '/api/staffing/problems',
    permission: 'staffing:read',
    asked: (responsibleId) => ({ responsibleId, state: 'open', pageSize: MOST }),
    lineOf: ({ id = '', what = '', remedy }) => ({
      ...{ id, what, to: '/problems?state=open', handedOverAs: 'matters' },
      ...(remedy?.dueOn && { due: remedy.dueOn }),
    }),
  },
  request: {
    path: '/api/staffing/roster-requests',
    permission: 'staffing:roster',
    asked: (employeeId) => ({ employeeId, state: 'asked,accepted', pageSize: MOST }),
    lineOf: ({ id = '', reason = '' }) => ({ id, what: reason, to: at('/roster-requests?open=', id) }),
  },
  finding: {
    path: '/api/inspections/findings',
    permission: 'inspections:read',
    asked: (responsibleId) => ({ responsibleId, state: 'raised,planned', pageSize: MOST }),
    lineOf: ({ id = '', category, place, dueAt }) => ({
      ...{ id, what: words(category, place), to: at('/findings/', id), handedOverAs: 'matters' },
      ...(dueAt && { due: dueAt }),
    }),
  },
  complaint: {
    path: '/api/complaints/complaints',
    permission: 'complaints:read',
    asked: (responsibleId) => ({ responsibleId, state: 'received,decided,assigned,reopened', pageSize: MOST }),
    lineOf: ({ complaintId = '', number, description }) => ({
      id: complaintId,
      what: words(number, description),
      to: at('/complaints/', complaintId),
      handedOverAs: 'matters',
    }),
  },
  order: {
    path: '/api/complaints/work-orders',
    permission: 'complaints:read',
    asked: (workerId) => ({ workerId, state: 'given,accepted,working,waiting', pageSize: MOST }),
    lineOf: ({ id = '', number, category, description }) => ({
      id,
      what: words(number, category ?? description),
      to: at('/complaints/work-orders/', id),
      handedOverAs: 'matters',
    }),
  },
};

/** The lines that a list answered. */
export const mattersOf = (kind: OpenMatterKind, rows: readonly MatterRow[]): readonly OpenMatter[] =>
  rows.map((row) => ({ kind, ...sources[kind].lineOf(row) }));
