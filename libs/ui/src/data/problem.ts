/** What is wrong with one field, by the name that the command gives it. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** The body of a refusal: problem+json as every service sends it, already in the person's language. */
export interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly FieldProblem[];
  /** With a stale version: the record as it stands now. */
  readonly current?: unknown;
}

/** The service answered, and the answer is no. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly current: unknown;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code ?? `status ${body.status}`);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code ?? '';
    this.title = body.title;
    this.detail = body.detail;
    this.fields = body.errors ?? [];
    this.current = body.current;
  }
}

/** No answer came: no network, a time-out, a gateway that reached nobody. Whether it was done is not known. */
export class ConnectionLost extends Error {
  constructor(cause?: unknown) {
    super('no answer', { cause });
    this.name = 'ConnectionLost';
  }
}

const NO_ANSWER = new Set([502, 503, 504]);

/** Reads an answer that is not a success; one from a gateway that reached nobody counts as no answer. */
export const problemOf = async (response: Response): Promise<ApiProblem | ConnectionLost> => {
  if (NO_ANSWER.has(response.status)) return new ConnectionLost(response.status);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  const known = typeof body === 'object' && body !== null ? (body as Partial<ProblemBody>) : {};
  return new ApiProblem({ ...known, status: response.status });
};

/** Is the record another one than the person saw? */
export const isStale = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.status === 412;

/** Is nobody signed in (any more)? */
export const isSignedOut = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.status === 401;

const NOT_OF_THE_COMMAND = new Set([401, 408, 429]);

/** Does the answer say nothing of the command itself: signed out, a page of an earlier session, too many requests? */
export const isForLater = (error: unknown): boolean =>
  error instanceof ApiProblem && (NOT_OF_THE_COMMAND.has(error.status) || error.code === 'gateway.csrf-token-missing');
