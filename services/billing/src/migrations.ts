import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateBilling1764000000701 } from './adapters/out/postgres/migrations/1764000000701-create-billing.js';
import { CreateLedger1764000000702 } from './adapters/out/postgres/migrations/1764000000702-create-ledger.js';
import { CreateHouseholds1764000000703 } from './adapters/out/postgres/migrations/1764000000703-create-households.js';
import { CreateBillingRuns1764000000704 } from './adapters/out/postgres/migrations/1764000000704-create-billing-runs.js';
import { CreatePayments1764000000705 } from './adapters/out/postgres/migrations/1764000000705-create-payments.js';
import { CreateReports1764000000706 } from './adapters/out/postgres/migrations/1764000000706-create-reports.js';
import { CreateMeters1764000000707 } from './adapters/out/postgres/migrations/1764000000707-create-meters.js';
import { CreateArrears1764000000708 } from './adapters/out/postgres/migrations/1764000000708-create-arrears.js';
import { CreateOnlinePayments1764000000720 } from './adapters/out/postgres/migrations/1764000000720-create-online-payments.js';
import { CreateTestProvider1764000000721 } from './adapters/out/postgres/migrations/1764000000721-create-test-provider.js';
import { CreateBankStatements1764000000722 } from './adapters/out/postgres/migrations/1764000000722-create-bank-statements.js';
import { CreateOrderBookings1764000000730 } from './adapters/out/postgres/migrations/1764000000730-create-order-bookings.js';
import { CreateInstalmentPlans1764000000731 } from './adapters/out/postgres/migrations/1764000000731-create-instalment-plans.js';
import { CreateFiscalRecords1764000000732 } from './adapters/out/postgres/migrations/1764000000732-create-fiscal-records.js';
import { IssueRunsInParts1764000000733 } from './adapters/out/postgres/migrations/1764000000733-issue-runs-in-parts.js';
import { RebookPayments1764000000734 } from './adapters/out/postgres/migrations/1764000000734-rebook-payments.js';
import { SetAuthorityLimits1764000000735 } from './adapters/out/postgres/migrations/1764000000735-set-authority-limits.js';
import { FollowPayments1764000000736 } from './adapters/out/postgres/migrations/1764000000736-follow-payments.js';
import { CreateAttachment1764000000737 } from './adapters/out/postgres/migrations/1764000000737-create-attachment.js';
import { TakeBackCharges1764000000739 } from './adapters/out/postgres/migrations/1764000000739-take-back-charges.js';
import { CreateBankings1764000000743 } from './adapters/out/postgres/migrations/1764000000743-create-bankings.js';
import { AddFilesToBankings1764000000744 } from './adapters/out/postgres/migrations/1764000000744-add-files-to-bankings.js';
import { FindByNumber1764000000751 } from './adapters/out/postgres/migrations/1764000000751-find-by-number.js';
import { PriceByUse1764000000752 } from './adapters/out/postgres/migrations/1764000000752-price-by-use.js';
import { CreateMainMeters1764000000753 } from './adapters/out/postgres/migrations/1764000000753-create-main-meters.js';
import { FindMetersByFeeItem1764000000754 } from './adapters/out/postgres/migrations/1764000000754-find-meters-by-fee-item.js';
import { KeepContactsOfProperties1764000000755 } from './adapters/out/postgres/migrations/1764000000755-keep-contacts-of-properties.js';
import { WithdrawUsages1764000000756 } from './adapters/out/postgres/migrations/1764000000756-withdraw-usages.js';
import { WithdrawSpans1764000000757 } from './adapters/out/postgres/migrations/1764000000757-withdraw-spans.js';

/** The migrations of billing, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateBilling1764000000701,
  CreateLedger1764000000702,
  CreateHouseholds1764000000703,
  CreateBillingRuns1764000000704,
  CreatePayments1764000000705,
  CreateReports1764000000706,
  CreateMeters1764000000707,
  CreateArrears1764000000708,
  CreateOnlinePayments1764000000720,
  CreateTestProvider1764000000721,
  CreateBankStatements1764000000722,
  CreateOrderBookings1764000000730,
  CreateInstalmentPlans1764000000731,
  CreateFiscalRecords1764000000732,
  IssueRunsInParts1764000000733,
  RebookPayments1764000000734,
  SetAuthorityLimits1764000000735,
  FollowPayments1764000000736,
  CreateAttachment1764000000737,
  TakeBackCharges1764000000739,
  CreateBankings1764000000743,
  AddFilesToBankings1764000000744,
  FindByNumber1764000000751,
  PriceByUse1764000000752,
  CreateMainMeters1764000000753,
  FindMetersByFeeItem1764000000754,
  KeepContactsOfProperties1764000000755,
  WithdrawUsages1764000000756,
  WithdrawSpans1764000000757,
  CreateImports1764000000900,
];
