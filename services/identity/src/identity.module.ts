import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { CONFIG, LOG, type Log } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UpkeepJob } from './adapters/in/clock/upkeep.job.js';
import { HoldersGrpcController } from './adapters/in/grpc/holders.controller.js';
import { IdentityGrpcController, STANDING_CHANGES } from './adapters/in/grpc/identity.controller.js';
import { AccountsController } from './adapters/in/http/accounts.controller.js';
import { DEPUTIES, DeputiesController } from './adapters/in/http/deputies.controller.js';
import { ExchangeController } from './adapters/in/http/exchange.controller.js';
import { HoldersController } from './adapters/in/http/holders.controller.js';
import { ISSUER_DOOR } from './adapters/in/http/issuer-door.js';
import { KeysController, PUBLIC_KEYS } from './adapters/in/http/keys.controller.js';
import { MeController, ROLES } from './adapters/in/http/me.controller.js';
import { MESSAGES, ResetController } from './adapters/in/http/reset.controller.js';
import { RolesController } from './adapters/in/http/roles.controller.js';
import { SIGN_IN_STEPS, SignInController } from './adapters/in/http/sign-in.controller.js';
import { OrganisationConsumer } from './adapters/in/kafka/organisation.consumer.js';
import { callerScope } from './adapters/out/caller-scope.js';
import { commonPasswords } from './adapters/out/common-passwords.js';
import { messagesBy } from './adapters/out/messages.js';
import { BuiltInIssuer } from './adapters/out/oidc/built-in-issuer.js';
import { issuerDoor } from './adapters/out/oidc/issuer-door.js';
import { issuerTokens } from './adapters/out/oidc/issuer-tokens.js';
import { oneTimeCodes } from './adapters/out/one-time-codes.js';
import { argonPasswords } from './adapters/out/passwords.js';
import { accountStore } from './adapters/out/postgres/account.store.js';
import { addressWatch } from './adapters/out/postgres/address-watch.js';
import { deputyStore } from './adapters/out/postgres/deputy.store.js';
import { organisationStore } from './adapters/out/postgres/organisation.js';
import { resetLinks } from './adapters/out/postgres/reset-links.js';
import { roleStore } from './adapters/out/postgres/role.store.js';
import { signInAudit } from './adapters/out/postgres/sign-in-audit.js';
import { signInSteps } from './adapters/out/postgres/sign-in-steps.js';
import { KeyRing } from './adapters/out/postgres/signing-keys.js';
import { StandingNews } from './adapters/out/postgres/standing-news.js';
import { unknownLogins } from './adapters/out/postgres/unknown-logins.js';
import { recoveryCodes } from './adapters/out/recovery-codes.js';
import { sealUnder } from './adapters/out/seal.js';
import { tokenSigner } from './adapters/out/token-signer.js';
import { AppointDeputy } from './application/appoint-deputy.js';
import { CreateAccount } from './application/create-account.js';
import { DefineRole } from './application/define-role.js';
import { DisableAccount } from './application/disable-account.js';
import { EditAccount } from './application/edit-account.js';
import { EnterCode } from './application/enter-code.js';
import { ExchangeToken } from './application/exchange-token.js';
import { HolderOfToken } from './application/holder-of-token.js';
import { KeepOrganisation } from './application/keep-organisation.js';
import type {
  AccountStore,
  AddressWatch,
  CommonPasswords,
  Deputies,
  Messages,
  Organisation,
  Passwords,
  Roles,
  SignInAudit,
} from './application/ports.js';
import { ProveAccount } from './application/prove-account.js';
import { ListHolders } from './application/queries/list-holders.js';
import { ShowAccount } from './application/queries/show-account.js';
import { ResetPassword } from './application/reset-password.js';
import { RotateSigningKey } from './application/rotate-signing-key.js';
import { SetPassword } from './application/set-password.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { Standing } from './application/standing.js';
import type { IdentityConfig } from './config.js';
import { ensureBootstrap } from './ensure-bootstrap.js';
import { privacyControllers, privacyProviders } from './identity.privacy.js';
import { proofs } from './identity.proofs.js';

const ACCOUNTS = Symbol('accounts');
const AUDIT = Symbol('audit of sign-ins');
const PASSWORDS = Symbol('passwords');
const COMMON = Symbol('common passwords');
const CODES = Symbol('codes of second factors');
const ADDRESSES = Symbol('watch over addresses');
const ORGANISATION = Symbol('organisation');
const now = () => Date.now();
const ids = { next: () => uuidv7(Date.now(), randomBytes(10)) };

