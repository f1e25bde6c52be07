import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { UpkeepJob } from './adapters/in/clock/upkeep.job.js';
import { IdentityGrpcController } from './adapters/in/grpc/identity.controller.js';
import { AccountsController } from './adapters/in/http/accounts.controller.js';
import { ISSUER_DOOR } from './adapters/in/http/issuer-door.js';
import { KeysController, PUBLIC_KEYS } from './adapters/in/http/keys.controller.js';
import { SignInController } from './adapters/in/http/sign-in.controller.js';
import { OrganisationConsumer } from './adapters/in/kafka/organisation.consumer.js';
import { BuiltInIssuer } from './adapters/out/oidc/built-in-issuer.js';
import { issuerDoor } from './adapters/out/oidc/issuer-door.js';
import { issuerTokens } from './adapters/out/oidc/issuer-tokens.js';
import { argonPasswords } from './adapters/out/passwords.js';
import { accountStore } from './adapters/out/postgres/account.store.js';
import { addressWatch } from './adapters/out/postgres/address-watch.js';
import { organisationStore } from './adapters/out/postgres/organisation.js';
import { KeyRing } from './adapters/out/postgres/signing-keys.js';
import { unknownLogins } from './adapters/out/postgres/unknown-logins.js';
import { tokenSigner } from './adapters/out/token-signer.js';
import { CreateAccount } from './application/create-account.js';
import { DisableAccount } from './application/disable-account.js';
import { ExchangeToken } from './application/exchange-token.js';
import { KeepOrganisation } from './application/keep-organisation.js';
import type { AccountStore, Organisation, Passwords } from './application/ports.js';
import { ShowAccount } from './application/queries/show-account.js';
import { RotateSigningKey } from './application/rotate-signing-key.js';
import { SetPassword } from './application/set-password.js';
import { SignIn } from './application/sign-in.js';
import type { IdentityConfig } from './config.js';
import { ensureBootstrap } from './ensure-bootstrap.js';

const ACCOUNTS = Symbol('accounts');
const PASSWORDS = Symbol('passwords');
const ORGANISATION = Symbol('organisation');
const now = () => Date.now();
const ids = { next: () => uuidv7(Date.now(), randomBytes(10)) };

const issuerOf = (config: IdentityConfig, database: Database, accounts: AccountStore, keys: KeyRing): BuiltInIssuer =>
  new BuiltInIssuer(
    {
      publicUrl: config.PUBLIC_URL,
      gatewaySecret: config.GATEWAY_CLIENT_SECRET,
      cliSecret: config.CLI_CLIENT_SECRET,
      cookieSecret: config.COOKIE_SECRET,
    },
    database,
    accounts,
    keys,
  );

const exchangeOf = (
  config: IdentityConfig,
  issuer: BuiltInIssuer,
  accounts: AccountStore,
  organisation: Organisation,
  keys: KeyRing,
): ExchangeToken => {
  const outside = config.OIDC_ISSUER_URL && {
    url: config.OIDC_ISSUER_URL,
    audience: config.OIDC_AUDIENCE,
    loginClaim: config.OIDC_LOGIN_CLAIM,
  };
  return new ExchangeToken(
    issuerTokens(issuer, outside || undefined),
    accounts,
    organisation,
    tokenSigner(keys, now),
    now,
  );
};

/** The one place where a port of identity meets its adapter. */
@Module({
  controllers: [AccountsController, SignInController, KeysController, IdentityGrpcController, OrganisationConsumer],
  providers: [
    UpkeepJob,
    { provide: ACCOUNTS, useFactory: accountStore, inject: [Database] },
    { provide: PASSWORDS, useFactory: argonPasswords },
    { provide: ORGANISATION, useFactory: organisationStore, inject: [Database] },
    { provide: KeyRing, useFactory: (database: Database) => new KeyRing(database), inject: [Database] },
    { provide: PUBLIC_KEYS, useExisting: KeyRing },
    { provide: BuiltInIssuer, useFactory: issuerOf, inject: [CONFIG, Database, ACCOUNTS, KeyRing] },
    { provide: ISSUER_DOOR, useFactory: issuerDoor, inject: [BuiltInIssuer] },
    {
      provide: ExchangeToken,
      useFactory: exchangeOf,
      inject: [CONFIG, BuiltInIssuer, ACCOUNTS, ORGANISATION, KeyRing],
    },
    {
      provide: SignIn,
      useFactory: (config: IdentityConfig, accounts: AccountStore, passwords: Passwords, database: Database) =>
        new SignIn(
          { accounts, unknown: unknownLogins(database, config.COOKIE_SECRET) },
          passwords,
          addressWatch(database),
          now,
        ),
      inject: [CONFIG, ACCOUNTS, PASSWORDS, Database],
    },
    {
      provide: ShowAccount,
      useFactory: (accounts: AccountStore) => new ShowAccount(accounts),
      inject: [ACCOUNTS],
    },
    {
      provide: CreateAccount,
      useFactory: (accounts: AccountStore, passwords: Passwords) => new CreateAccount(accounts, passwords, ids),
      inject: [ACCOUNTS, PASSWORDS],
    },
    {
      provide: SetPassword,
      useFactory: (accounts: AccountStore, passwords: Passwords) => new SetPassword(accounts, passwords),
      inject: [ACCOUNTS, PASSWORDS],
    },
    {
      provide: DisableAccount,
      useFactory: (accounts: AccountStore) => new DisableAccount(accounts),
      inject: [ACCOUNTS],
    },
    {
      provide: KeepOrganisation,
      useFactory: (kept: Organisation) => new KeepOrganisation(kept),
      inject: [ORGANISATION],
    },
    { provide: RotateSigningKey, useFactory: (keys: KeyRing) => new RotateSigningKey(keys, now), inject: [KeyRing] },
  ],
})
export class IdentityModule implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: IdentityConfig,
    @Inject(ACCOUNTS) readonly accounts: AccountStore,
    readonly createAccount: CreateAccount,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { BOOTSTRAP_ADMIN_LOGIN: login, BOOTSTRAP_ADMIN_PASSWORD: password } = this.config;
    await ensureBootstrap({ login, password }, this);
  }
}
