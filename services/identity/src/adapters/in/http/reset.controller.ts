import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { LOG, type Log, RefusedError, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Messages } from '../../../application/ports.js';
import { ResetPassword } from '../../../application/reset-password.js';
import { askResetBody, resetBody } from './sign-in.dto.js';

export const MESSAGES = Symbol('messages');

/** A new password without the old one, by a link that came to its person. Below `/oidc`, since nobody is signed in. */
@Public()
@Controller('oidc/reset')
export class ResetController {
  constructor(
    private readonly resetPassword: ResetPassword,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Whether a person can ask for a link here, or asks group IT. */
  @Get()
  way(): { bySelf: boolean } {
    return { bySelf: this.messages.reaches };
  }

  /** Answers before anything is looked up: neither what it says nor how long it takes tells which accounts exist. */
  @HttpCode(202)
  @Post('ask')
  ask(@Body(zodBody(askResetBody)) body: z.infer<typeof askResetBody>): { asked: true } {
    setImmediate(() => {
      this.resetPassword
        .ask(body)
        .catch((error: unknown) => this.log.warn({ err: error }, 'a link for a new password did not leave'));
    });
    return { asked: true };
  }

  @Get(':secret')
  @Header('cache-control', 'no-store')
  async look(@Param('secret') secret: string): Promise<{ good: true }> {
    if (await this.resetPassword.look({ secret })) return { good: true };
    throw new RefusedError(refuse('identity.reset-link-not-found').refusal);
  }

  @HttpCode(200)
  @Post(':secret')
  async reset(
    @Param('secret') secret: string,
    @Body(zodBody(resetBody)) { password }: z.infer<typeof resetBody>,
  ): Promise<{ login: string }> {
    const { login } = settle(await this.resetPassword.run({ secret, password }));
    return { login };
  }
}
