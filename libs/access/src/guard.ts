import type { Acting } from '@goldkey/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actingAs, type Caller, currentCaller, currentCallerOrNone } from './caller.js';
import { NotAuthenticated, NotPermitted } from './denial.js';
import { atDoor } from './grants.js';
import { authorizationIn } from './token-metadata.js';
import type { Verifier } from './verifier.js';

const REQUIRES = 'goldkey:requires';
const PUBLIC = 'goldkey:public';

/** Token of the {@link Verifier} in Nest's container. */
export const VERIFIER = Symbol('verifier');

/** The handler (or all of a controller) needs this permission, `<service>:<verb>`. */
export const Requires = (permission: string): MethodDecorator & ClassDecorator => SetMetadata(REQUIRES, permission);

/** The handler (or all of a controller) needs no caller. It then acts for nobody and must say in whose scope it reads. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** What a door asks of who knocks, for documents about it. */
export const doorOf = (handler: object, controller: object): { public: boolean; permission?: string } => {
  const told = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  return { public: told(PUBLIC) === true, permission: told(REQUIRES) as string | undefined };
};

/** Whether the caller holds the permission. */
export const allows = (caller: Caller, permission: string): boolean =>
  caller.kind === 'system' || caller.permissions.has(permission);

/**
 * Whether the caller may take a step: by the permission of its door, and by the rule of the service on who took the step before.
 * Records answer it as `mayDecide`, `mayAnswer` and the like; a page that compared people would know one id of them only. Nobody
 * may who is none of the service's people (`by`).
 */
export const callerMay = (permission: string, rule: (acting: Acting) => boolean, by: string | undefined): boolean =>
  by !== undefined && allows(currentCaller(), permission) && rule(actingAs(by));

/** The caller whom the guard recognised, by request or gRPC metadata. */
const recognised = new WeakMap<object, Caller>();

const carrierOf = (context: ExecutionContext): { carrier: object; authorization: string | undefined } => {
  if (context.getType() === 'http') {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    return { carrier: request, authorization: request.headers['authorization'] };
  }
  const metadata = context.switchToRpc().getContext<object | undefined>();
  return { carrier: metadata ?? {}, authorization: authorizationIn(metadata) };
};

/** Who called, once the guard has run; `undefined` at a public door. */
export const callerIn = (context: ExecutionContext): Caller | undefined => {
  const running = currentCallerOrNone();
  return running ?? recognised.get(carrierOf(context).carrier);
};

/**
 * Lets in who proves who they are and holds the permission that the door asks. A door that names no permission takes any
 * known caller; only `@Public()` takes nobody. Behind it the caller has the scope for which they hold the door's permission. Work that already runs for a caller (events, as the system) passes.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(VERIFIER) private readonly verifier: Verifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (currentCallerOrNone()?.kind === 'system') return true;
    const doors = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, doors)) return true;
    const { carrier, authorization } = carrierOf(context);
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new NotAuthenticated('no token was sent');
    const caller = await this.verifier.verify(token);
    const permission = this.reflector.getAllAndOverride<string>(REQUIRES, doors);
    recognised.set(carrier, permission === undefined ? caller : atDoor(caller, permission));
    if (permission !== undefined && !allows(caller, permission)) throw new NotPermitted(permission);
    return true;
  }
}
