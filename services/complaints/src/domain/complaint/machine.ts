/** The way of a matter, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const COMPLAINT_ACTS = [
  'decide',
  'assign',
  'accept',
  'decline',
  'pause',
  'resume',
  'agree-time',
  'renew-clock',
  'close',
  'reopen',
  'call-back',
  'evaluate',
  'report-major',
  'propose-correction',
  'propose-duplicate',
  'reject-proposal',
  'correct',
  'set-aside',
] as const;
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number];

export const COMPLAINT_STATES = ['received', 'decided', 'assigned', 'closed', 'reopened', 'duplicate'] as const;
type State = (typeof COMPLAINT_STATES)[number];

/** State → act → the state after it. Whoever declines hands the matter back to who was asked first. */
export const complaintMachine: Readonly<Record<State, Readonly<Partial<Record<ComplaintAct, State>>>>> = {
  received: {
    decide: 'decided',
    assign: 'assigned',
    pause: 'received',
    resume: 'received',
    'agree-time': 'received',
    'renew-clock': 'received',
    close: 'closed',
    'report-major': 'received',
    'propose-correction': 'received',
    'propose-duplicate': 'received',
    'reject-proposal': 'received',
    correct: 'received',
    'set-aside': 'duplicate',
  },
  decided: {
    decide: 'decided',
    assign: 'assigned',
    pause: 'decided',
    resume: 'decided',
    'agree-time': 'decided',
    'renew-clock': 'decided',
    close: 'closed',
    'report-major': 'decided',
    'propose-correction': 'decided',
    'propose-duplicate': 'decided',
    'reject-proposal': 'decided',
    correct: 'decided',
    'set-aside': 'duplicate',
  },
  assigned: {
    decide: 'assigned',
    assign: 'assigned',
    accept: 'assigned',
    decline: 'assigned',
    pause: 'assigned',
    resume: 'assigned',
    'agree-time': 'assigned',
    'renew-clock': 'assigned',
    close: 'closed',
    'report-major': 'assigned',
    'propose-correction': 'assigned',
    'propose-duplicate': 'assigned',
    'reject-proposal': 'assigned',
    correct: 'assigned',
    'set-aside': 'duplicate',
  },
  closed: {
    decide: 'closed',
    reopen: 'reopened',
    'call-back': 'closed',
    evaluate: 'closed',
    'report-major': 'closed',
    'propose-correction': 'closed',
    'propose-duplicate': 'closed',
    'reject-proposal': 'closed',
    correct: 'closed',
    'set-aside': 'duplicate',
  },
  reopened: {
    decide: 'reopened',
    assign: 'reopened',
    accept: 'reopened',
    decline: 'reopened',
    pause: 'reopened',
    resume: 'reopened',
    'agree-time': 'reopened',
    'renew-clock': 'reopened',
    close: 'closed',
    'call-back': 'reopened',
    'report-major': 'reopened',
    'propose-correction': 'reopened',
    'propose-duplicate': 'reopened',
    'reject-proposal': 'reopened',
    correct: 'reopened',
    'set-aside': 'duplicate',
  },
  duplicate: {},
};

/** The states in which a matter can begin. */
export const complaintBegins: readonly State[] = ['received'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: State, act: ComplaintAct): State | undefined => complaintMachine[state][act];
