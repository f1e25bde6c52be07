import { recordFileProviders, recordFilesController } from '@goldkey/files';
import { BankingsController } from './adapters/in/http/bankings/bankings.controller.js';
import { bankingsWithFiles } from './adapters/out/postgres/bankings/banking.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { BankCash } from './application/bankings/bank-cash.js';
import { FindBanking } from './application/bankings/find-banking.js';
import { WithdrawBanking } from './application/bankings/withdraw-banking.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** Cash that goes to the bank, with the bank's slips. */
export const bankings: Subject = {
  controllers: [
    BankingsController,
    recordFilesController({
      ...{ service: 'billing', record: 'bankings/:id', read: 'billing:read', add: 'billing:collect' },
      records: (database) => {
        const found = new FindBanking(bankingsWithFiles(database));
        return { find: (id, lock = false) => found.run(id, lock) };
      },
    }),
  ],
  providers: [
    ...recordFileProviders('billing'),
    useCase(BankCash, (ports) => new BankCash(ports.bankings, ports.directory, ports.staff, callerSelf, recorder)),
    useCase(WithdrawBanking, (ports) => new WithdrawBanking(ports.bankings, callerSelf, recorder)),
  ],
};
