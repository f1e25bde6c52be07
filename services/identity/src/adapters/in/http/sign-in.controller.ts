import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { RefusedError, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { EnrolSecondFactor } from '../../../application/enrol-second-factor.js';
import { EnterCode } from '../../../application/enter-code.js';
import type { SignInStep, SignInSteps } from '../../../application/ports.js';
import { SetPassword } from '../../../application/set-password.js';
import { type Asked, SignIn } from '../../../application/sign-in.js';
import { ISSUER_DOOR, type IssuerDoor } from './issuer-door.js';
import { codeBody, newPasswordBody, signInBody } from './sign-in.dto.js';

export const SIGN_IN_STEPS = Symbol('sign-in steps');

/** Where the browser goes on, or what the page asks next. */
type Answer = { readonly location: string } | { readonly asked: Exclude<Asked, undefined> };

/** What the console's sign-in page asks while the issuer waits. The cookie of the interaction says which one it is. */
@Public()
@Controller('oidc/interaction/:uid')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly enterCode: EnterCode,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly setPassword: SetPassword,
    @Inject(SIGN_IN_STEPS) private readonly steps: SignInSteps,
    @Inject(ISSUER_DOOR) private readonly issuer: IssuerDoor,
  ) {}

  /** The issuer sends the browser here; the page itself is the console's. */
  @Get()
  page(@Req() request: FastifyRequest<{ Params: { uid: string } }>, @Res() reply: FastifyReply) {
    return reply.redirect(`/sign-in/${encodeURIComponent(request.params.uid)}`, 303);
  }

  /** What a page that is opened again goes on with. */
  @Get('details')
  async details(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const step = await this.steps.find(await this.#interaction(request, reply));
    return { ready: true, ...(step === undefined ? {} : { asked: step.asked }) };
  }

  @HttpCode(200)
  @Post('login')
  async login(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body(zodBody(signInBody)) body: z.infer<typeof signInBody>,
  ): Promise<Answer> {
    await this.#interaction(request, reply);
    const { accountId, asked } = settle(await this.signIn.run({ ...body, address: request.ip }));
    return this.#goOn(request, reply, { accountId, asked });
  }

  @HttpCode(200)
  @Post('code')
  async code(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body(zodBody(codeBody)) { code }: z.infer<typeof codeBody>,
  ): Promise<Answer> {
    const { accountId } = await this.#step(request, reply, 'code');
    const account = settle(await this.enterCode.run({ accountId, code, address: request.ip }));
    return this.#goOn(request, reply, { accountId, asked: account.mustChangePassword ? 'password' : undefined });
  }

  /** The secret for the authenticator; the sign-in keeps it, sealed, until its first code comes. */
  @HttpCode(200)
  @Post('enrolment')
  async enrol(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const step = await this.#step(request, reply, 'enrolment');
    const { secret, address, sealedSecret } = settle(await this.enrolSecondFactor.begin(step));
    await this.steps.keep(await this.#interaction(request, reply), { ...step, sealedSecret });
    return { secret, address };
  }

  /** The recovery codes, shown once, with where to go on. */
  @HttpCode(200)
  @Post('enrolment/code')
  async confirm(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body(zodBody(codeBody)) { code }: z.infer<typeof codeBody>,
  ): Promise<Answer & { recoveryCodes: readonly string[] }> {
    const { accountId, sealedSecret = '' } = await this.#step(request, reply, 'enrolment');
    const done = settle(await this.enrolSecondFactor.confirm({ accountId, sealedSecret, code }));
    const asked = done.account.mustChangePassword ? 'password' : undefined;
    return { recoveryCodes: done.recoveryCodes, ...(await this.#goOn(request, reply, { accountId, asked })) };
  }

  @HttpCode(200)
  @Post('password')
  async password(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body(zodBody(newPasswordBody)) { password }: z.infer<typeof newPasswordBody>,
  ): Promise<Answer> {
    const { accountId } = await this.#step(request, reply, 'password');
    settle(await this.setPassword.run({ accountId, password, by: 'themselves' }));
    return this.#goOn(request, reply, { accountId, asked: undefined });
  }

  async #goOn(
    request: FastifyRequest,
    reply: FastifyReply,
    { accountId, asked }: { accountId: string; asked: Asked },
  ): Promise<Answer> {
    const interaction = await this.#interaction(request, reply);
    if (asked !== undefined) {
      await this.steps.keep(interaction, { accountId, asked });
      return { asked };
    }
    await this.steps.forget(interaction);
    return { location: await this.issuer.finish(request.raw, reply.raw, accountId) };
  }

  async #step(request: FastifyRequest, reply: FastifyReply, asked: SignInStep['asked']): Promise<SignInStep> {
    const step = await this.steps.find(await this.#interaction(request, reply));
    if (step?.asked === asked) return step;
    throw new RefusedError(refuse('identity.interaction-not-found').refusal);
  }

  async #interaction(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const interaction = await this.issuer.waits(request.raw, reply.raw);
    if (interaction !== undefined) return interaction;
    throw new RefusedError(refuse('identity.interaction-not-found').refusal);
  }
}
