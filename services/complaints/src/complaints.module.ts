import { createHash, randomBytes } from 'node:crypto';
import { instant, type Outcome } from '@goldkey/kernel';
import { newEventId } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient, RefusedError } from '@goldkey/service-kit';
import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { Inject, Module, type OnApplicationShutdown, type Provider, type Type } from '@nestjs/common';
import { ComplaintsGrpcController } from './adapters/in/grpc/complaints.controller.js';
import { ComplaintsController } from './adapters/in/http/complaints.controller.js';
import { ForumsController } from './adapters/in/http/forums.controller.js';
import { ImportController } from './adapters/in/http/import.controller.js';
import { OwnerController, OwnerLinksController } from './adapters/in/http/owner.controller.js';
import { registerDefinition, registerImport } from './adapters/in/http/register.import.js';
import { PlacesConsumer } from './adapters/in/kafka/places.consumer.js';
import { directory, staffDirectory } from './adapters/out/grpc/directory.js';
import { complaintStore } from './adapters/out/postgres/complaint.store.js';
import { importStore } from './adapters/out/postgres/import.store.js';
import { ownerForumStore } from './adapters/out/postgres/owner-forum.store.js';
import { ownerLinkStore } from './adapters/out/postgres/owner-link.store.js';
import { placeCopies } from './adapters/out/postgres/places.js';
import { complaintReader, forumReader, linkReader } from './adapters/out/postgres/readers.js';
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
import type { Tokens, Transactions } from './application/ports.js';
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
import { PLACES } from './complaints.ports.js';
import type { ComplaintsConfig } from './config.js';

const clock = { now: () => instant(Date.now()) };
const ids = { next: newEventId };
const tokens: Tokens = {
  make: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};

/** A refusal ends the transaction too: it travels out as an error and is a value again outside. */
const transactionsOf = (database: Database): Transactions => ({
  async run<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      return await database.transaction(async () => {
        const outcome = await work();
        if (!outcome.accepted) throw new RefusedError(outcome.refusal);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RefusedError) return { accepted: false, refusal: error.refusal };
      throw error;
    }
  },
});

const clientOf = (service: string, address: string): GrpcClient =>
  grpcClient({
    package: protoPackage(service.toLowerCase()),
    service,
    protoPath: protoPath(service.toLowerCase()),
    includeDirs: [protoRoot],
    address,
  });

const portsOf = (config: ComplaintsConfig, database: Database) => {
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  const places = placeCopies(database);
  return {
    complaints: complaintStore(database),
    matters: importStore(database),
    forums: ownerForumStore(database),
    links: ownerLinkStore(database),
    places,
    directory: directory(places, { estates, staffing }),
    staff: staffDirectory(staffing),
    transactions: transactionsOf(database),
    reader: complaintReader(database),
    forumReader: forumReader(database),
    linkReader: linkReader(database),
    close: () => {
      estates.close();
      staffing.close();
    },
  };
};
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('ports');
const REGISTER_IMPORT = Symbol('register import');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

/** The one place where a port of complaints meets its adapter. */
@Module({
  // The import's door comes before `complaints/:id`, whose pattern its address would fit.
  controllers: [
    ImportController,
    importController(registerImport, REGISTER_IMPORT),
    ComplaintsController,
    ForumsController,
    OwnerLinksController,
    OwnerController,
    ComplaintsGrpcController,
    PlacesConsumer,
  ],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
    { provide: PLACES, useFactory: ({ places }: Ports) => places, inject: [PORTS] },
    useCase(ListComplaints, ({ reader }) => new ListComplaints(reader)),
    useCase(ShowComplaint, ({ reader }) => new ShowComplaint(reader)),
    useCase(GetComplaints, ({ reader }) => new GetComplaints(reader)),
    useCase(ShowChoices, ({ reader }) => new ShowChoices(reader)),
    useCase(ShowForum, (ports) => new ShowForum(ports.forumReader)),
    useCase(ListForums, (ports) => new ListForums(ports.forumReader)),
    useCase(ShowOwnerView, (ports) => new ShowOwnerView(ports.linkReader, ports.reader)),
    useCase(ReceiveComplaint, (ports) => new ReceiveComplaint(ports.complaints, ports.directory, clock, ids)),
    useCase(DecideComplaint, ({ complaints }) => new DecideComplaint(complaints, clock)),
    useCase(AssignComplaint, ({ complaints, staff }) => new AssignComplaint(complaints, staff, clock)),
    useCase(CloseComplaint, ({ complaints }) => new CloseComplaint(complaints, clock)),
    useCase(ReopenComplaint, ({ complaints }) => new ReopenComplaint(complaints, clock)),
    useCase(RecordCallback, ({ complaints }) => new RecordCallback(complaints, clock, ids)),
    useCase(ReportMajor, ({ complaints }) => new ReportMajor(complaints, clock)),
    useCase(ImportComplaints, (ports) => new ImportComplaints(ports.matters, ports.directory, clock, ids)),
    ImportDesk,
    {
      provide: REGISTER_IMPORT,
      useFactory: ({ reader }: Ports, matters: ImportComplaints) =>
        registerDefinition(new BringInRegister(reader, matters, tokens.hash)),
      inject: [PORTS, ImportComplaints],
    },
    useCase(HoldOwnerForum, (ports) => new HoldOwnerForum(ports.forums, ports.directory, clock, ids)),
    useCase(FileForumActions, ({ forums }) => new FileForumActions(forums, clock)),
    useCase(
      IssueOwnerLink,
      (ports) => new IssueOwnerLink(ports.links, ports.complaints, ports.directory, clock, ids, tokens),
    ),
    useCase(RevokeOwnerLink, ({ links }) => new RevokeOwnerLink(links, clock)),
    useCase(OpenLink, ({ links }) => new OpenLink(links, tokens, clock)),
    {
      provide: ReportByLink,
      useFactory: (ports: Ports, receive: ReceiveComplaint) =>
        new ReportByLink(ports.links, receive, ports.transactions, clock),
      inject: [PORTS, ReceiveComplaint],
    },
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
