import { Metadata } from '@grpc/grpc-js';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { defer, Observable, tap } from 'rxjs';
import { localeOf } from './locale.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { verdictOf } from './problem.js';
import { inRequest, newRequest } from './request-context.js';
import { LOG, METRICS } from './tokens.js';
import { refuseUnstorable } from './validation.js';

const textIn = (metadata: { get?: (name: string) => unknown[] } | undefined, name: string): string | undefined => {
  const [first] = metadata?.get?.(name) ?? [];
  return first === undefined ? undefined : String(first);
};

/**
 * One log line and one measurement a gRPC call, which is answered in the caller's language and as part of its trace; text that no
 * database keeps is refused, as it is by HTTP.
 */
@Injectable()
export class CallInterceptor implements NestInterceptor {
  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'rpc') return next.handle();
    const metadata = context.switchToRpc().getContext<{ get?: (name: string) => unknown[] }>();
    const request = newRequest(textIn(metadata, 'traceparent'), localeOf(textIn(metadata, 'accept-language')));
    const call = context.getHandler().name;
    const began = performance.now();
    const end = (outcome: string): void => {
      const ms = performance.now() - began;
      this.metrics.calls.observe({ call, outcome }, ms / 1000);
      this.log.info({ call, outcome, ms: Math.round(ms), trace: request.trace }, 'answered');
    };
    const observed = tap({ complete: () => end('ok'), error: (error: unknown) => end(verdictOf(error).code) });
    const answered = defer(() => {
      // A question by gRPC, not an event: what of an event cannot be kept is parked with it.
      if (metadata instanceof Metadata) refuseUnstorable(context.switchToRpc().getData());
      return next.handle();
    });
    return new Observable((subscriber) => inRequest(request, () => answered.pipe(observed).subscribe(subscriber)));
  }
}
