import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { RefusedError, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { SignIn } from '../../../application/sign-in.js';
import { signInBody } from './accounts.dto.js';
import { ISSUER_DOOR, type IssuerDoor } from './issuer-door.js';

/** What the console's sign-in page asks while the issuer waits. The cookie of the interaction says which one it is. */
@Public()
@Controller('oidc/interaction/:uid')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    @Inject(ISSUER_DOOR) private readonly issuer: IssuerDoor,
  ) {}

  /** The issuer sends the browser here; the page itself is the console's. */
  @Get()
  page(@Req() request: FastifyRequest<{ Params: { uid: string } }>, @Res() reply: FastifyReply) {
    return reply.redirect(`/sign-in/${encodeURIComponent(request.params.uid)}`, 303);
  }

  @Get('details')
  async details(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.#interaction(request, reply);
    return { ready: true };
  }

  /** Answers where the browser goes on; the page follows by itself. */
  @HttpCode(200)
  @Post('login')
  async login(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body(zodBody(signInBody)) body: z.infer<typeof signInBody>,
  ): Promise<{ location: string }> {
    await this.#interaction(request, reply);
    const { accountId } = settle(await this.signIn.run({ ...body, address: request.ip }));
    return { location: await this.issuer.finish(request.raw, reply.raw, accountId) };
  }

  async #interaction(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (await this.issuer.waits(request.raw, reply.raw)) return;
    throw new RefusedError(refuse('identity.interaction-not-found').refusal);
  }
}
