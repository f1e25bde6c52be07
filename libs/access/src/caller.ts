import { AsyncLocalStorage } from 'node:async_hooks';
import type { Acting } from '@goldkey/kernel';

/** The part of the organisation a caller sees: everything, or these properties. */
export type Scope = { readonly all: true } | { readonly all: false; readonly properties: readonly string[] };

/** Permissions that are held for one part of the organisation, as a post gives them. */
export interface Grant {
  readonly permissions: ReadonlySet<string>;
  readonly scope: Scope;
}

/** Where a request came from, for the audit: network address, and the program as it names itself. */
export interface Origin {
  readonly address: string;
  readonly agent?: string;
}

/** The appointment that a person has chosen to act as; as a deputy, on behalf of whom. */
export interface ActsAs {
  readonly appointmentId: string;
  readonly onBehalfOf?: { readonly employeeId: string; readonly name: string };
}

/** Who acts. Every read and write happens on somebody's behalf; the platform itself is a `system` caller. */
export interface Caller {
  readonly kind: 'person' | 'client' | 'system' | 'owner';
  /** Account id, client id, or the system's name. */
  readonly subject: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly scope: Scope;
  /**
   * Set where posts of the person differ in what they give and where: permissions and scope are then their sum, which no door
   * takes as it is (`atDoor`).
   */
  readonly grants?: readonly Grant[];
  /** Set where the person acts as one of their appointments: roles and scope are then those of it alone. */
  readonly actsAs?: ActsAs;
  /** The internal token, forwarded to other services. */
  readonly token?: string;
}

/**
 * Every id under which the caller may stand as who did something: employee, account, and the employee on whose behalf they act.
 * A deputy and whom they stand in for are one person wherever two are needed, and share their own case.
 */
export const selvesOf = ({
  employeeId,
  subject,
  actsAs,
}: Pick<Caller, 'employeeId' | 'subject' | 'actsAs'>): string[] =>
  [employeeId, subject, actsAs?.onBehalfOf?.employeeId].filter((id) => id !== undefined);

interface Request {
  readonly caller?: Caller;
  readonly origin?: Origin;
}
const acting = new AsyncLocalStorage<Request>();

/** Runs `work` on behalf of `caller`, also across what it awaits. Where the request came from stays known. */
export const runAs = <T>(caller: Caller, work: () => T): T =>
  acting.run({ caller, origin: acting.getStore()?.origin }, work);

/** Runs `work` as part of a request from `origin`; whoever acts in it, the audit knows where it came from. */
export const runFrom = <T>(origin: Origin, work: () => T): T =>
  acting.run({ caller: acting.getStore()?.caller, origin }, work);

/** Where the running request came from; `undefined` for work that nobody asked for, as of consumers and timers. */
export const currentOrigin = (): Origin | undefined => acting.getStore()?.origin;

/** The caller on whose behalf the running code acts, if any. */
export const currentCallerOrNone = (): Caller | undefined => acting.getStore()?.caller;

/** The caller on whose behalf the running code acts. Throws when there is none: nothing is done for nobody. */
export const currentCaller = (): Caller => {
  const caller = acting.getStore()?.caller;
  if (caller === undefined) throw new Error('nobody is acting here: wrap the work in runAs or runAsSystem');
  return caller;
};

/**
 * Who acts, under the id by which the service names its people, with all that is the same person where a step asks for another one
 * than the step before.
 */
export const actingAs = (by: string): Acting => ({ by, selves: selvesOf(currentCaller()) });

/** Runs `work` as the platform itself, which sees everything: consumers, relays, timers, migrations. */
export const runAsSystem = <T>(name: string, work: () => T): T =>
  runAs({ kind: 'system', subject: name, name, roles: [], permissions: new Set(), scope: { all: true } }, work);
