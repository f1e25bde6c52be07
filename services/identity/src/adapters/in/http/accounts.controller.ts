import { currentCaller, Requires } from '@goldkey/access';
import type { Outcome } from '@goldkey/kernel';
import { Database, listQuery } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  listQuerySchema,
  OptionalVersion,
  settle,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CreateAccount } from '../../../application/create-account.js';
import { DisableAccount } from '../../../application/disable-account.js';
import { EditAccount } from '../../../application/edit-account.js';
import { EnrolSecondFactor } from '../../../application/enrol-second-factor.js';
import type { KeptAccount } from '../../../application/ports.js';
import { ShowAccount } from '../../../application/queries/show-account.js';
import { ResetPassword } from '../../../application/reset-password.js';
import { RotateSigningKey } from '../../../application/rotate-signing-key.js';
import { SetPassword } from '../../../application/set-password.js';
import { isLocked } from '../../../domain/account/account.js';
import { accountHistory, inGroupZone } from './account-history.js';
import {
  type AccountHistoryLine,
  type AccountLine,
  type AccountView,
  type CreateAccountBody,
  createAccountBody,
  editAccountBody,
  passwordBody,
  type ResetLinkView,
} from './accounts.dto.js';
import { GroupWide } from './group-wide.interceptor.js';

const listShape = listQuerySchema({
  filters: { employeeId: z.string(), disabled: z.enum(['true', 'false']) },
  sorts: ['login', 'name'],
});

/** Roles of the posts that the account's person holds today, by the clock of each property. */
const POST_ROLES = `ARRAY(
  SELECT DISTINCT post.role FROM appointment post LEFT JOIN unit u ON u.id = post.unit_id
    LEFT JOIN property p ON p.id = coalesce(post.property_id, u.property_id)
  WHERE post.employee_id = a.employee_id AND post.role IS NOT NULL
    AND (now() AT TIME ZONE coalesce(p.time_zone, 'Asia/Shanghai'))::date BETWEEN post.from_day AND coalesce(post.until_day, 'infinity')
  ORDER BY 1)`;

/** Accounts belong to no property, so only who sees the whole group sees them. */
const list = {
  from: 'account a',
  columns: {
    accountId: 'a.id',
    login: 'a.login',
    name: 'a.name',
    employeeId: 'a.employee_id',
    platformRole: 'a.platform_role',
    roles: 'a.roles',
    postRoles: POST_ROLES,
    contact: 'a.contact',
    externalSubject: 'a.external_subject',
    secondFactor: '(a.second_factor IS NOT NULL)',
    disabled: 'a.disabled',
    locked: '(a.locked_until IS NOT NULL AND a.locked_until > now())',
    version: 'a.version',
  },
  scopeColumn: 'NULL',
  key: 'a.login',
  filters: {
    employeeId: { column: 'a.employee_id', kind: 'equals' as const },
    disabled: { column: 'a.disabled', kind: 'flag' as const },
  },
  sorts: { login: 'a.login', name: 'a.name' },
  defaultSort: 'login',
  search: ['a.login', 'a.name'],
};

const view = (account: KeptAccount): AccountView => ({
  accountId: account.accountId,
  login: account.login,
  name: account.name,
  employeeId: account.employeeId,
  platformRole: account.platformRole,
  disabled: account.disabled,
  roles: [...account.roles],
  contact: account.contact,
  externalSubject: account.externalSubject,
  secondFactor: account.secondFactor !== undefined,
  locked: isLocked(account, Date.now()),
  version: account.version,
});

/** The account as it stands, with its version. */
const told = (reply: FastifyReply, outcome: Outcome<KeptAccount>): AccountView => {
  const account = settle(outcome);
  tellVersion(reply, account.version);
  return view(account);
};

/** Ways in for people, kept by group IT. */
@Requires('identity:administer')
@GroupWide()
@Controller('api/identity')
export class AccountsController {
  constructor(
    private readonly showAccount: ShowAccount,
    private readonly createAccount: CreateAccount,
    private readonly setPassword: SetPassword,
    private readonly disableAccount: DisableAccount,
    private readonly editAccount: EditAccount,
    private readonly resetPassword: ResetPassword,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly rotateSigningKey: RotateSigningKey,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('accounts')
  list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    return this.database.transaction((tx) => listQuery<AccountLine>(tx, list, query), { readOnly: true });
  }

  @Get('accounts/:id')
  async show(@Param('id') accountId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return told(reply, await this.showAccount.run({ accountId }));
  }

  /** The audit of an account: sign-ins with their address, locks, changes and who made them; oldest first, of a long one the newest 500. */
  @Get('accounts/:id/history')
  history(@Param('id') accountId: string): Promise<AccountHistoryLine[]> {
    return this.database.transaction((tx) => accountHistory(tx, accountId), { readOnly: true });
  }

  @Command({ secrets: ['password'] })
  @Post('accounts')
  async create(@Body(zodBody(createAccountBody)) body: CreateAccountBody) {
    return view(settle(await this.createAccount.run(body)));
  }

  @Command({ secrets: ['password'] })
  @HttpCode(200)
  @Post('accounts/:id/password')
  async password(
    @Param('id') accountId: string,
    @Body(zodBody(passwordBody)) { password }: z.infer<typeof passwordBody>,
  ) {
    return view(settle(await this.setPassword.run({ accountId, password, by: 'administrator' })));
  }

  @Command()
  @Put('accounts/:id')
  async edit(
    @Param('id') accountId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(editAccountBody)) details: z.infer<typeof editAccountBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { accountId, details, byAccountId: currentCaller().subject, expectedVersion };
    return told(reply, await this.editAccount.run(command));
  }

  /** A link by which the person sets a new password; it is shown once. */
  @Command({ secretAnswer: true })
  @HttpCode(200)
  @Post('accounts/:id/reset-link')
  async resetLink(@Param('id') accountId: string): Promise<ResetLinkView> {
    const { link, expiresAt } = settle(await this.resetPassword.linkFor({ accountId }));
    return { link, expiresAt: inGroupZone(new Date(expiresAt)) };
  }

  @Command()
  @HttpCode(200)
  @Post('accounts/:id/end-sessions')
  async endSessions(@Param('id') accountId: string) {
    return view(settle(await this.editAccount.endSessions({ accountId })));
  }

  /** For a device that was lost; where a role asks for it, the next sign-in begins a new one. */
  @Command()
  @HttpCode(200)
  @Post('accounts/:id/remove-second-factor')
  async removeSecondFactor(
    @Param('id') accountId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { accountId, byAccountId: currentCaller().subject, expectedVersion };
    return told(reply, await this.enrolSecondFactor.takeAway(command));
  }

  @Command()
  @HttpCode(200)
  @Post('accounts/:id/disable')
  disable(
    @Param('id') accountId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#close(reply, { accountId, disabled: true, expectedVersion });
  }

  @Command()
  @HttpCode(200)
  @Post('accounts/:id/enable')
  enable(
    @Param('id') accountId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#close(reply, { accountId, disabled: false, expectedVersion });
  }

  @Command()
  @HttpCode(200)
  @Post('signing-keys/rotate')
  rotate() {
    return this.rotateSigningKey.run({ onlyWhenDue: false });
  }

  async #close(reply: FastifyReply, command: { accountId: string; disabled: boolean; expectedVersion?: number }) {
    return told(reply, await this.disableAccount.run({ ...command, byAccountId: currentCaller().subject }));
  }
}
