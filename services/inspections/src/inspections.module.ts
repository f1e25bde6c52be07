import { registerDoors } from '@goldkey/files';
import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CheckListsController } from './adapters/in/http/check-lists.controller.js';
import { FindingsController } from './adapters/in/http/findings.controller.js';
import { PostsController } from './adapters/in/http/posts.controller.js';
import { registers } from './adapters/in/http/registers/registers.js';
import { RoundsController } from './adapters/in/http/rounds.controller.js';
import { CopiesConsumer } from './adapters/in/kafka/copies.consumer.js';
import { callerInRoles } from './adapters/out/postgres/oversight.stores.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CorrectPost } from './application/correct-post.js';
import { DefinePost } from './application/define-post.js';
import { HandFindingOver } from './application/findings/hand-finding-over.js';
import { HandFindingToRepair } from './application/findings/hand-finding-to-repair.js';
import { HandInRound } from './application/hand-in-round.js';
import { PlanFinding } from './application/plan-finding.js';
import { ShowCoverage } from './application/queries/show-coverage.js';
import { ShowRepair } from './application/queries/show-repair.js';
import { RaiseFinding } from './application/raise-finding.js';
import { RectifyFinding } from './application/rectify-finding.js';
import { ReturnFinding } from './application/return-finding.js';
import { ReviseCheckList } from './application/revise-check-list.js';
import { VerifyFinding } from './application/verify-finding.js';
import { WithdrawFinding } from './application/withdraw-finding.js';
import { attachmentDoors, attachments } from './inspections.attachments.js';
import { conduct, conductDoors } from './inspections.conduct.js';
import { fieldwork, fieldworkDoors } from './inspections.fieldwork.js';
import { importDoors, imports } from './inspections.import.js';
import { measureDoors, measures } from './inspections.measures.js';
import { COPIES } from './inspections.ports.js';
import { supervision, supervisionDoors } from './inspections.supervision.js';
import { upkeep, upkeepDoors } from './inspections.upkeep.js';
import { clock, PORTS, type Ports, portsOf, recorder, useCase } from './inspections.wiring.js';

/** The one place where a port of inspections meets its adapter. */
@Module({
  controllers: [
    PostsController,
    CheckListsController,
    RoundsController,
    FindingsController,
    CopiesConsumer,
    ...attachmentDoors,
    ...fieldworkDoors,
    ...upkeepDoors,
    ...importDoors,
    ...supervisionDoors,
    ...conductDoors,
    ...measureDoors,
    ...registerDoors(registers),
  ],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
    { provide: COPIES, useFactory: ({ copies }: Ports) => copies, inject: [PORTS] },
    useCase(DefinePost, (ports) => new DefinePost(ports.posts, ports.directory, recorder)),
    useCase(CorrectPost, ({ posts }) => new CorrectPost(posts, recorder)),
    useCase(ReviseCheckList, (ports) => new ReviseCheckList(ports.checkLists, ports.directory, recorder)),
    useCase(HandInRound, (ports) => new HandInRound(ports, ports.directory, callerSelf, recorder)),
    useCase(
      ShowCoverage,
      (ports) => new ShowCoverage(ports.day, ports.checkLists, ports.routes, ports.directory, callerSelf, clock),
    ),
    useCase(
      RaiseFinding,
      (ports) =>
        new RaiseFinding(ports.findings, ports.posts, ports.directory, callerInRoles, ports.attachments, recorder),
    ),
    useCase(PlanFinding, (ports) => new PlanFinding(ports.findings, ports.directory, recorder)),
    useCase(RectifyFinding, (ports) => new RectifyFinding(ports.findings, ports.attachments, callerSelf, recorder)),
    useCase(HandFindingOver, (ports) => new HandFindingOver(ports.findings, ports.directory, callerInRoles, recorder)),
    useCase(HandFindingToRepair, ({ findings, repairs }) => new HandFindingToRepair(findings, repairs, recorder)),
    useCase(ShowRepair, ({ repairs }) => new ShowRepair(repairs)),
    useCase(VerifyFinding, ({ findings }) => new VerifyFinding(findings, callerSelf, recorder)),
    useCase(ReturnFinding, ({ findings }) => new ReturnFinding(findings, callerSelf, recorder)),
    useCase(WithdrawFinding, ({ findings }) => new WithdrawFinding(findings, callerInRoles, recorder)),
    ...attachments,
    ...fieldwork,
    ...upkeep,
    ...imports,
    ...supervision,
    ...conduct,
    ...measures,
  ],
})
export class InspectionsModule implements OnApplicationShutdown {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  onApplicationShutdown(): void {
    this.ports.close();
  }
}
