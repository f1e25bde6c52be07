import type { MigrationClass } from '@goldkey/postgres';
import { CreateConvenience1764000000801 } from './adapters/out/postgres/migrations/1764000000801-create-convenience.js';

import { CreateCatalogue1764000000802 } from './adapters/out/postgres/migrations/1764000000802-create-catalogue.js';
import { CreateOrders1764000000803 } from './adapters/out/postgres/migrations/1764000000803-create-orders.js';
import { CreateBookings1764000000804 } from './adapters/out/postgres/migrations/1764000000804-create-bookings.js';
import { CreateReckonings1764000000805 } from './adapters/out/postgres/migrations/1764000000805-create-reckonings.js';
import { CreateBillingCommands1764000000820 } from './adapters/out/postgres/migrations/1764000000820-create-billing-commands.js';
import { HearComplaints1764000000821 } from './adapters/out/postgres/migrations/1764000000821-hear-complaints.js';
import { CreateAttachment1764000000822 } from './adapters/out/postgres/migrations/1764000000822-create-attachment.js';
import { TakeBackComplaints1764000000823 } from './adapters/out/postgres/migrations/1764000000823-take-back-complaints.js';
import { FindLinksOfAService1764000000824 } from './adapters/out/postgres/migrations/1764000000824-find-links-of-a-service.js';
import { SignOrdersByLink1764000000825 } from './adapters/out/postgres/migrations/1764000000825-sign-orders-by-link.js';
import { RecurStandingOrders1764000000827 } from './adapters/out/postgres/migrations/1764000000827-recur-standing-orders.js';
import { HoldParkingPlaces1764000000828 } from './adapters/out/postgres/migrations/1764000000828-hold-parking-places.js';
import { CountPlaceHolds1764000000829 } from './adapters/out/postgres/migrations/1764000000829-count-place-holds.js';
import { KeepContactsOfProperties1764000000830 } from './adapters/out/postgres/migrations/1764000000830-keep-contacts-of-properties.js';
import { WithdrawServices1764000000831 } from './adapters/out/postgres/migrations/1764000000831-withdraw-services.js';

/** The migrations of convenience, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateConvenience1764000000801,
  CreateCatalogue1764000000802,
  CreateOrders1764000000803,
  CreateBookings1764000000804,
  CreateReckonings1764000000805,
  CreateBillingCommands1764000000820,
  HearComplaints1764000000821,
  CreateAttachment1764000000822,
  TakeBackComplaints1764000000823,
  FindLinksOfAService1764000000824,
  SignOrdersByLink1764000000825,
  RecurStandingOrders1764000000827,
  HoldParkingPlaces1764000000828,
  CountPlaceHolds1764000000829,
  KeepContactsOfProperties1764000000830,
  WithdrawServices1764000000831,
];
