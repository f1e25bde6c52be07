import { formatInstant, GROUP_ZONE, type Instant } from '@goldkey/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/** What fields that hold an instant are called (ADR 0077): `at`, `since`, `…At`, `…Due`. `tools/answers` refuses types that say otherwise. */
const INSTANT = /(^at|^since|At|Due)$/;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * A value as it is sent: instants, known by the names of their fields, as RFC 3339 text with the offset of the nearest `timeZone`
 * around them, else of `zone`. What is not of plain objects and lists stays as it is.
 */
export const sentInstants = (value: unknown, zone: string = GROUP_ZONE, name = ''): unknown => {
  if (typeof value === 'number' && INSTANT.test(name)) return formatInstant(value as Instant, zone);
  if (Array.isArray(value)) return value.map((each) => sentInstants(each, zone));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const { timeZone } = value as { readonly timeZone?: unknown };
  const here = typeof timeZone === 'string' ? timeZone : zone;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sentInstants(part, here, key)]));
};

/** Instants leave every door by HTTP as text, whatever it answers. */
@Injectable()
export class SentInstantsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(map((answer) => sentInstants(answer)));
  }
}
