import { currentCaller } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, RefusedError, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { EnrolSecondFactor } from '../../../application/enrol-second-factor.js';
import type { Roles } from '../../../application/ports.js';
import { ShowAccount } from '../../../application/queries/show-account.js';
import { SetPassword } from '../../../application/set-password.js';
import { Standing } from '../../../application/standing.js';
import { asksSecondFactor } from '../../../domain/roles.js';
import { accountHistory } from './account-history.js';
import { type AccountHistoryLine } from './accounts.dto.js';
import { changePasswordBody, confirmBody, proofBody } from './sign-in.dto.js';
import { tellingFields } from './wrong-fields.js';

export const ROLES = Symbol('roles');

/** A post as which one can act. */
interface OwnAppointment {
  readonly appointmentId: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName?: string | undefined;
  readonly propertyId?: string | undefined;
  readonly onBehalfOf?: { readonly employeeId: string; readonly name: string; readonly until: string } | undefined;
}

/** One's own account. */
interface OwnAccountView {
  readonly login: string;
  readonly name: string;
  readonly secondFactor: boolean;
  /** A role of theirs asks for it: it cannot be taken away. */
  readonly secondFactorAsked: boolean;
  readonly recoveryCodesLeft: number;
  /** Those that the person can act as: their own first. */
  readonly appointments: readonly OwnAppointment[];
}

/** What a signed-in person does about their own account; it needs no permission. */
@Controller('api/identity/me')
export class MeController {
  constructor(
    private readonly showAccount: ShowAccount,
    private readonly standing: Standing,
    private readonly setPassword: SetPassword,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    @Inject(ROLES) private readonly roles: Roles,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  async show(): Promise<OwnAccountView> {
    const account = settle(await this.showAccount.run({ accountId: this.#person() }));
    const appointments = await this.standing.appointmentsOf(account);
    const asked = asksSecondFactor(await this.standing.rolesOf(account), await this.roles.known());
    return {
      login: account.login,
      name: account.name,
      secondFactor: account.secondFactor !== undefined,
      secondFactorAsked: asked,
      recoveryCodesLeft: account.secondFactor?.recoveryDigests.length ?? 0,
      appointments: appointments.map(({ employeeId: _holder, today: _today, ...appointment }) => appointment),
    };
  }

  /** What became of one's own account: sign-ins with their address, and what group IT changed of it. */
  @Get('history')
  history(): Promise<AccountHistoryLine[]> {
    const accountId = this.#person();
    // The history belongs to no property; of it they read what is their own account's.
    return this.database.transaction((tx) => accountHistory(tx, accountId), { readOnly: true });
  }

  /** Ends all sessions, this one too. */
  @Command({ secrets: ['present', 'password'] })
  @HttpCode(200)
  @Post('password')
  async password(@Body(zodBody(changePasswordBody)) body: z.infer<typeof changePasswordBody>) {
    settle(await this.setPassword.change({ accountId: this.#person(), ...body }));
    return { changed: true };
  }

  @HttpCode(200)
  @Post('second-factor/begin')
  async begin() {
    return settle(await this.enrolSecondFactor.begin({ accountId: this.#person() }));
  }

  @Command({ secrets: ['sealedSecret', 'code'], secretAnswer: true })
  @HttpCode(200)
  @Post('second-factor')
  async confirm(@Body(zodBody(confirmBody)) body: z.infer<typeof confirmBody>) {
    const { recoveryCodes } = settle(await this.enrolSecondFactor.confirm({ accountId: this.#person(), ...body }));
    return { recoveryCodes };
  }

  @Command({ secrets: ['proof'] })
  @HttpCode(200)
  @Post('second-factor/remove')
  async remove(@Body(zodBody(proofBody)) { proof }: z.infer<typeof proofBody>) {
    settle(tellingFields(await this.enrolSecondFactor.remove({ accountId: this.#person(), proof })));
    return { removed: true };
  }

  @Command({ secrets: ['proof'], secretAnswer: true })
  @HttpCode(200)
  @Post('recovery-codes')
  async renew(@Body(zodBody(proofBody)) { proof }: z.infer<typeof proofBody>) {
    return settle(tellingFields(await this.enrolSecondFactor.renewCodes({ accountId: this.#person(), proof })));
  }

  /** Programs have no account here. */
  #person(): string {
    const { kind, subject } = currentCaller();
    if (kind === 'person') return subject;
    throw new RefusedError(refuse('identity.account-not-found', { accountId: subject }).refusal);
  }
}
