import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { CareController } from './adapters/in/http/people/care.controller.js';
import { ColleaguesController } from './adapters/in/http/people/colleagues.controller.js';
import { LeadersController } from './adapters/in/http/people/leaders.controller.js';
import { MyFileController } from './adapters/in/http/people/my-file.controller.js';
import { OpinionsController } from './adapters/in/http/people/opinions.controller.js';
import { PeopleListsController } from './adapters/in/http/people/people-lists.controller.js';
import { PersonnelController } from './adapters/in/http/people/personnel.controller.js';
import { careReader } from './adapters/out/postgres/care.reader.js';
import { leaderReader } from './adapters/out/postgres/leader.reader.js';
import {
  appointmentReader,
  certificateStore,
  communityStore,
  handoverStore,
  phoneReveals,
  recordZones,
  suggestionStore,
} from './adapters/out/postgres/people.stores.js';
import { personsHistoryReader } from './adapters/out/postgres/persons-history.reader.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { appointmentStore, callerReach, employeeStore, opinionStore } from './adapters/out/postgres/stores.js';
import { CorrectAppointment } from './application/appointments/correct-appointment.js';
import { EndAppointments } from './application/appointments/end-appointments.js';
import { StartAppointments } from './application/appointments/start-appointments.js';
import { CloseOpinion } from './application/care/close-opinion.js';
import { DecideSuggestion } from './application/care/decide-suggestion.js';
import { MakeSuggestion } from './application/care/make-suggestion.js';
import { RaiseOpinion } from './application/care/raise-opinion.js';
import { RecordCommunityDeed } from './application/care/record-community-deed.js';
import { ReopenOpinion } from './application/care/reopen-opinion.js';
import { ReopenSuggestion } from './application/care/reopen-suggestion.js';
import { WithdrawCommunityDeed } from './application/care/withdraw-community-deed.js';
import { WithdrawOpinion } from './application/care/withdraw-opinion.js';
import { WithdrawSuggestion } from './application/care/withdraw-suggestion.js';
import { GrantCertificate } from './application/certificates/grant-certificate.js';
import { RenewCertificate } from './application/certificates/renew-certificate.js';
import { RevokeCertificate } from './application/certificates/revoke-certificate.js';
import { WithdrawCertificate } from './application/certificates/withdraw-certificate.js';
import { CallLeader } from './application/employees/call-leader.js';
import { FinishHandoverItem } from './application/employees/finish-handover-item.js';
import { ListHandoverItem } from './application/employees/list-handover-item.js';
import { MoveEmployee } from './application/employees/move-employee.js';
import { RevealPhone } from './application/employees/reveal-phone.js';
import { WithdrawHandoverItem } from './application/employees/withdraw-handover-item.js';
import { ShowCareMonth } from './application/queries/show-care-month.js';
import { ShowLeaders } from './application/queries/show-leaders.js';
import { ShowPersonsHistory } from './application/queries/show-persons-history.js';
import { ShowTalks } from './application/queries/show-talks.js';

const clock = { now: () => instant(Date.now()) };
const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const portsOf = (database: Database) => ({
  handovers: handoverStore(database),
  appointments: appointmentStore(database),
  appointmentReader: appointmentReader(database),
  certificates: certificateStore(database),
  suggestions: suggestionStore(database),
  community: communityStore(database),
  opinions: opinionStore(database),
  zones: recordZones(database),
  reveals: phoneReveals(database),
  care: careReader(database),
  history: personsHistoryReader(database),
  leaders: leaderReader(database),
  employees: employeeStore(database),
  properties: propertyDirectory(database),
});
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('people ports');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

/** What is behind the doors of the personal file and of what is done for the staff. */
export const people: readonly Provider[] = [
  { provide: PORTS, useFactory: portsOf, inject: [Database] },
  useCase(
    RevealPhone,
    ({ employees, properties, reveals }) => new RevealPhone(employees, properties, reveals, callerReach, recorder),
  ),
  useCase(ShowLeaders, ({ leaders, properties }) => new ShowLeaders(leaders, properties, clock)),
  useCase(CallLeader, ({ leaders, properties, reveals }) => new CallLeader(leaders, properties, reveals, recorder)),
  {
    provide: MoveEmployee,
    useFactory: (end: EndAppointments, start: StartAppointments) => new MoveEmployee(end, start),
    inject: [EndAppointments, StartAppointments],
  },
  {
    provide: CorrectAppointment,
    useFactory: ({ appointments, handovers }: Ports, start: StartAppointments, end: EndAppointments) =>
      new CorrectAppointment(appointments, start, end, handovers, callerReach, recorder),
    inject: [PORTS, StartAppointments, EndAppointments],
  },
  useCase(
    ListHandoverItem,
    ({ handovers, appointmentReader: reader, employees }) =>
      new ListHandoverItem(handovers, reader, employees, callerReach, recorder),
  ),
  useCase(
    FinishHandoverItem,
    ({ handovers, zones }) => new FinishHandoverItem(handovers, zones, callerReach, recorder),
  ),
  useCase(WithdrawHandoverItem, ({ handovers }) => new WithdrawHandoverItem(handovers, callerReach, recorder)),
  useCase(
    GrantCertificate,
    ({ certificates, employees, properties }) =>
      new GrantCertificate(certificates, employees, properties, callerReach, recorder),
  ),
  useCase(RenewCertificate, ({ certificates }) => new RenewCertificate(certificates, callerReach, recorder)),
  useCase(RevokeCertificate, ({ certificates }) => new RevokeCertificate(certificates, callerReach, recorder)),
  useCase(WithdrawCertificate, ({ certificates }) => new WithdrawCertificate(certificates, callerReach, recorder)),
  useCase(
    MakeSuggestion,
    ({ suggestions, properties, employees }) => new MakeSuggestion(suggestions, properties, employees, recorder),
  ),
  useCase(DecideSuggestion, ({ suggestions }) => new DecideSuggestion(suggestions, recorder)),
  useCase(ReopenSuggestion, ({ suggestions }) => new ReopenSuggestion(suggestions, recorder)),
  useCase(
    RaiseOpinion,
    ({ opinions, properties, employees }) => new RaiseOpinion(opinions, properties, employees, recorder),
  ),
  useCase(CloseOpinion, ({ opinions }) => new CloseOpinion(opinions, recorder)),
  useCase(ReopenOpinion, ({ opinions }) => new ReopenOpinion(opinions, recorder)),
  useCase(WithdrawOpinion, ({ opinions }) => new WithdrawOpinion(opinions, recorder)),
  useCase(WithdrawSuggestion, ({ suggestions }) => new WithdrawSuggestion(suggestions, recorder)),
  useCase(
    RecordCommunityDeed,
    ({ community, properties, employees }) => new RecordCommunityDeed(community, properties, employees, recorder),
  ),
  useCase(WithdrawCommunityDeed, ({ community }) => new WithdrawCommunityDeed(community, recorder)),
  useCase(ShowTalks, ({ care, properties }) => new ShowTalks(care, properties, clock)),
  useCase(ShowPersonsHistory, ({ history, employees }) => new ShowPersonsHistory(history, employees)),
  useCase(ShowCareMonth, ({ care, properties }) => new ShowCareMonth(care, properties)),
];

export const peopleDoors: Type[] = [
  PersonnelController,
  CareController,
  OpinionsController,
  MyFileController,
  ColleaguesController,
  LeadersController,
  PeopleListsController,
];
