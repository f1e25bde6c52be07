/** What the kit puts into Nest's container for every service, beside `Database`. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const METRICS = Symbol('metrics');
export const READINESS = Symbol('readiness');
export const TEXTS = Symbol('texts');

/** Something that must be up before the service takes requests. */
export interface Readiness {
  readonly name: string;
  ready(): boolean | Promise<boolean>;
}
