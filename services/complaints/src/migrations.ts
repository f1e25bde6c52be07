import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateComplaints1764000000501 } from './adapters/out/postgres/migrations/1764000000501-create-complaints.js';
import { KeepClocks1764000000511 } from './adapters/out/postgres/migrations/1764000000511-keep-clocks.js';
import { SendCraftsmen1764000000512 } from './adapters/out/postgres/migrations/1764000000512-send-craftsmen.js';
import { AskOwners1764000000513 } from './adapters/out/postgres/migrations/1764000000513-ask-owners.js';
import { KnowOwners1764000000514 } from './adapters/out/postgres/migrations/1764000000514-know-owners.js';
import { AskByLink1764000000530 } from './adapters/out/postgres/migrations/1764000000530-ask-by-link.js';
import { FindChineseWords1764000000531 } from './adapters/out/postgres/migrations/1764000000531-find-chinese-words.js';
import { PairChineseLettersAlone1764000000532 } from './adapters/out/postgres/migrations/1764000000532-pair-chinese-letters-alone.js';
import { CreateRegisters1764000000534 } from './adapters/out/postgres/migrations/1764000000534-create-registers.js';
import { FindByOneIndex1764000000535 } from './adapters/out/postgres/migrations/1764000000535-find-by-one-index.js';
import { CreateAttachment1764000000536 } from './adapters/out/postgres/migrations/1764000000536-create-attachment.js';
import { KeepPapersApart1764000000537 } from './adapters/out/postgres/migrations/1764000000537-keep-papers-apart.js';
import { FindByHome1764000000545 } from './adapters/out/postgres/migrations/1764000000545-find-by-home.js';
import { KeepToldNews1764000000547 } from './adapters/out/postgres/migrations/1764000000547-keep-told-news.js';
import { AddFilesToRecords1764000000548 } from './adapters/out/postgres/migrations/1764000000548-add-files-to-records.js';
import { FindLinksOfWork1764000000549 } from './adapters/out/postgres/migrations/1764000000549-find-links-of-work.js';
import { TellWhatIsDue1764000000550 } from './adapters/out/postgres/migrations/1764000000550-tell-what-is-due.js';
import { ChargeRepairs1764000000551 } from './adapters/out/postgres/migrations/1764000000551-charge-repairs.js';
import { HandInRepairs1764000000553 } from './adapters/out/postgres/migrations/1764000000553-hand-in-repairs.js';
import { LinkVoicesToCases1764000000554 } from './adapters/out/postgres/migrations/1764000000554-link-voices-to-cases.js';
import { KeepContactsOfProperties1764000000555 } from './adapters/out/postgres/migrations/1764000000555-keep-contacts-of-properties.js';
import { KnowHomes1764000000556 } from './adapters/out/postgres/migrations/1764000000556-know-homes.js';

/** The migrations of complaints, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateComplaints1764000000501,
  KeepClocks1764000000511,
  SendCraftsmen1764000000512,
  AskOwners1764000000513,
  KnowOwners1764000000514,
  CreateImports1764000000900,
  AskByLink1764000000530,
  FindChineseWords1764000000531,
  PairChineseLettersAlone1764000000532,
  CreateRegisters1764000000534,
  FindByOneIndex1764000000535,
  CreateAttachment1764000000536,
  KeepPapersApart1764000000537,
  FindByHome1764000000545,
  KeepToldNews1764000000547,
  AddFilesToRecords1764000000548,
  FindLinksOfWork1764000000549,
  TellWhatIsDue1764000000550,
  ChargeRepairs1764000000551,
  HandInRepairs1764000000553,
  LinkVoicesToCases1764000000554,
  KeepContactsOfProperties1764000000555,
  KnowHomes1764000000556,
];
