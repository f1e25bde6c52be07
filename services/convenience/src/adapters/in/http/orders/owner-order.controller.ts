import { Public, runAs } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { contactOf, isSignedIn, keptIn, SIGNED_IN_HEADER, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { OpenOrderLink } from '../../../../application/orders/open-order-link.js';
import { SignByLink } from '../../../../application/orders/sign-by-link.js';
import type { OrderLink } from '../../../../domain/order/link.js';
import { amountOf, type Order } from '../../../../domain/order/order.js';
import { recordOf } from '../kept-lists.js';
import { ownerSignatureBody } from './orders.dto.js';
import { ownerOf } from './owner-of.js';

type ShownOrder = Omit<Order, 'appointment' | 'requestedAt' | 'signature'> & {
  readonly propertyName?: string;
  readonly requestedAt: string;
  readonly appointment?: { readonly at: string };
  readonly signature?: { readonly on: string; readonly at: string };
};

/** By which an owner signs an order: no account, the token in the address is the proof. A link signs once, so these doors need no key. */
@Public()
@Controller('api/convenience/owner/orders')
export class OwnerOrderController {
  constructor(
    private readonly openOrderLink: OpenOrderLink,
    private readonly signByLink: SignByLink,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  async view(@Param('token') token: string, @Headers(SIGNED_IN_HEADER) signedIn?: string) {
    const link = settle(await this.openOrderLink.run(token));
    return runAs(ownerOf('order-link', link), () => this.#view(link, isSignedIn(signedIn)));
  }

  @HttpCode(200)
  @Post(':token/signature')
  async sign(
    @Param('token') token: string,
    @Body(zodBody(ownerSignatureBody)) body: z.output<typeof ownerSignatureBody>,
    @Headers(SIGNED_IN_HEADER) signedIn?: string,
  ) {
    const link = settle(await this.openOrderLink.run(token));
    const signing = { ...body, isStaff: isSignedIn(signedIn) };
    await runAs(ownerOf('order-link', link), async () => settle(await this.signByLink.run(link, signing)));
    return this.view(token, signedIn);
  }

  /** What is ordered and on which terms; of the owner nothing but the home, and nobody's hand. */
  async #view({ orderId, usedAt, expiresAt }: OrderLink, asStaff: boolean) {
    const order = await recordOf<ShownOrder>(this.database, keptIn('service_order'), 'order', orderId);
    const { propertyName = '', number, itemName, unit, address, mode, details, charged, price, quantity, due } = order;
    const { state, requestedAt, appointment, signature } = order;
    return {
      ...{ propertyName, number, itemName, unit, address, mode, details, charged, price, quantity, due },
      contact: await contactOf(this.database, order.propertyId),
      ...{ state, requestedAt, amount: amountOf(order), asStaff },
      ...(appointment !== undefined && { appointedAt: appointment.at }),
      ...(signature !== undefined && { signedAt: signature.at, signedOn: signature.on }),
      maySign: state === 'requested' && usedAt === undefined,
      expiresAt: new Date(expiresAt).toISOString(),
    };
  }
}
