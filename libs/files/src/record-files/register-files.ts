import { boundByScope, currentCaller } from '@goldkey/access';
import { instant, type Outcome, refused } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import {
  type Entry,
  type Follow,
  type Guard,
  type Places,
  PROPERTY_COPIES,
  type Register,
  registerController,
} from '@goldkey/service-kit';
import type { Type } from '@nestjs/common';
import type { FiledRecords } from './ports.js';
import type { FiledRecord } from './record-file.js';
import { recordFilesController } from './record-files.controller.js';

/** When somebody else than the writer looked at the record last. */
const lookedAtOf = ({ acts = {} }: Register, { course }: Entry): { readonly lookedAt?: FiledRecord['lookedAt'] } => {
  const looked = course.filter(({ act }) => acts[act]?.byAnother === true).map(({ at }) => at);
  return looked.length === 0 ? {} : { lookedAt: instant(Math.max(...looked)) };
};

/** The records of a register as their files ask: who sees the property's register sees them. */
export const filedEntries =
  (register: Register, { table, id: key, zone }: Places) =>
  (database: Database): FiledRecords => ({
    find: (id, lock = false): Promise<Outcome<FiledRecord>> =>
      database.transaction(async (tx) => {
        const parameters: unknown[] = [id];
        const bound = boundByScope(currentCaller().scope, 't.property_id', parameters);
        const [row] = await tx.query<{ propertyId: string; state: Entry; zone: string }>(
          `SELECT t.property_id AS "propertyId", t.state, coalesce(${zone}, 'Asia/Shanghai') AS zone
           FROM ${register.table} t LEFT JOIN ${table} p ON p.${key} = t.property_id
           WHERE t.id = $1 AND ${bound} ${lock ? 'FOR UPDATE OF t' : ''}`,
          parameters,
        );
        if (row === undefined) return refused('request.record-not-found', { id });
        const { recordKind } = register;
        const of = { id, recordKind, propertyId: row.propertyId, zone: row.zone };
        return { accepted: true, value: { ...of, ...lookedAtOf(register, row.state) } };
      }),
  });

/** The doors of a service's registers, with those of files where a register declares them, and by register its guards and what follows. */
export const registerDoors = (
  registers: readonly Register[],
  places: Places = PROPERTY_COPIES,
  guards: Readonly<Record<string, (database: Database) => Guard>> = {},
  follows: Readonly<Record<string, (database: Database) => Follow>> = {},
): readonly Type[] =>
  registers.flatMap((register) => [
    registerController(register, places, guards[register.name], follows[register.name]),
    ...(register.files === true ? [filesOfRegister(register, places)] : []),
  ]);

const filesOfRegister = (register: Register, places: Places): Type => {
  const { service, name, read, write } = register;
  return recordFilesController({
    ...{ service, record: `${name}/:id`, records: filedEntries(register, places) },
    ...{ read, add: write },
  });
};
