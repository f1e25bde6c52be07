/** The thread between a command, its event and what a listener does with it. */
export interface Tracing {
  /** W3C `traceparent` of what is running, if it is traced. */
  current(): string | undefined;
  /** Runs `work` as a continuation of the trace that `traceparent` names. */
  continueFrom<T>(traceparent: string | undefined, name: string, work: () => Promise<T>): Promise<T>;
}

let installed: Tracing = { current: () => undefined, continueFrom: (_traceparent, _name, work) => work() };

/** Called once by service-kit, which knows the tracing library; without it nothing is traced. */
export const useTracing = (tracing: Tracing): void => {
  installed = tracing;
};

export const tracing = (): Tracing => installed;
