import { currentCallerOrNone } from '@goldkey/access';
import { RefusedError } from '@goldkey/service-kit';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable } from 'rxjs';
import type { ActTarget } from '../../../../application/position-ports.js';
import { type AskedAct, JudgeAuthority } from '../../../../application/queries/judge-authority.js';
import type { AuthorisedAct } from '../../../../domain/position/authority.js';

const AUTHORISED = 'goldkey:authorised';

/** What of a request says what is acted upon; the body has not been checked yet, so anything may be missing. */
type Asks = (request: { readonly params: unknown; readonly body: unknown }) => readonly AskedAct[];

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** The body itself, and its items at a bulk door. */
const itemsOf = (body: unknown): readonly unknown[] => {
  const items = fieldOf(body, 'items');
  return [body, ...(Array.isArray(items) ? items : [])];
};

const targetsIn = (items: readonly unknown[], name: string, target: (id: string) => ActTarget): ActTarget[] => {
  const ids = items.flatMap((item) => {
    const id = fieldOf(item, name);
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids)].map(target);
};

/** In the property that the body, or each of its items, names. */
export const atProperty =
  (act: AuthorisedAct): Asks =>
  ({ body }) =>
    targetsIn(itemsOf(body), 'propertyId', (id) => ({ kind: 'property', id })).map((target) => ({ act, target }));

/** In the unit that the body, or each of its items, names. */
export const inUnit =
  (act: AuthorisedAct): Asks =>
  ({ body }) =>
    targetsIn(itemsOf(body), 'unitId', (id) => ({ kind: 'unit', id })).map((target) => ({ act, target }));

/** With the people whom the body's items name. */
export const withPeople =
  (act: AuthorisedAct): Asks =>
  ({ body }) =>
    targetsIn(itemsOf(body), 'employeeId', (id) => ({ kind: 'employee', id })).map((target) => ({ act, target }));

/** On the record that the address names, or that the field of each item names. */
export const onRecord =
  (act: AuthorisedAct, of: Extract<ActTarget, { kind: 'record' }>['of'], field?: string): Asks =>
  ({ params, body }) =>
    targetsIn(field === undefined ? [params] : itemsOf(body), field ?? 'id', (id) => ({ kind: 'record', of, id })).map(
      (target) => ({ act, target }),
    );

/** Records of duty that stand for an act of authority, in each item's property. */
export const byDeed =
  (acts: Readonly<Record<string, AuthorisedAct>>): Asks =>
  ({ body }) =>
    itemsOf(body).flatMap((item) => {
      const act = acts[String(fieldOf(item, 'act'))];
      return act === undefined ? [] : atProperty(act)({ params: {}, body: item });
    });

/** Several acts at once: all of them must pass. */
export const both =
  (...asks: readonly Asks[]): Asks =>
  (request) =>
    asks.flatMap((ask) => ask(request));

/**
 * Lets an act pass only where the positions that the caller holds there let it, beside the permission that the door asks.
 * It runs inside the command's transaction. A bulk door is refused whole: one missing authority is one for all its items.
 */
@Injectable()
export class AuthorityInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(JudgeAuthority) private readonly judge: JudgeAuthority,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const asks = this.reflector.get<Asks | undefined>(AUTHORISED, context.getHandler());
    if (asks === undefined || currentCallerOrNone()?.employeeId === undefined) return next.handle();
    const { params, body } = context.switchToHttp().getRequest<FastifyRequest>();
    return from(this.judge.run(asks({ params, body }))).pipe(
      mergeMap((refused) => {
        if (refused !== undefined && !refused.accepted) throw new RefusedError(refused.refusal);
        return next.handle();
      }),
    );
  }
}

/** The command needs authority by the caller's position, as well as the permission. */
export const Authorised = (asks: Asks): MethodDecorator =>
  applyDecorators(SetMetadata(AUTHORISED, asks), UseInterceptors(AuthorityInterceptor));
