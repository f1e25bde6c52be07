/** The way of a mass incident, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const MASS_INCIDENT_ACTS = ['update', 'end'] as const;
export type MassIncidentAct = (typeof MASS_INCIDENT_ACTS)[number];

export const MASS_INCIDENT_STATES = ['running', 'ended'] as const;
export type MassIncidentState = (typeof MASS_INCIDENT_STATES)[number];

/** State → act → the state after it. */
export const massIncidentMachine: Readonly<
  Record<MassIncidentState, Readonly<Partial<Record<MassIncidentAct, MassIncidentState>>>>
> = {
  running: { update: 'running', end: 'ended' },
  ended: {},
};

/** The states in which an incident can begin. */
export const massIncidentBegins: readonly MassIncidentState[] = ['running'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: MassIncidentState, act: MassIncidentAct): MassIncidentState | undefined =>
  massIncidentMachine[state][act];
