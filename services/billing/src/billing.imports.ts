import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { arrearsDefinition, arrearsImport } from './adapters/in/http/arrears/arrears.import.js';
import { metersDefinition, metersImport } from './adapters/in/http/meters/meters.import.js';
import { BringInArrears } from './application/arrears/bring-in-arrears.js';
import { BringInMeters } from './application/meters/bring-in-meters.js';
import type { Subject } from './billing.wiring.js';

const METERS_IMPORT = Symbol('meters import');
const ARREARS_IMPORT = Symbol('arrears import');

/** What a property brings along from where it was kept before. */
export const imports: Subject = {
  controllers: [importController(metersImport, METERS_IMPORT), importController(arrearsImport, ARREARS_IMPORT)],
  providers: [
    ImportDesk,
    { provide: METERS_IMPORT, useFactory: metersDefinition, inject: [BringInMeters] },
    { provide: ARREARS_IMPORT, useFactory: arrearsDefinition, inject: [BringInArrears] },
  ],
};
