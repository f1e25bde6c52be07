export { RouteConfig } from '@nestjs/platform-fastify';
export * from './ask-or-away.js';
export * from './changed-between.js';
export { Command, CommandInterceptor } from './command.js';
export * from './config.js';
export { csvLine } from './csv-line.js';
export * from './delivery/index.js';
export * from './fields.js';
export * from './grpc.js';
export {
  answerKept,
  answerMade,
  type KeptList,
  keptIn,
  keptOfHousehold,
  listOf,
  recordsOf,
  type Told,
  tellOne,
} from './kept-lists.js';
export * from './lists.js';
export * from './locale.js';
export type { Log } from './log.js';
export * from './migrate-service.js';
export { openApiOf } from './openapi.js';
export * from './outcomes.js';
export * from './personal-data/index.js';
export * from './phone-lookups.js';
export * from './portions.js';
export { answerErrorsOf, answerProblem } from './problem.filter.js';
export * from './problem.js';
export { contactOf, contactTold, type PropertyContact } from './property-contact.js';
export { answersAt } from './readiness.js';
export * from './record-book.js';
export * from './register/index.js';
export { RegularJob } from './regular-job.js';
export { RemoteRefusal } from './remote-refusal.js';
export { currentLocale, currentRequest, currentTraceparent } from './request-context.js';
export { type Seal, sealUnder } from './seal.js';
export { brokersOf } from './secured-connections.js';
export { sentInstants } from './sent-instants.js';
export * from './service.js';
export type { AssembledService, Background, ServiceOptions } from './service-options.js';
export { serviceTokens } from './service-token.js';
export * from './settings.js';
export * from './signed-in.js';
export * from './start.js';
export { type StateBook, stateBooksOf } from './state-book.js';
export { tellingFieldsFrom } from './telling-fields.js';
export * from './texts/texts.js';
export * from './tokens.js';
export * from './validation.js';
export { ExpectedVersion, OptionalVersion, tellVersion } from './versions.js';
