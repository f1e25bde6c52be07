/** The way of a service, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const SERVICE_ACTS = ['confirm', 'dispute', 'withdraw'] as const;
export type ServiceAct = (typeof SERVICE_ACTS)[number];

export const SERVICE_STATES = ['performed', 'disputed', 'confirmed', 'withdrawn'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/**
 * State → act → the state after it. What an owner disputed may be put right, and is confirmed then; what the owner confirmed was done,
 * so that it was not logged by mistake.
 */
export const serviceMachine: Readonly<Record<ServiceState, Readonly<Partial<Record<ServiceAct, ServiceState>>>>> = {
  performed: { confirm: 'confirmed', dispute: 'disputed', withdraw: 'withdrawn' },
  disputed: { confirm: 'confirmed', withdraw: 'withdrawn' },
  confirmed: {},
  withdrawn: {},
};

/** A service begins performed. */
export const serviceBegins: readonly ServiceState[] = ['performed'];
