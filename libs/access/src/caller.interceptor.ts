import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { currentCallerOrNone, runAs, runFrom } from './caller.js';
import { callerIn } from './guard.js';
import { originIn } from './origin.js';

/** Runs the handler, its pipes and all that it awaits on behalf of the caller whom the guard recognised, from where they called. */
@Injectable()
export class CallerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (currentCallerOrNone() !== undefined) return next.handle();
    const caller = callerIn(context);
    const origin = originIn(context);
    if (caller === undefined && origin === undefined) return next.handle();
    return new Observable((subscriber) => {
      const handle = () => next.handle().subscribe(subscriber);
      const acted = caller === undefined ? handle : () => runAs(caller, handle);
      return origin === undefined ? acted() : runFrom(origin, acted);
    });
  }
}
