import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CallerInterceptor } from './caller.interceptor.js';
import { AccessGuard, VERIFIER } from './guard.js';
import type { Verifier } from './verifier.js';

/** Puts every door of the service behind the guard. */
@Module({})
export class AccessModule {
  static forRoot({ verifier }: { verifier: Verifier }): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: VERIFIER, useValue: verifier },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: CallerInterceptor },
      ],
      exports: [VERIFIER],
    };
  }
}
