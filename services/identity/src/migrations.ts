import type { MigrationClass } from '@goldkey/postgres';
import { CreateIdentity1764000000101 } from './adapters/out/postgres/migrations/1764000000101-create-identity.js';
import { EndSessionsOfAccount1764000000102 } from './adapters/out/postgres/migrations/1764000000102-end-sessions-of-account.js';
import { LockUnknownLogins1764000000103 } from './adapters/out/postgres/migrations/1764000000103-lock-unknown-logins.js';
import { CompleteIdentity1764000000104 } from './adapters/out/postgres/migrations/1764000000104-complete-identity.js';
import { KeepPrivacyRequests1764000000105 } from './adapters/out/postgres/migrations/1764000000105-keep-privacy-requests.js';
import { VersionRoles1764000000106 } from './adapters/out/postgres/migrations/1764000000106-version-roles.js';

/** Identity's own migrations, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateIdentity1764000000101,
  EndSessionsOfAccount1764000000102,
  LockUnknownLogins1764000000103,
  CompleteIdentity1764000000104,
  KeepPrivacyRequests1764000000105,
  VersionRoles1764000000106,
];
