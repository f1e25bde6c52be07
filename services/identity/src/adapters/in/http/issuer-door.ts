import type { IncomingMessage, ServerResponse } from 'node:http';

/** The built-in issuer as its doors need it. */
export interface IssuerDoor {
  /** The sign-in that waits for this browser, by its cookie; `undefined` where none does. */
  waits(request: IncomingMessage, response: ServerResponse): Promise<string | undefined>;
  /** Tells the issuer who signed in and answers where the browser goes on. */
  finish(request: IncomingMessage, response: ServerResponse, accountId: string): Promise<string>;
  /** Throws a fault where the issuer cannot work; after it, a request may be handed over. */
  prepare(): Promise<void>;
  /** Answers a request of the protocol itself. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
export const ISSUER_DOOR = Symbol('issuer door');
