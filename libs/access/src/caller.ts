import { AsyncLocalStorage } from 'node:async_hooks';

/** The part of the organisation a caller sees: everything, or these properties. */
export type Scope = { readonly all: true } | { readonly all: false; readonly properties: readonly string[] };

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
  /** The internal token, forwarded to other services. */
  readonly token?: string;
}

const callers = new AsyncLocalStorage<Caller>();

/** Runs `work` on behalf of `caller`, also across what it awaits. */
export const runAs = <T>(caller: Caller, work: () => T): T => callers.run(caller, work);

/** The caller on whose behalf the running code acts, if any. */
export const currentCallerOrNone = (): Caller | undefined => callers.getStore();

/** The caller on whose behalf the running code acts. Throws when there is none: nothing is done for nobody. */
export const currentCaller = (): Caller => {
  const caller = callers.getStore();
  if (caller === undefined) throw new Error('nobody is acting here: wrap the work in runAs or runAsSystem');
  return caller;
};

/** Runs `work` as the platform itself, which sees everything: consumers, relays, timers, migrations. */
export const runAsSystem = <T>(name: string, work: () => T): T =>
  runAs({ kind: 'system', subject: name, name, roles: [], permissions: new Set(), scope: { all: true } }, work);
