/** The way of a service, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const SERVICE_ACTS = ['confirm', 'dispute'] as const;
export type ServiceAct = (typeof SERVICE_ACTS)[number];

export const SERVICE_STATES = ['performed', 'disputed', 'confirmed'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** State → act → the state after it. What an owner disputed may be put right, and is confirmed then. */
export const serviceMachine: Readonly<Record<ServiceState, Readonly<Partial<Record<ServiceAct, ServiceState>>>>> = {
  performed: { confirm: 'confirmed', dispute: 'disputed' },
  disputed: { confirm: 'confirmed' },
  confirmed: {},
};

/** A service begins performed. */
export const serviceBegins: readonly ServiceState[] = ['performed'];