/** `name=secret,name=secret` */
const namedSecrets = (text = ''): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part.includes('='))
      .map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );

const codesOf = (config: IdentityConfig) => ({
  oneTime: oneTimeCodes(),
  recovery: recoveryCodes(),
  seal: sealUnder(config.SEALING_SECRET ?? config.COOKIE_SECRET),
});

const messagesOf = (config: IdentityConfig, log: Log): Messages =>
  messagesBy({ way: config.MESSAGES, url: config.MESSAGES_WEBHOOK_URL, secret: config.MESSAGES_WEBHOOK_SECRET }, log);

const issuerOf = (config: IdentityConfig, database: Database, accounts: AccountStore, keys: KeyRing): BuiltInIssuer =>
  new BuiltInIssuer(
    {
      publicUrl: config.PUBLIC_URL,
      gatewaySecret: config.GATEWAY_CLIENT_SECRET,
      cliSecret: config.CLI_CLIENT_SECRET,
      serviceSecrets: namedSecrets(config.SERVICE_CLIENTS),
      cookieSecret: config.COOKIE_SECRET,
    },
    database,
    accounts,
    keys,
  );

const holdersOf = (config: IdentityConfig, issuer: BuiltInIssuer, accounts: AccountStore): HolderOfToken => {
  const outside = config.OIDC_ISSUER_URL && {
    url: config.OIDC_ISSUER_URL,
    audience: config.OIDC_AUDIENCE,
    loginClaim: config.OIDC_LOGIN_CLAIM,
  };
  return new HolderOfToken(issuerTokens(issuer, outside || undefined), accounts);
};

