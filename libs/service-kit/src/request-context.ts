import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { isSpanContextValid, trace } from '@opentelemetry/api';
import type { Locale } from './locale.js';

/** What a request carries besides its caller. */
export interface RequestContext {
  /** The language to answer in. */
  readonly locale: Locale;
  /** Id of the trace, 32 hexadecimal digits; the same through all services that the request leads to. */
  readonly trace: string;
  /** Id of this service's part of it, 16 hexadecimal digits. */
  readonly span: string;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Runs `work` as part of a request. */
export const inRequest = <T>(context: RequestContext, work: () => T): T => contexts.run(context, work);

/** The request that the running code is part of, if any. */
export const currentRequest = (): RequestContext | undefined => contexts.getStore();

/** The language of the request being answered; simplified Chinese outside one. */
export const currentLocale = (): Locale => contexts.getStore()?.locale ?? 'zh-CN';

/** The trace id in a W3C `traceparent`. */
export const traceIn = (traceparent: unknown): string | undefined =>
  typeof traceparent === 'string' ? /^00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-/.exec(traceparent)?.[1] : undefined;

/** A new part of the trace that `traceparent` names, else of the span that is measured, else of a new trace. */
export const newRequest = (traceparent: unknown, locale: Locale): RequestContext => {
  const measured = trace.getActiveSpan()?.spanContext();
  return {
    locale,
    trace:
      (measured && isSpanContextValid(measured) ? measured.traceId : undefined) ??
      traceIn(traceparent) ??
      randomBytes(16).toString('hex'),
    span: randomBytes(8).toString('hex'),
  };
};

/** W3C `traceparent` of what is running, to be handed on: of the measured span, else of the request. */
export const currentTraceparent = (): string | undefined => {
  const measured = trace.getActiveSpan()?.spanContext();
  if (measured && isSpanContextValid(measured)) return `00-${measured.traceId}-${measured.spanId}-01`;
  const request = contexts.getStore();
  return request && `00-${request.trace}-${request.span}-00`;
};
