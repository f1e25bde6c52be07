import { KeysUnavailable, NotAuthenticated, NotPermitted } from '@goldkey/access';
import type { Outcome, Refusal } from '@goldkey/kernel';
import { isFault } from '@goldkey/postgres';
import { HttpException } from '@nestjs/common';
import type { Locale } from './locale.js';
import { RemoteRefusal } from './remote-refusal.js';
import { sentInstants } from './sent-instants.js';
import { requestTexts, type Texts, textOf } from './texts/texts.js';

/** An error as RFC 9457 has it, in the caller's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  /** Stable across languages: `<service>.<why>` or `request.<why>`. */
  readonly code: string;
  /** Which fields are wrong, and why. */
  readonly errors?: readonly FieldError[];
  /** On a stale version: the record as it is now. */
  readonly current?: unknown;
}

/** One wrong field: its path (`items.3.receivedAt`) and the reason in the caller's language. */
export interface FieldError {
  readonly field: string;
  readonly reason: string;
}

/** A refusal on its way to the caller. Thrown at the edge only, by {@link settle}. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What was sent has not the right shape: 400. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';

  constructor(
    readonly errors: readonly FieldError[],
    readonly code = 'request.invalid',
  ) {
    super(code);
  }
}

/** The value of an accepted outcome; a refusal is thrown as {@link RefusedError}. */
export const settle = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.accepted) return outcome.value;
  throw new RefusedError(outcome.refusal);
};

/** The HTTP status of a refusal, by how its code ends; a refusal without a known ending is a conflict with the state. */
export const statusOfRefusal = (code: string): number => {
  if (code === 'request.idempotency-key-reused' || code.endsWith('-invalid')) return 422;
  if (code === 'request.unauthenticated') return 401;
  if (code.endsWith('-not-found') || code === 'request.not-found') return 404;
  if (code.endsWith('.stale-version')) return 412;
  if (code === 'request.version-missing') return 428;
  if (code.endsWith('-too-many')) return 429;
  if (code.endsWith('.forbidden') || code.endsWith('-not-permitted')) return 403;
  return 409;
};

/** What an error means to the caller, before it is put into words. */
export interface Verdict {
  readonly status: number;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  /** The sentence where another service has said it already. */
  readonly detail?: string;
  /** Ours to mend: log it with its stack. */
  readonly bug?: boolean;
}

/** By Fastify's code: its own sentences are in English only. Nest hands its errors on as a cause. */
const UNREADABLE: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.body-empty',
};

const framework = (status: number, error: unknown): Verdict => {
  if (status === 404) return { status, code: 'request.not-found' };
  if (status === 413) return { status, code: 'request.too-large' };
  if (status === 415) return { status, code: 'request.media-type-unsupported' };
  if (status === 429) return { status, code: 'request.too-many' };
  if (status === 503) return { status, code: 'request.unavailable' };
  if (status >= 500) return { status, code: 'request.failed', bug: true };
  const named = (error as { readonly cause?: unknown }).cause ?? error;
  return { status, code: UNREADABLE[(named as { readonly code?: string }).code ?? ''] ?? 'request.malformed' };
};

/** Sorts an error into refusal, fault or bug (style.md 8). */
export const verdictOf = (error: unknown): Verdict => {
  if (error instanceof RefusedError) {
    const { code, facts } = error.refusal;
    const errors = facts['errors'] as readonly FieldError[] | undefined;
    return { status: statusOfRefusal(code), code, facts, ...(errors ? { errors } : {}) };
  }
  if (error instanceof InvalidRequest) return { status: 400, code: error.code, errors: error.errors };
  if (error instanceof NotAuthenticated) return { status: 401, code: 'request.unauthenticated' };
  if (error instanceof NotPermitted) {
    return { status: 403, code: 'request.not-permitted', facts: { permission: error.permission } };
  }
  if (error instanceof RemoteRefusal) {
    // Only the refusals of the business are the caller's; another service that does not know us is ours to mend.
    if (!error.code.includes('.')) return { status: 500, code: 'request.failed', bug: true };
    return { status: statusOfRefusal(error.code), code: error.code, detail: error.detail };
  }
  if (isFault(error) || error instanceof KeysUnavailable) return { status: 503, code: 'request.unavailable' };
  if (error instanceof HttpException) return framework(error.getStatus(), error);
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return framework(status, error);
  return { status: 500, code: 'request.failed', bug: true };
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The problem document for a verdict. */
export const problemFor = (
  verdict: Verdict,
  {
    locale,
    texts,
    instance,
    trace,
    limit,
  }: { locale: Locale; texts: readonly Texts[]; instance?: string; trace: string; limit?: string },
): Problem => {
  const facts = { trace, ...(limit ? { limit } : {}), ...verdict.facts };
  return {
    type: `urn:goldkey:problem:${verdict.code}`,
    title: TITLES[verdict.status] ?? 'Error',
    status: verdict.status,
    detail: verdict.detail ?? textOf([...texts, requestTexts], locale, verdict.code, facts),
    instance: instance ?? '',
    code: verdict.code,
    ...(verdict.errors ? { errors: verdict.errors } : {}),
    ...(verdict.facts && 'current' in verdict.facts ? { current: sentInstants(verdict.facts['current']) } : {}),
  };
};
