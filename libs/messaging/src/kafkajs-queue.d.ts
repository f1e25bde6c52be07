/** The part of kafkajs's queue of requests that `resting-queue.ts` knows; the package declares no types for it. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  export default class RequestQueue {
    /** Requests that wait until the broker takes more. */
    readonly pending: readonly unknown[];
    constructor(options: {
      readonly maxInFlightRequests: number | null;
      readonly requestTimeout: number;
      readonly enforceRequestTimeout: boolean;
      readonly clientId: string;
      readonly broker: string;
      readonly logger: { debug(...parts: unknown[]): void };
    });
    push(request: {
      readonly entry: { readonly correlationId: number };
      readonly expectResponse: boolean;
      sendRequest(): void;
    }): void;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
  }
}
