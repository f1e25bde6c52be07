import type { Provider, Type } from '@nestjs/common';
import { CorrectionsController, ProposalsController } from './adapters/in/http/correction/corrections.controller.js';
import { callerActor } from './adapters/out/postgres/clock.stores.js';
import { callerAccount } from './adapters/out/postgres/repair-charge.store.js';
import {
  matterNumbers,
  ownerAnswerStore,
  surveyCallStore,
  surveyDrawStore,
} from './adapters/out/postgres/survey.stores.js';
import { DecideProposal } from './application/correction/decide-proposal.js';
import { ProposeCorrection } from './application/correction/propose-correction.js';
import { ProposeDuplicate } from './application/correction/propose-duplicate.js';
import { ProposeMistake } from './application/correction/propose-mistake.js';
import { CountProposals } from './application/queries/count-proposals.js';
import { ListComplaints } from './application/queries/list-complaints.js';
import { ChargeRepair } from './application/repair-charge/charge-repair.js';
import { clock, recorder, useCase } from './complaints.wiring.js';

/** What is behind the doors by which an intake is put right. */
export const corrections: readonly Provider[] = [
  useCase(
    ProposeCorrection,
    ({ complaints, directory }) => new ProposeCorrection(complaints, directory, callerActor, clock),
  ),
  useCase(
    ProposeDuplicate,
    ({ complaints, database }) => new ProposeDuplicate(complaints, matterNumbers(database), callerActor, clock),
  ),
  useCase(ProposeMistake, ({ complaints }) => new ProposeMistake(complaints, callerActor, clock)),
  useCase(
    DecideProposal,
    ({ complaints, orders, charges, departmentStaff: staff, database, transactions }) =>
      new DecideProposal(
        {
          complaints,
          orders,
          charges: new ChargeRepair(charges, callerAccount, recorder),
          answers: ownerAnswerStore(database),
          calls: surveyCallStore(database),
          draws: surveyDrawStore(database),
          staff,
          transactions,
        },
        callerActor,
        recorder,
      ),
  ),
  {
    provide: CountProposals,
    useFactory: (listComplaints: ListComplaints) => new CountProposals(listComplaints),
    inject: [ListComplaints],
  },
];

/** The doors by which an intake is put right. */
export const correctionDoors: readonly Type<unknown>[] = [CorrectionsController, ProposalsController];
