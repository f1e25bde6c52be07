import type { MigrationClass } from '@goldkey/postgres';
import { CreateInspections1764000000601 } from './adapters/out/postgres/migrations/1764000000601-create-inspections.js';
import { SuperviseProperties1764000000611 } from './adapters/out/postgres/migrations/1764000000611-supervise-properties.js';
import { CheckForQuality1764000000612 } from './adapters/out/postgres/migrations/1764000000612-check-for-quality.js';
import { HearConduct1764000000613 } from './adapters/out/postgres/migrations/1764000000613-hear-conduct.js';
import { OverseePatrols1764000000614 } from './adapters/out/postgres/migrations/1764000000614-oversee-patrols.js';
import { CreateSourceRows1764000000621 } from './adapters/out/postgres/migrations/1764000000621-create-source-rows.js';
import { CreateAttachment1764000000622 } from './adapters/out/postgres/migrations/1764000000622-create-attachment.js';
import { CreateFieldwork1764000000623 } from './adapters/out/postgres/migrations/1764000000623-create-fieldwork.js';
import { TakeAppointmentsInAnyOrder1764000000641 } from './adapters/out/postgres/migrations/1764000000641-take-appointments-in-any-order.js';
import { KeepUpkeep1764000000651 } from './adapters/out/postgres/migrations/1764000000651-keep-upkeep.js';
import { SweepAttachments1764000000652 } from './adapters/out/postgres/migrations/1764000000652-sweep-attachments.js';
import { AskAboutFindings1764000000653 } from './adapters/out/postgres/migrations/1764000000653-ask-about-findings.js';
import { CreateRegisters1764000000654 } from './adapters/out/postgres/migrations/1764000000654-create-registers.js';
import { AddFilesToRecords1764000000655 } from './adapters/out/postgres/migrations/1764000000655-add-files-to-records.js';
import { TellWhatIsDue1764000000656 } from './adapters/out/postgres/migrations/1764000000656-tell-what-is-due.js';
import { TellPlannedDrills1764000000658 } from './adapters/out/postgres/migrations/1764000000658-tell-planned-drills.js';
import { NumberPermits1764000000659 } from './adapters/out/postgres/migrations/1764000000659-number-permits.js';
import { TellChecksAndUpkeep1764000000668 } from './adapters/out/postgres/migrations/1764000000668-tell-checks-and-upkeep.js';
import { NameAcceptances1764000000669 } from './adapters/out/postgres/migrations/1764000000669-name-acceptances.js';

/** The migrations of inspections, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateInspections1764000000601,
  SuperviseProperties1764000000611,
  CheckForQuality1764000000612,
  HearConduct1764000000613,
  OverseePatrols1764000000614,
  CreateSourceRows1764000000621,
  CreateAttachment1764000000622,
  CreateFieldwork1764000000623,
  TakeAppointmentsInAnyOrder1764000000641,
  KeepUpkeep1764000000651,
  SweepAttachments1764000000652,
  AskAboutFindings1764000000653,
  CreateRegisters1764000000654,
  AddFilesToRecords1764000000655,
  TellWhatIsDue1764000000656,
  TellPlannedDrills1764000000658,
  NumberPermits1764000000659,
  TellChecksAndUpkeep1764000000668,
  NameAcceptances1764000000669,
];
