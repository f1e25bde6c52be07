import type { Tracing } from '@goldkey/messaging';
import { propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { currentTraceparent, inRequest, newRequest } from './request-context.js';

/** How messaging hands a trace on through Kafka: the listener's work is a part of the command's trace. */
export const eventTracing: Tracing = {
  current: currentTraceparent,
  continueFrom: (traceparent, name, work) => {
    const parent = propagation.extract(ROOT_CONTEXT, traceparent === undefined ? {} : { traceparent });
    return trace.getTracer('goldkey').startActiveSpan(name, { kind: SpanKind.CONSUMER }, parent, async (span) => {
      try {
        return await inRequest(newRequest(traceparent, 'zh-CN'), work);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  },
};

/** Hands measured spans to the collector before the process ends; nothing where none are measured. */
export const flushTraces = async (): Promise<void> => {
  const provider = trace.getTracerProvider() as { getDelegate?: () => { forceFlush?: () => Promise<void> } };
  await provider.getDelegate?.().forceFlush?.();
};
