import { registerDoors } from '@goldkey/files';
import { Database } from '@goldkey/postgres';
import { CONFIG, PROPERTY_COPIES } from '@goldkey/service-kit';
import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ComplaintsGrpcController } from './adapters/in/grpc/complaints.controller.js';
import { ComplaintsController } from './adapters/in/http/complaints.controller.js';
import { ForumsController } from './adapters/in/http/forums.controller.js';
import { ImportController } from './adapters/in/http/import.controller.js';
import { OwnerController, OwnerLinksController } from './adapters/in/http/owner.controller.js';
import { registerDefinition, registerImport } from './adapters/in/http/register.import.js';
import { registers } from './adapters/in/http/registers/registers.js';
import { PlacesConsumer } from './adapters/in/kafka/places.consumer.js';
import { callerActor } from './adapters/out/postgres/clock.stores.js';
import { ownerAnswerStore } from './adapters/out/postgres/survey.stores.js';
import { AnswerByLink } from './application/answer-by-link.js';
import { AssignComplaint } from './application/assign-complaint.js';
import { BringInRegister } from './application/bring-in-register.js';
import { CloseComplaint } from './application/close-complaint.js';
import { DecideComplaint } from './application/decide-complaint.js';
import { EvaluateByLink } from './application/evaluate-by-link.js';
import { FileForumActions } from './application/file-forum-actions.js';
import { HoldOwnerForum } from './application/hold-owner-forum.js';
import { ImportComplaints } from './application/import-complaints.js';
import { IssueOwnerLink } from './application/issue-owner-link.js';
import { OpenLink } from './application/open-link.js';
import { GetComplaints } from './application/queries/get-complaints.js';
import { ListComplaints } from './application/queries/list-complaints.js';
import { ListForums } from './application/queries/list-forums.js';
import { ShowChoices } from './application/queries/show-choices.js';
import { ShowComplaint } from './application/queries/show-complaint.js';
import { ShowForum } from './application/queries/show-forum.js';
import { ShowOwnerView } from './application/queries/show-owner-view.js';
import { ReceiveComplaint } from './application/receive-complaint.js';
import { RecordCallback } from './application/record-callback.js';
import { ReopenComplaint } from './application/reopen-complaint.js';
import { ReportByLink } from './application/report-by-link.js';
import { ReportMajor } from './application/report-major.js';
import { RevokeOwnerLink } from './application/revoke-owner-link.js';
import { WithdrawOwnerForum } from './application/withdraw-owner-forum.js';
import { clockDoors, clocks } from './complaints.clocks.js';
import { correctionDoors, corrections } from './complaints.corrections.js';
import { householdDoors, households } from './complaints.households.js';
import { photoDoors, photos } from './complaints.photos.js';
import { PLACES } from './complaints.ports.js';
import { voiceGuards } from './complaints.registers.js';
import { repairDoors, repairs } from './complaints.repairs.js';
import { similar, similarDoors } from './complaints.similar.js';
import { survey, surveyDoors } from './complaints.survey.js';
import { clock, ids, PORTS, type Ports, portsOf, recorder, tokens, useCase } from './complaints.wiring.js';
import { workOrderDoors, workOrders } from './complaints.work-orders.js';

const REGISTER_IMPORT = Symbol('register import');

/** The one place where a port of complaints meets its adapter. */
@Module({
  // The import's door comes before `complaints/:id`, whose pattern its address would fit.
  controllers: [
    ImportController,
    importController(registerImport, REGISTER_IMPORT),
    ComplaintsController,
    ...registerDoors(registers, PROPERTY_COPIES, voiceGuards),
    ForumsController,
    OwnerLinksController,
    OwnerController,
    ComplaintsGrpcController,
    PlacesConsumer,
    ...clockDoors,
    ...correctionDoors,
    ...workOrderDoors,
    ...photoDoors,
    ...surveyDoors,
    ...householdDoors,
    ...similarDoors,
    ...repairDoors,
  ],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
    ...photos,
    { provide: PLACES, useFactory: ({ places }: Ports) => places, inject: [PORTS] },
    useCase(
      ListComplaints,
      ({ reader, departmentStaff }) => new ListComplaints(reader, departmentStaff, callerActor, clock),
    ),
    useCase(
      ShowComplaint,
      ({ reader, departmentStaff }) => new ShowComplaint(reader, departmentStaff, callerActor, clock),
    ),
    useCase(GetComplaints, ({ reader }) => new GetComplaints(reader)),
    useCase(ShowChoices, ({ reader }) => new ShowChoices(reader)),
    useCase(ShowForum, (ports) => new ShowForum(ports.forumReader)),
    useCase(ListForums, (ports) => new ListForums(ports.forumReader)),
    useCase(ShowOwnerView, (ports) => new ShowOwnerView(ports.linkReader, ports.reader, ports.orders, ports.incidents)),
    useCase(ReceiveComplaint, (ports) => new ReceiveComplaint(ports, clock, ids)),
    useCase(DecideComplaint, ({ complaints }) => new DecideComplaint(complaints, callerActor, clock)),
    useCase(AssignComplaint, ({ complaints, staff }) => new AssignComplaint(complaints, staff, clock)),
    useCase(
      CloseComplaint,
      ({ complaints, orders, transactions }) => new CloseComplaint(complaints, orders, transactions, clock),
    ),
    useCase(ReopenComplaint, ({ complaints }) => new ReopenComplaint(complaints, clock)),
    useCase(RecordCallback, ({ complaints }) => new RecordCallback(complaints, callerActor, clock, ids)),
    useCase(ReportMajor, ({ complaints }) => new ReportMajor(complaints, clock)),
    useCase(ImportComplaints, (ports) => new ImportComplaints(ports.matters, ports.directory, clock, ids)),
    ...clocks,
    ...corrections,
    ...workOrders,
    ...survey,
    ...households,
    ...similar,
    ...repairs,
    ImportDesk,
    {
      provide: REGISTER_IMPORT,
      useFactory: ({ reader }: Ports, matters: ImportComplaints) =>
        registerDefinition(new BringInRegister(reader, matters, tokens.hash)),
      inject: [PORTS, ImportComplaints],
    },
    useCase(HoldOwnerForum, (ports) => new HoldOwnerForum(ports.forums, ports.directory, callerActor, recorder)),
    useCase(FileForumActions, ({ forums }) => new FileForumActions(forums, recorder)),
    useCase(WithdrawOwnerForum, ({ forums }) => new WithdrawOwnerForum(forums, callerActor, recorder)),
    useCase(
      IssueOwnerLink,
      (ports) => new IssueOwnerLink(ports.links, ports.complaints, ports.directory, callerActor, clock, ids, tokens),
    ),
    useCase(
      RevokeOwnerLink,
      ({ links, orders, transactions }) => new RevokeOwnerLink(links, orders, transactions, callerActor, clock),
    ),
    useCase(OpenLink, ({ links }) => new OpenLink(links, tokens, clock)),
    {
      provide: ReportByLink,
      useFactory: (ports: Ports, receive: ReceiveComplaint) =>
        new ReportByLink(ports.links, receive, ports.transactions, clock),
      inject: [PORTS, ReceiveComplaint],
    },
    useCase(
      AnswerByLink,
      ({ links, database, transactions }) =>
        new AnswerByLink(links, ownerAnswerStore(database), transactions, recorder),
    ),
    useCase(
      EvaluateByLink,
      (ports) => new EvaluateByLink(ports.links, ports.complaints, ports.transactions, clock, ids),
    ),
  ],
})
export class ComplaintsModule implements OnApplicationShutdown {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  onApplicationShutdown(): void {
    this.ports.close();
  }
}