/** The one place where a port of identity meets its adapter. */
@Module({
  controllers: [
    AccountsController,
    RolesController,
    DeputiesController,
    HoldersController,
    MeController,
    SignInController,
    ResetController,
    ExchangeController,
    KeysController,
    IdentityGrpcController,
    HoldersGrpcController,
    OrganisationConsumer,
    ...privacyControllers,
  ],
  providers: [
    ...privacyProviders,
    UpkeepJob,
    { provide: ACCOUNTS, useFactory: accountStore, inject: [Database] },
    { provide: PASSWORDS, useFactory: argonPasswords },
    { provide: COMMON, useFactory: commonPasswords },
    { provide: CODES, useFactory: codesOf, inject: [CONFIG] },
    { provide: ADDRESSES, useFactory: addressWatch, inject: [Database] },
    { provide: MESSAGES, useFactory: messagesOf, inject: [CONFIG, LOG] },
    { provide: SIGN_IN_STEPS, useFactory: signInSteps, inject: [Database] },
    { provide: ROLES, useFactory: roleStore, inject: [Database] },
    { provide: DEPUTIES, useFactory: deputyStore, inject: [Database] },
    { provide: ORGANISATION, useFactory: organisationStore, inject: [Database] },
    { provide: StandingNews, useFactory: (database: Database) => new StandingNews(database), inject: [Database] },
    { provide: STANDING_CHANGES, useExisting: StandingNews },
    { provide: KeyRing, useFactory: (database: Database) => new KeyRing(database), inject: [Database] },
    { provide: PUBLIC_KEYS, useExisting: KeyRing },
    { provide: BuiltInIssuer, useFactory: issuerOf, inject: [CONFIG, Database, ACCOUNTS, KeyRing] },
    { provide: ISSUER_DOOR, useFactory: issuerDoor, inject: [BuiltInIssuer] },
    {
      provide: Standing,
      useFactory: (organisation: Organisation, roles: Roles, deputies: Deputies, accounts: AccountStore) =>
        new Standing(organisation, roles, deputies, accounts, now),
      inject: [ORGANISATION, ROLES, DEPUTIES, ACCOUNTS],
    },
    { provide: HolderOfToken, useFactory: holdersOf, inject: [CONFIG, BuiltInIssuer, ACCOUNTS] },
    {
      provide: ExchangeToken,
      useFactory: (holders: HolderOfToken, standing: Standing, keys: KeyRing, roles: Roles) =>
        new ExchangeToken(holders, standing, tokenSigner(keys, now), roles),
      inject: [HolderOfToken, Standing, KeyRing, ROLES],
    },
    {
      provide: AUDIT,
      useFactory: (config: IdentityConfig, database: Database) => signInAudit(database, config.COOKIE_SECRET),
      inject: [CONFIG, Database],
    },
    {
      provide: SignOut,
      useFactory: (holders: HolderOfToken, audit: SignInAudit) => new SignOut(holders, audit),
      inject: [HolderOfToken, AUDIT],
    },
    {
      provide: SignIn,
      useFactory: (
        config: IdentityConfig,
        accounts: AccountStore,
        passwords: Passwords,
        database: Database,
        addresses: AddressWatch,
        standing: Standing,
        roles: Roles,
        audit: SignInAudit,
      ) =>
        new SignIn(
          { accounts, unknown: unknownLogins(database, config.COOKIE_SECRET), audit },
          passwords,
          addresses,
          { standing, roles },
          now,
        ),
      inject: [CONFIG, ACCOUNTS, PASSWORDS, Database, ADDRESSES, Standing, ROLES, AUDIT],
    },
    {
      provide: EnterCode,
      useFactory: (
        accounts: AccountStore,
        audit: SignInAudit,
        codes: ReturnType<typeof codesOf>,
        addresses: AddressWatch,
      ) => new EnterCode(accounts, audit, codes, addresses, now),
      inject: [ACCOUNTS, AUDIT, CODES, ADDRESSES],
    },
    ...proofs({ accounts: ACCOUNTS, passwords: PASSWORDS, codes: CODES, guesses: ADDRESSES, roles: ROLES }, now),
    {
      provide: ShowAccount,
      useFactory: (accounts: AccountStore) => new ShowAccount(accounts),
      inject: [ACCOUNTS],
    },
    {
      provide: CreateAccount,
      useFactory: (accounts: AccountStore, passwords: Passwords, common: CommonPasswords, roles: Roles) =>
        new CreateAccount(accounts, passwords, common, roles, ids),
      inject: [ACCOUNTS, PASSWORDS, COMMON, ROLES],
    },
    {
      provide: SetPassword,
      useFactory: (accounts: AccountStore, passwords: Passwords, common: CommonPasswords, proof: ProveAccount) =>
        new SetPassword(accounts, passwords, common, proof),
      inject: [ACCOUNTS, PASSWORDS, COMMON, ProveAccount],
    },
    {
      provide: ResetPassword,
      useFactory: (
        config: IdentityConfig,
        accounts: AccountStore,
        messages: Messages,
        setPassword: SetPassword,
        database: Database,
      ) => new ResetPassword({ accounts, messages, setPassword, links: resetLinks(database) }, config.PUBLIC_URL, now),
      inject: [CONFIG, ACCOUNTS, MESSAGES, SetPassword, Database],
    },
    {
      provide: DisableAccount,
      useFactory: (accounts: AccountStore) => new DisableAccount(accounts),
      inject: [ACCOUNTS],
    },
    {
      provide: EditAccount,
      useFactory: (accounts: AccountStore, roles: Roles) => new EditAccount(accounts, roles),
      inject: [ACCOUNTS, ROLES],
    },
    {
      provide: ListHolders,
      useFactory: (organisation: Organisation, roles: Roles, accounts: AccountStore, deputies: Deputies) =>
        new ListHolders(organisation, roles, accounts, deputies, callerScope, now),
      inject: [ORGANISATION, ROLES, ACCOUNTS, DEPUTIES],
    },
    { provide: DefineRole, useFactory: (roles: Roles) => new DefineRole(roles), inject: [ROLES] },
    {
      provide: AppointDeputy,
      useFactory: (deputies: Deputies, organisation: Organisation, accounts: AccountStore) =>
        new AppointDeputy(deputies, organisation, accounts, ids, now),
      inject: [DEPUTIES, ORGANISATION, ACCOUNTS],
    },
    {
      provide: KeepOrganisation,
      useFactory: (kept: Organisation) => new KeepOrganisation(kept),
      inject: [ORGANISATION],
    },
    { provide: RotateSigningKey, useFactory: (keys: KeyRing) => new RotateSigningKey(keys, now), inject: [KeyRing] },
  ],
})
export class IdentityModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(CONFIG) private readonly config: IdentityConfig,
    @Inject(ACCOUNTS) readonly accounts: AccountStore,
    readonly createAccount: CreateAccount,
    private readonly standingNews: StandingNews,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { BOOTSTRAP_ADMIN_LOGIN: login, BOOTSTRAP_ADMIN_PASSWORD: password } = this.config;
    await ensureBootstrap({ login, password }, this);
    await this.standingNews.start();
  }

  /** Before the doors are closed, which waits for calls that are open. */
  onModuleDestroy(): Promise<void> {
    return this.standingNews.stop();
  }
}
