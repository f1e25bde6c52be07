import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { arrearsDefinition, arrearsImport } from './adapters/in/http/arrears/arrears.import.js';
import { metersDefinition, metersImport } from './adapters/in/http/meters/meters.import.js';
import { budgetsDefinition, budgetsImport } from './adapters/in/http/reports/budgets.import.js';
import { BringInArrears } from './application/arrears/bring-in-arrears.js';
import { BringInBudgets } from './application/budgets/bring-in-budgets.js';
import { BringInMeters } from './application/meters/bring-in-meters.js';
import type { Subject } from './billing.wiring.js';

const METERS_IMPORT = Symbol('meters import');
const ARREARS_IMPORT = Symbol('arrears import');
const BUDGETS_IMPORT = Symbol('budgets import');

/** What comes in as a workbook: what a property brings along from where it was kept before, and what was drawn up as a sheet. */
export const imports: Subject = {
  controllers: [
    importController(metersImport, METERS_IMPORT),
    importController(arrearsImport, ARREARS_IMPORT),
    importController(budgetsImport, BUDGETS_IMPORT),
  ],
  providers: [
    ImportDesk,
    { provide: METERS_IMPORT, useFactory: metersDefinition, inject: [BringInMeters] },
    { provide: ARREARS_IMPORT, useFactory: arrearsDefinition, inject: [BringInArrears] },
    { provide: BUDGETS_IMPORT, useFactory: budgetsDefinition, inject: [BringInBudgets] },
  ],
};
