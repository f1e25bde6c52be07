import { Metadata } from '@grpc/grpc-js';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, throwError } from 'rxjs';
import { localeOf } from './locale.js';
import type { Log } from './log.js';
import { problemFor, type Verdict, verdictOf } from './problem.js';
import { DETAIL_TRAILER, grpcStatusOf } from './remote-refusal.js';
import { traceIn } from './request-context.js';
import type { Texts } from './texts/texts.js';

const PATIENCE_MS = 10_000;

/**
 * Lets the client finish sending, unread, before it is answered: a connection closed in its face would look to it (and to
 * the gateway between) like a failing service instead of the answer.
 */
const letFinish = (request: FastifyRequest, answer: () => void): void => {
  const { raw } = request;
  if (raw.readableEnded || raw.destroyed) {
    answer();
    return;
  }
  const timer = setTimeout(finish, PATIENCE_MS);
  function finish(): void {
    clearTimeout(timer);
    raw.off('end', finish).off('close', finish);
    answer();
  }
  raw.once('end', finish).once('close', finish).resume();
};

const readable = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MiB` : `${Math.floor(bytes / 1024)} KiB`;

const record = (log: Log, verdict: Verdict, error: unknown, trace: string): void => {
  if (verdict.bug) log.error({ err: error, trace }, 'a request failed');
  else if (verdict.status === 503) log.warn({ err: error, trace }, 'a dependency is away');
  else log.debug({ code: verdict.code, trace }, 'a request was refused');
};

const answerError = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { log, texts }: { log: Log; texts: readonly Texts[] },
): void => {
  const verdict = verdictOf(error);
  record(log, verdict, error, request.id);
  if (reply.sent) return;
  const answer = () => answerProblem(request, reply, verdict, texts);
  if (verdict.status === 413) letFinish(request, answer);
  else answer();
};

/** The same answers for errors of routes that are Fastify's own and not a controller's; `scope` is a plugin's. */
export const answerErrorsOf = (scope: FastifyInstance, { log, texts }: { log: Log; texts: readonly Texts[] }): void => {
  scope.setErrorHandler((error, request, reply) => answerError(error, request, reply, { log, texts }));
};

/** Turns every error of a door into problem+json or a gRPC status; bugs are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    readonly log: Log,
    readonly texts: readonly Texts[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() === 'http') return this.#answer(error, host);
    return this.#rpc(error, host.switchToRpc().getContext<{ get?: (name: string) => unknown[] } | undefined>());
  }

  #answer(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    answerError(error, request, reply, this);
  }

  #rpc(error: unknown, call: { get?: (name: string) => unknown[] } | undefined): Observable<never> {
    if (error instanceof RpcException) return throwError(() => error.getError());
    const verdict = verdictOf(error);
    const trace = traceIn(String(call?.get?.('traceparent')[0] ?? '')) ?? '';
    record(this.log, verdict, error, trace);
    const locale = localeOf(String(call?.get?.('accept-language')[0] ?? ''));
    const { detail } = problemFor(verdict, { locale, texts: this.texts, trace });
    const metadata = new Metadata();
    metadata.set(DETAIL_TRAILER, Buffer.from(detail));
    const { code } = verdict;
    return throwError(() => ({ code: grpcStatusOf(verdict.status), message: code, details: code, metadata }));
  }
}

/** Sends a problem as the answer to a request. */
export const answerProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  verdict: Verdict,
  texts: readonly Texts[],
): FastifyReply => {
  const locale = localeOf(request.headers['accept-language']);
  const bodyLimit = request.routeOptions?.bodyLimit ?? 1_048_576;
  if (verdict.status === 401) reply.header('www-authenticate', 'Bearer');
  if (verdict.status === 503) reply.header('retry-after', '2');
  const { retryAfterSeconds } = verdict.facts ?? {};
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
  const instance = request.url.split('?', 1)[0] ?? '/';
  const problem = problemFor(verdict, { locale, texts, instance, trace: request.id, limit: readable(bodyLimit) });
  return reply
    .status(verdict.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', locale)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
};
