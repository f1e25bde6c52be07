import type { Recorder } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { MyPositionCardsController } from './adapters/in/http/position-cards/my-position-cards.controller.js';
import { PositionCardsController } from './adapters/in/http/position-cards/position-cards.controller.js';
import { figuresElsewhere } from './adapters/out/grpc/figures-elsewhere.js';
import { headCountReader } from './adapters/out/postgres/head-count.reader.js';
import { cardFactsReader, positionCardReader } from './adapters/out/postgres/position-card.reader.js';
import { positionCardStore } from './adapters/out/postgres/position-card.store.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { trainingReader } from './adapters/out/postgres/training.reader.js';
import { AnswerPositionCard } from './application/position-cards/answer-position-card.js';
import { ApprovePositionCard } from './application/position-cards/approve-position-card.js';
import { CardLeaders } from './application/position-cards/card-leaders.js';
import { DraftPositionCard } from './application/position-cards/draft-position-card.js';
import { ReadFigures } from './application/position-cards/read-figures.js';
import { ReviewPositionCard } from './application/position-cards/review-position-card.js';
import { StateCardFigures } from './application/position-cards/state-card-figures.js';
import { WithdrawPositionCard } from './application/position-cards/withdraw-position-card.js';
import { ShowOwnCards } from './application/queries/show-own-cards.js';
import { ShowPositionCard } from './application/queries/show-position-card.js';
import type { StaffingConfig } from './config.js';

const clientOf = (service: 'Inspections' | 'Billing', address: string): GrpcClient => {
  const name = service.toLowerCase();
  const contract = { package: protoPackage(name), protoPath: protoPath(name), includeDirs: [protoRoot] };
  return grpcClient({ ...contract, service, address });
};

const portsOf = (config: StaffingConfig, database: Database) => {
  const reader = positionCardReader(database);
  const clients = {
    inspections: clientOf('Inspections', config.INSPECTIONS_GRPC),
    billing: clientOf('Billing', config.BILLING_GRPC),
  };
  return {
    cards: positionCardStore(database),
    reader,
    leaders: new CardLeaders(reader, propertyDirectory(database)),
    figures: new ReadFigures(
      headCountReader(database),
      trainingReader(database),
      cardFactsReader(database),
      figuresElsewhere(clients),
    ),
    close: () => {
      for (const client of Object.values(clients)) client.close();
    },
  };
};
type Ports = ReturnType<typeof portsOf>;
export const CARD_PORTS = Symbol('ports of position cards');
/** What is to be closed with the service. */
export type CardPorts = Pick<Ports, 'close'>;

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [CARD_PORTS],
});

/** What is behind the doors of the cards of positions. */
export const positionCards = (recorder: Recorder): Provider[] => [
  { provide: CARD_PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
  useCase(DraftPositionCard, ({ cards, reader, leaders }) => new DraftPositionCard(cards, reader, leaders, recorder)),
  useCase(StateCardFigures, ({ cards, reader, leaders }) => new StateCardFigures(cards, reader, leaders, recorder)),
  useCase(
    ReviewPositionCard,
    ({ cards, reader, leaders, figures }) => new ReviewPositionCard(cards, reader, leaders, figures, recorder),
  ),
  useCase(
    ApprovePositionCard,
    ({ cards, reader, leaders }) => new ApprovePositionCard(cards, reader, leaders, recorder),
  ),
  useCase(
    WithdrawPositionCard,
    ({ cards, reader, leaders }) => new WithdrawPositionCard(cards, reader, leaders, recorder),
  ),
  useCase(AnswerPositionCard, ({ cards }) => new AnswerPositionCard(cards, recorder)),
  useCase(ShowPositionCard, ({ leaders, figures }) => new ShowPositionCard(leaders, figures)),
  useCase(ShowOwnCards, ({ reader }) => new ShowOwnCards(reader)),
];

/** Before the lists, whose `:list/:id` their addresses would fit. */
export const positionCardDoors: Type[] = [PositionCardsController, MyPositionCardsController];
