import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { Command, ExpectedVersion, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { ChangeWebhook } from '../../../application/change-webhook.js';
import { ShowWebhooks } from '../../../application/queries/show-webhooks.js';
import { RegisterWebhook } from '../../../application/register-webhook.js';
import { RemoveWebhook } from '../../../application/remove-webhook.js';
import { RenewWebhookSecret } from '../../../application/renew-webhook-secret.js';
import { TestWebhook } from '../../../application/test-webhook.js';
import { WEBHOOK_PERMISSION } from '../../../domain/notice/cases.js';
import { actor } from './acting.js';
import { switchWebhookBody, webhookBody } from './webhooks.dto.js';
import { tellingFields } from './wrong-fields.js';

type WebhookBody = z.output<typeof webhookBody>;

/** Where notices are sent beside the page. */
@Requires(WEBHOOK_PERMISSION)
@Controller('api/evaluation/webhooks')
export class WebhooksController {
  constructor(
    private readonly showWebhooks: ShowWebhooks,
    private readonly registerWebhook: RegisterWebhook,
    private readonly changeWebhook: ChangeWebhook,
    private readonly renewSecret: RenewWebhookSecret,
    private readonly removeWebhook: RemoveWebhook,
    private readonly testWebhook: TestWebhook,
  ) {}

  @Get()
  async list() {
    return { items: await this.showWebhooks.list() };
  }

  @Get(':id/deliveries')
  async deliveries(@Param('id') targetId: string) {
    return { items: settle(await this.showWebhooks.deliveries(targetId)) };
  }

  @Command({ secretAnswer: true })
  @Post()
  async register(@Body(zodBody(webhookBody)) body: WebhookBody) {
    const targetId = randomUUID();
    const { secret } = settle(tellingFields(await this.registerWebhook.run({ ...body, targetId, by: actor() })));
    return { targetId, secret };
  }

  @Command()
  @Put(':id')
  async change(
    @Param('id') targetId: string,
    @Body(zodBody(webhookBody)) body: WebhookBody,
    @ExpectedVersion() version: number,
  ) {
    settle(tellingFields(await this.changeWebhook.change({ targetId, version }, body)));
    return this.list();
  }

  @Command()
  @HttpCode(200)
  @Post(':id/switch')
  async switch(
    @Param('id') targetId: string,
    @Body(zodBody(switchWebhookBody)) { on }: z.output<typeof switchWebhookBody>,
    @ExpectedVersion() version: number,
  ) {
    settle(await this.changeWebhook.switch({ targetId, version }, on));
    return this.list();
  }

  @Command({ secretAnswer: true })
  @Post(':id/secret')
  async renew(@Param('id') targetId: string, @ExpectedVersion() version: number) {
    const { secret } = settle(await this.renewSecret.run({ targetId, version }));
    return { targetId, secret };
  }

  @Command()
  @Post(':id/test')
  async test(@Param('id') targetId: string) {
    return settle(await this.testWebhook.run(targetId, `msg_${randomUUID()}`));
  }

  @Command()
  @HttpCode(200)
  @Delete(':id')
  async remove(@Param('id') targetId: string, @ExpectedVersion() version: number) {
    settle(await this.removeWebhook.run({ targetId, version }));
    return this.list();
  }
}
