import { Public, runAs } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { contactOf, isSignedIn, keptIn, SIGNED_IN_HEADER, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { AnswerByLink } from '../../../../application/orders/answer-by-link.js';
import { OpenServiceLink } from '../../../../application/orders/open-service-link.js';
import type { ServiceLink } from '../../../../domain/service/link.js';
import type { Service } from '../../../../domain/service/service.js';
import { recordOf } from '../kept-lists.js';
import { ownerAnswerBody } from './orders.dto.js';
import { ownerOf } from './owner-of.js';

/** A service as its record is answered. */
interface Shown extends Omit<Service, 'performedAt'> {
  readonly performedAt: string;
  readonly propertyName?: string;
}

/** What an owner may do with a link: no account, the token in the address is the proof. A link takes one answer, so these doors need no key. */
@Public()
@Controller('api/convenience/owner')
export class OwnerController {
  constructor(
    private readonly openServiceLink: OpenServiceLink,
    private readonly answerByLink: AnswerByLink,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  async view(@Param('token') token: string) {
    const link = settle(await this.openServiceLink.run(token));
    return runAs(ownerOf('service-link', link), () => this.#view(link));
  }

  @HttpCode(200)
  @Post(':token/answer')
  async answer(
    @Param('token') token: string,
    @Body(zodBody(ownerAnswerBody)) body: z.output<typeof ownerAnswerBody>,
    @Headers(SIGNED_IN_HEADER) signedIn?: string,
  ) {
    const link = settle(await this.openServiceLink.run(token));
    const answer = { ...body, isStaff: isSignedIn(signedIn) };
    await runAs(ownerOf('service-link', link), async () => settle(await this.answerByLink.run(link, answer)));
    return this.view(token);
  }

  async #view({ serviceId, usedAt, expiresAt }: ServiceLink) {
    const service = await recordOf<Shown>(this.database, keptIn('service'), 'service', serviceId);
    const { propertyName = '', itemName, unit, address, employeeName, performedAt, quantity, amount, note } = service;
    return {
      ...{ propertyName, itemName, unit, address, employeeName, performedAt, quantity, amount },
      ...(note !== undefined && { note }),
      contact: await contactOf(this.database, service.propertyId),
      state: service.state,
      mayAnswer: usedAt === undefined && service.state !== 'confirmed',
      ...(service.answer?.paid !== undefined && { paid: service.answer.paid }),
      expiresAt: new Date(expiresAt).toISOString(),
    };
  }
}
