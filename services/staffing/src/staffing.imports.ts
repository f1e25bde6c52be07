import { Recorder } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { importController } from '@goldkey/service-kit/import';
import type { Provider, Type } from '@nestjs/common';
import { appointmentsDefinition, appointmentsImport } from './adapters/in/http/organisation/appointments.import.js';
import { unitsDefinition, unitsImport } from './adapters/in/http/organisation/units.import.js';
import { employeesDefinition, employeesImport } from './adapters/in/http/people/employees.import.js';
import { employeeNumbers, propertyNames, unitNames } from './adapters/out/postgres/names.js';
import { employeeStore } from './adapters/out/postgres/stores.js';
import { BringInAppointments } from './application/appointments/bring-in-appointments.js';
import { StartAppointments } from './application/appointments/start-appointments.js';
import { BringInEmployees } from './application/employees/bring-in-employees.js';
import { HireEmployees } from './application/employees/hire-employees.js';
import { BringInUnits } from './application/organisation/bring-in-units.js';
import { DefineUnits } from './application/organisation/define-units.js';
import { FindUnits } from './application/organisation/find-units.js';
import type { Reach } from './application/ports.js';
import { JudgeAuthority } from './application/queries/judge-authority.js';

const EMPLOYEES = Symbol('employees import');
const APPOINTMENTS = Symbol('appointments import');
const UNITS = Symbol('units import');

const places = (database: Database): FindUnits => new FindUnits(propertyNames(database), unitNames(database));

/** What brings the organisation and its people in from workbooks. */
export const organisationImports = (reach: Reach, recorder: Recorder): readonly Provider[] => [
  {
    provide: EMPLOYEES,
    useFactory: (database: Database, hire: HireEmployees) =>
      employeesDefinition(
        new BringInEmployees(
          hire,
          employeeStore(database),
          employeeNumbers(database),
          propertyNames(database),
          reach,
          recorder,
        ),
      ),
    inject: [Database, HireEmployees],
  },
  {
    provide: APPOINTMENTS,
    useFactory: (database: Database, start: StartAppointments, authority: JudgeAuthority) =>
      appointmentsDefinition(new BringInAppointments(start, employeeNumbers(database), places(database), authority)),
    inject: [Database, StartAppointments, JudgeAuthority],
  },
  {
    provide: UNITS,
    useFactory: (database: Database, define: DefineUnits) =>
      unitsDefinition(new BringInUnits(define, places(database))),
    inject: [Database, DefineUnits],
  },
];

/** Their doors. */
export const organisationImportDoors: readonly Type<unknown>[] = [
  importController(employeesImport, EMPLOYEES),
  importController(appointmentsImport, APPOINTMENTS),
  importController(unitsImport, UNITS),
];
