import type { IncidentState } from './api.js';

/** What may be done with an incident in which state (docs/states.md), and by whom. */
export const ACTS = ['leader', 'qm-centre', 'record', 'follow-ups', 'close', 'call-withdrawal', 'withdrawal'] as const;
export type ActName = (typeof ACTS)[number];

const STATES: Readonly<Record<ActName, readonly IncidentState[]>> = {
  leader: ['open', 'recorded'],
  'qm-centre': ['open', 'recorded'],
  record: ['open'],
  'follow-ups': ['open', 'recorded'],
  close: ['recorded'],
  'call-withdrawal': ['open', 'recorded'],
  withdrawal: ['open', 'recorded', 'closed'],
};

export const permissionOf = (act: ActName, state: IncidentState): string => {
  // What was closed the quality centre alone takes back.
  if (state === 'closed') return 'inspections:quality';
  if (act === 'leader' || act === 'qm-centre') return 'inspections:patrol';
  return act === 'record' || act === 'follow-ups' ? 'inspections:handle' : 'inspections:verify';
};

/** Why an act cannot be done; undefined where it can. */
export const hindrance = (
  act: ActName,
  state: IncidentState,
  may: (permission: string) => boolean,
): 'state' | 'may' | undefined => {
  if (!STATES[act].includes(state)) return 'state';
  return may(permissionOf(act, state)) ? undefined : 'may';
};
