import { allowsAt, currentCaller } from '@goldkey/access';
import { type FiledRecords, recordFileProviders, recordFilesController } from '@goldkey/files';
import type { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { houseRules } from './adapters/out/postgres/house-rule.stores.js';
import { recordsWithFiles } from './adapters/out/postgres/records-with-files.js';
import type { FileReader } from './application/file-ports.js';
import { FindCertificate } from './application/queries/find-certificate.js';
import { FindOwnHouseRule } from './application/queries/find-own-house-rule.js';
import { FindPositionCard } from './application/queries/find-position-card.js';
import { FindRequest } from './application/queries/find-request.js';

const reader = (): FileReader => {
  const caller = currentCaller();
  return {
    employeeId: caller.employeeId,
    reads: (propertyId) => allowsAt(caller, 'staffing:read', propertyId),
    decidesLeave: (propertyId) => allowsAt(caller, 'staffing:roster', propertyId),
  };
};

const filedBy =
  (finder: new (records: ReturnType<typeof recordsWithFiles>) => FindCertificate | FindPositionCard | FindRequest) =>
  (database: Database): FiledRecords => {
    const found = new finder(recordsWithFiles(database));
    return { find: (id, lock = false) => found.run(id, reader(), lock) };
  };

const rulesToRead = (database: Database): FiledRecords => {
  const found = new FindOwnHouseRule(houseRules(database));
  return { find: (ruleId) => found.run(ruleId, currentCaller().employeeId) };
};

/** What is behind the doors of the files of records. */
export const files: readonly Provider[] = recordFileProviders('staffing');

/** Scans of certificates, evidence of cards of positions, notes of leave, and papers of the rules that one reads: of one's own without a permission. */
export const fileDoors: readonly Type[] = [
  recordFilesController({
    ...{ service: 'staffing', record: 'certificates/:id', records: filedBy(FindCertificate) },
    add: 'staffing:employ',
  }),
  recordFilesController({
    ...{ service: 'staffing', record: 'position-cards/:id', records: filedBy(FindPositionCard) },
    add: 'staffing:plan',
  }),
  recordFilesController({ service: 'staffing', record: 'roster-requests/:id', records: filedBy(FindRequest) }),
  recordFilesController({ service: 'staffing', record: 'my-house-rules/:id', records: rulesToRead }),
];
