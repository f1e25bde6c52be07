import { Database } from '@goldkey/postgres';
import { BankFilesController } from './adapters/in/http/bank/bank-files.controller.js';
import { BankLinesController } from './adapters/in/http/bank/bank-lines.controller.js';
import { ReconciliationsController } from './adapters/in/http/bank/reconciliations.controller.js';
import { bankFormatStore, bankLineStore } from './adapters/out/postgres/bank/bank.stores.js';
import { reconciliationStore } from './adapters/out/postgres/bank/reconciliation.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { AcceptProposals } from './application/bank/accept-proposals.js';
import { AssignBankLine } from './application/bank/assign-bank-line.js';
import { ChangeBankFormat } from './application/bank/change-bank-format.js';
import { CloseReconciliation } from './application/bank/close-reconciliation.js';
import { DefineBankFormat } from './application/bank/define-bank-format.js';
import { ImportBankFile } from './application/bank/import-bank-file.js';
import { PreviewBankFile } from './application/bank/preview-bank-file.js';
import { ReadBankFile } from './application/bank/read-bank-file.js';
import { RecogniseBankLine } from './application/bank/recognise-bank-line.js';
import { ResolveBankLine } from './application/bank/resolve-bank-line.js';
import type { BankFormatStore, BankLineStore, ReconciliationStore } from './application/bank-ports.js';
import { BANK_FORMATS, BANK_LINES, RECONCILIATIONS } from './billing.ports.js';
import { clock, PORTS, type Ports, recorder, type Subject } from './billing.wiring.js';

/** Statements of banks and wallets: brought in, matched, reconciled. */
export const bank: Subject = {
  controllers: [BankFilesController, BankLinesController, ReconciliationsController],
  providers: [
    { provide: BANK_FORMATS, useFactory: bankFormatStore, inject: [Database] },
    { provide: BANK_LINES, useFactory: bankLineStore, inject: [Database] },
    { provide: RECONCILIATIONS, useFactory: reconciliationStore, inject: [Database] },
    {
      provide: DefineBankFormat,
      useFactory: (formats: BankFormatStore, { directory }: Ports) =>
        new DefineBankFormat(formats, directory, recorder),
      inject: [BANK_FORMATS, PORTS],
    },
    {
      provide: ChangeBankFormat,
      useFactory: (formats: BankFormatStore) => new ChangeBankFormat(formats, recorder),
      inject: [BANK_FORMATS],
    },
    {
      provide: ReadBankFile,
      useFactory: (formats: BankFormatStore, { directory }: Ports) => new ReadBankFile(formats, directory, clock),
      inject: [BANK_FORMATS, PORTS],
    },
    {
      provide: PreviewBankFile,
      useFactory: (read: ReadBankFile, lines: BankLineStore) => new PreviewBankFile(read, lines),
      inject: [ReadBankFile, BANK_LINES],
    },
    {
      provide: ImportBankFile,
      useFactory: (read: ReadBankFile, lines: BankLineStore) => new ImportBankFile(read, lines, callerSelf, recorder),
      inject: [ReadBankFile, BANK_LINES],
    },
    {
      provide: AssignBankLine,
      useFactory: (lines: BankLineStore, { payments, directory }: Ports) =>
        new AssignBankLine(lines, payments, directory, callerSelf, recorder),
      inject: [BANK_LINES, PORTS],
    },
    {
      provide: RecogniseBankLine,
      useFactory: (lines: BankLineStore) => new RecogniseBankLine(lines, callerSelf, recorder),
      inject: [BANK_LINES],
    },
    {
      provide: ResolveBankLine,
      useFactory: (lines: BankLineStore) => new ResolveBankLine(lines, callerSelf, recorder),
      inject: [BANK_LINES],
    },
    {
      provide: AcceptProposals,
      useFactory: (lines: BankLineStore, assign: AssignBankLine, recognise: RecogniseBankLine) =>
        new AcceptProposals(lines, assign, recognise),
      inject: [BANK_LINES, AssignBankLine, RecogniseBankLine],
    },
    {
      provide: CloseReconciliation,
      useFactory: (store: ReconciliationStore, { directory }: Ports) =>
        new CloseReconciliation(store, directory, callerSelf, recorder),
      inject: [RECONCILIATIONS, PORTS],
    },
  ],
};
