import type { MigrationClass } from '@goldkey/postgres';
import { AddCompleteness1764000000004 } from './migrations/add-completeness.js';
import { CreateMessaging1750000000003 } from './migrations/create-messaging.js';
import { KeepOutboxAsText1764000000005 } from './migrations/keep-outbox-as-text.js';

/** Outbox, inbox, position and parked: part of every service's database. */
export const messagingMigrations: readonly MigrationClass[] = [
  CreateMessaging1750000000003,
  AddCompleteness1764000000004,
  KeepOutboxAsText1764000000005,
];
