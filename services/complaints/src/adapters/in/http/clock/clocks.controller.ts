import { Requires } from '@goldkey/access';
import { formatInstant, type Instant } from '@goldkey/kernel';
import { answerOne, Command, OptionalVersion, settle, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AnswerHandOver } from '../../../../application/clock/answer-hand-over.js';
import { PreviewClock } from '../../../../application/clock/preview-clock.js';
import { SetClockRules } from '../../../../application/clock/set-clock-rules.js';
import { ShowReckoning } from '../../../../application/clock/show-reckoning.js';
import { SteerClock } from '../../../../application/clock/steer-clock.js';
import type { ClockRulesReader } from '../../../../application/clock-ports.js';
import { GetComplaints } from '../../../../application/queries/get-complaints.js';
import type { Reckoning } from '../../../../domain/clock/reckoning.js';
import { answerMatter } from '../matter-answer.js';
import {
  agreedTimeBody,
  clockRulesBody,
  clockRulesQuery,
  momentBody,
  pauseBody,
  previewQuery,
  reasonBody,
} from './clock.dto.js';

type Version = number | undefined;

export const CLOCK_RULES = Symbol('clock rules');

const toldReckoning = ({ lines, limit, dueAt }: Reckoning, zone: string) => {
  const text = (at: Instant | undefined) => (at === undefined ? undefined : formatInstant(at, zone));
  return {
    limitMs: limit,
    dueAt: text(dueAt),
    lines: lines.map((line) => ({ ...line, from: text(line.from), until: text(line.until) })),
  };
};

/** Clocks of matters: by what they run, how they are steered, and why a matter is due when it is. */
@Controller('api/complaints')
export class ClocksController {
  constructor(
    private readonly setClockRules: SetClockRules,
    private readonly steerClock: SteerClock,
    private readonly answerHandOver: AnswerHandOver,
    private readonly previewClock: PreviewClock,
    private readonly showReckoning: ShowReckoning,
    private readonly getComplaints: GetComplaints,
    @Inject(CLOCK_RULES) private readonly rules: ClockRulesReader,
  ) {}

  @Requires('complaints:read')
  @Get('clock-rules')
  async read(
    @Query(zodQuery(clockRulesQuery)) { propertyId }: z.output<typeof clockRulesQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.rules.ofProperty(propertyId);
    if (found === undefined) return { rules: null };
    tellVersion(reply, found.version);
    return { rules: { ...found.state, version: found.version } };
  }

  @Requires('complaints:set-clock')
  @Command()
  @Put('clock-rules')
  async set(
    @OptionalVersion() expectedVersion: Version,
    @Body(zodBody(clockRulesBody)) body: z.output<typeof clockRulesBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.setClockRules.run({ ...body, expectedVersion }));
  }

  @Requires('complaints:read')
  @Get('clock-preview')
  async preview(@Query(zodQuery(previewQuery)) query: z.output<typeof previewQuery>) {
    const { zone, reckoning } = settle(await this.previewClock.run(query));
    return { reckoning: reckoning === undefined ? null : toldReckoning(reckoning, zone) };
  }

  @Requires('complaints:read')
  @Get('complaints/:id/reckoning')
  async reckoning(@Param('id') id: string) {
    const known = settle(await this.showReckoning.run(id));
    if (known === undefined) return { reckoning: null };
    const { clock, reckoning } = known;
    const { zone } = clock.hours;
    return {
      ruleVersion: clock.ruleVersion,
      counting: clock.counting,
      warnMinutes: clock.warnMinutes,
      climbs: clock.climbs,
      hours: clock.hours,
      agreedAt: clock.agreedAt === undefined ? undefined : formatInstant(clock.agreedAt, zone),
      pauses: clock.pauses.map(({ from, until, ...pause }) => ({
        ...pause,
        from: formatInstant(from, zone),
        until: until === undefined ? undefined : formatInstant(until, zone),
      })),
      reckoning: toldReckoning(reckoning, zone),
    };
  }

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/pause')
  async pause(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(pauseBody)) body: z.output<typeof pauseBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.steerClock.run(id, { version }, { act: 'pause', ...body });
    return answerMatter(this.getComplaints, reply, outcome);
  }

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/resumption')
  async resume(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(momentBody)) body: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.steerClock.run(id, { version }, { act: 'resume', ...body });
    return answerMatter(this.getComplaints, reply, outcome);
  }

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/agreed-time')
  async agree(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(agreedTimeBody)) body: z.output<typeof agreedTimeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.steerClock.run(id, { version }, { act: 'agree-time', ...body });
    return answerMatter(this.getComplaints, reply, outcome);
  }

  @Requires('complaints:set-clock')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/clock-renewal')
  async renew(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.steerClock.run(id, { version }, { act: 'renew-clock', reason });
    return answerMatter(this.getComplaints, reply, outcome);
  }

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/acceptance')
  async accept(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(momentBody)) body: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.answerHandOver.run(id, { version }, { accepts: true, ...body });
    return answerMatter(this.getComplaints, reply, outcome);
  }

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/refusal')
  async decline(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.answerHandOver.run(id, { version }, { accepts: false, reason });
    return answerMatter(this.getComplaints, reply, outcome);
  }
}
