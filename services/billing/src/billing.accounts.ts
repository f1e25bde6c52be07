import { MeasuresGrpcController } from './adapters/in/grpc/measures.controller.js';
import { BudgetComparisonController } from './adapters/in/http/reports/budget-comparison.controller.js';
import { BudgetsController } from './adapters/in/http/reports/budgets.controller.js';
import { ReportsController } from './adapters/in/http/reports/reports.controller.js';
import { callerStanding } from './adapters/out/postgres/authority/authority-limits.store.js';
import { closedMonthReader } from './adapters/out/postgres/reports/closed-months.reader.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { PayAdvance } from './application/advances/pay-advance.js';
import { RecoverAdvance } from './application/advances/recover-advance.js';
import { WithdrawAdvance } from './application/advances/withdraw-advance.js';
import { WithdrawRecovery } from './application/advances/withdraw-recovery.js';
import { BringInBudgets } from './application/budgets/bring-in-budgets.js';
import { CloseBudget } from './application/budgets/close-budget.js';
import { CompareBudgets } from './application/budgets/compare-budgets.js';
import { RecordSpending } from './application/budgets/record-spending.js';
import { SetBudget } from './application/budgets/set-budget.js';
import { SortSpending } from './application/budgets/sort-spending.js';
import { WithdrawSpending } from './application/budgets/withdraw-spending.js';
import { GetMeasures } from './application/measures/get-measures.js';
import { ShowReport } from './application/reports/show-report.js';
import { SubmitReport } from './application/reports/submit-report.js';
import { clock, type Ports, recorder, type Subject, useCase } from './billing.wiring.js';

const setBudget = (ports: Ports) => new SetBudget(ports.budgets, ports.directory, callerStanding, recorder);

/** What a property answers for: reports, budgets, advances; and what cards of positions are told of it (docs/adr/0074). */
export const accounts: Subject = {
  controllers: [ReportsController, BudgetsController, BudgetComparisonController, MeasuresGrpcController],
  providers: [
    useCase(ShowReport, (ports) => new ShowReport(ports.reports, ports.directory, clock)),
    useCase(
      GetMeasures,
      ({ database, reports, directory }) => new GetMeasures(closedMonthReader(database), reports, directory, clock),
    ),
    useCase(SubmitReport, (ports) => new SubmitReport(ports.reports, ports.directory, callerSelf, recorder)),
    useCase(SetBudget, setBudget),
    useCase(BringInBudgets, (ports) => new BringInBudgets(setBudget(ports), ports.properties)),
    useCase(RecordSpending, ({ budgets }) => new RecordSpending(budgets, callerSelf, recorder)),
    useCase(SortSpending, ({ budgets }) => new SortSpending(budgets, recorder)),
    useCase(CompareBudgets, ({ budgets }) => new CompareBudgets(budgets)),
    useCase(CloseBudget, ({ budgets }) => new CloseBudget(budgets, recorder)),
    useCase(PayAdvance, (ports) => new PayAdvance(ports.advances, ports.directory, recorder)),
    useCase(RecoverAdvance, ({ advances }) => new RecoverAdvance(advances, recorder)),
    useCase(WithdrawSpending, ({ budgets }) => new WithdrawSpending(budgets, callerSelf, recorder)),
    useCase(WithdrawAdvance, ({ advances }) => new WithdrawAdvance(advances, callerSelf, recorder)),
    useCase(WithdrawRecovery, ({ advances }) => new WithdrawRecovery(advances, callerSelf, recorder)),
  ],
};
