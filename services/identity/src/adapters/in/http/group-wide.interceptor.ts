import { currentCallerOrNone } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { RefusedError } from '@goldkey/service-kit';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { Observable } from 'rxjs';

@Injectable()
class GroupWideInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (currentCallerOrNone()?.scope.all === true) return next.handle();
    throw new RefusedError(refuse('identity.group-wide.forbidden').refusal);
  }
}

/**
 * What lies behind is the whole group's: accounts, roles, keys. Whoever holds the permission for a part of the group only is refused,
 * for by it they would give themselves the rest.
 */
export const GroupWide = (): ClassDecorator => UseInterceptors(GroupWideInterceptor);
