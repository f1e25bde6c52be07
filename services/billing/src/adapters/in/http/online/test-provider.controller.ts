import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { currentLocale, RefusedError, TEXTS, type Texts, textOf, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { TEST_DESK, type TestDesk } from '../../../../billing.ports.js';
import { testPageQuery } from './online.dto.js';
import { testProviderPage } from './test-provider.page.js';

const SEE_OTHER = 303;

/** The pages of the test provider of payments: there only where PAYMENT_PROVIDER is `test`. */
@Public()
@Controller('api/billing/online/test-provider')
export class TestProviderController {
  constructor(
    @Inject(TEST_DESK) private readonly desk: TestDesk | null,
    @Inject(TEXTS) private readonly texts: readonly Texts[],
  ) {}

  @Get(':id')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Param('id') id: string, @Query(zodQuery(testPageQuery)) query: z.output<typeof testPageQuery>) {
    const order = await this.#desk(id).order(id);
    if (order === undefined) throw this.#unknown(id);
    // What the payer chose on the page before; a browser asks for its own.
    const language = query.language ?? currentLocale();
    return testProviderPage(order, { language, say: (code) => textOf(this.texts, language, code) });
  }

  @Post(':id/confirm')
  confirm(@Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#leave(id, reply, 'paid');
  }

  @Post(':id/cancel')
  cancel(@Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#leave(id, reply, 'failed');
  }

  /** From an order that is decided. */
  @Post(':id/back')
  back(@Param('id') id: string, @Res() reply: FastifyReply) {
    return this.#leave(id, reply);
  }

  async #leave(id: string, reply: FastifyReply, decision?: 'paid' | 'failed'): Promise<void> {
    const desk = this.#desk(id);
    if ((await desk.order(id)) === undefined) throw this.#unknown(id);
    if (decision !== undefined) await desk.decide(id, decision);
    reply.redirect(desk.returnTo(id), SEE_OTHER);
  }

  #desk(id: string): TestDesk {
    if (this.desk === null) throw this.#unknown(id);
    return this.desk;
  }

  #unknown(id: string): RefusedError {
    return new RefusedError(refuse('billing.online-payment-not-found', { id }).refusal);
  }
}
