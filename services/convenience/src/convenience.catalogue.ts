import { CataloguesController } from './adapters/in/http/catalogue/catalogues.controller.js';
import { ItemsController } from './adapters/in/http/catalogue/items.controller.js';
import { callerSelf } from './adapters/out/postgres/caller.js';
import { AdvanceCatalogue } from './application/catalogue/advance-catalogue.js';
import { ChangeItem } from './application/catalogue/change-item.js';
import { DefineItem } from './application/catalogue/define-item.js';
import { DraftCatalogue } from './application/catalogue/draft-catalogue.js';
import { FindListInForce } from './application/catalogue/find-list-in-force.js';
import { ListKinds } from './application/catalogue/list-kinds.js';
import { WorkOutLines } from './application/catalogue/work-out-lines.js';
import { SURVEYS } from './convenience.ports.js';
import { PORTS, type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';

/** What is offered, and the year's list of it. */
export const catalogue: Subject = {
  controllers: [ItemsController, CataloguesController],
  providers: [
    { provide: SURVEYS, useFactory: ({ surveys }: Ports) => surveys, inject: [PORTS] },
    useCase(DefineItem, ({ items, directory }) => new DefineItem(items, directory, recorder)),
    useCase(ChangeItem, ({ items }) => new ChangeItem(items, recorder)),
    useCase(
      DraftCatalogue,
      ({ catalogues, items, directory }) => new DraftCatalogue(catalogues, items, directory, callerSelf, recorder),
    ),
    useCase(AdvanceCatalogue, ({ catalogues, items }) => new AdvanceCatalogue(catalogues, items, callerSelf, recorder)),
    useCase(FindListInForce, ({ catalogues, directory }) => new FindListInForce(catalogues, directory)),
    useCase(ListKinds, () => new ListKinds()),
    useCase(WorkOutLines, () => new WorkOutLines()),
  ],
};
