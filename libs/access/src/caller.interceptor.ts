import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { currentCallerOrNone, runAs } from './caller.js';
import { callerIn } from './guard.js';

/** Runs the handler, its pipes and all that it awaits on behalf of the caller whom the guard recognised. */
@Injectable()
export class CallerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const caller = callerIn(context);
    if (caller === undefined || currentCallerOrNone() !== undefined) return next.handle();
    return new Observable((subscriber) => runAs(caller, () => next.handle().subscribe(subscriber)));
  }
}
