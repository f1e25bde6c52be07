/** The way of an incident, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const INCIDENT_ACTS = ['report', 'withdraw-call', 'record', 'follow-up', 'close', 'withdraw'] as const;
export type IncidentAct = (typeof INCIDENT_ACTS)[number];

export const INCIDENT_STATES = ['open', 'recorded', 'closed', 'withdrawn'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** State → act → the state after it. */
export const incidentMachine: Readonly<Record<IncidentState, Readonly<Partial<Record<IncidentAct, IncidentState>>>>> = {
  open: { report: 'open', 'withdraw-call': 'open', record: 'recorded', 'follow-up': 'open', withdraw: 'withdrawn' },
  recorded: {
    report: 'recorded',
    'withdraw-call': 'recorded',
    'follow-up': 'recorded',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  closed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The states in which an incident can begin. */
export const incidentBegins: readonly IncidentState[] = ['open'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: IncidentState, act: IncidentAct): IncidentState | undefined =>
  incidentMachine[state][act];
