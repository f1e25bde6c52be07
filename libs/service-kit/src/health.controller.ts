import { Public } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Metrics } from './metrics.js';
import { METRICS, READINESS, type Readiness } from './tokens.js';

/** Cheap probes: alive means the loop turns, ready means that database and broker answer. Neither asks another service. */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(READINESS) private readonly readiness: readonly Readiness[],
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const checks = [{ name: 'postgres', ready: () => this.database.ping().then(() => true) }, ...this.readiness];
    const results = await Promise.all(
      checks.map(async ({ name, ready }) => [name, await Promise.resolve(ready()).catch(() => false)] as const),
    );
    const ok = results.every(([, up]) => up);
    await reply.status(ok ? 200 : 503).send({ status: ok ? 'ok' : 'away', checks: Object.fromEntries(results) });
  }

  @Get('metrics')
  async scrape(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.registry.contentType).send(await this.metrics.scrape());
  }
}
