import type { Provider, Type } from '@nestjs/common';
import { SuggestionsController } from './adapters/in/http/similar/suggestions.controller.js';
import { similarMatters } from './adapters/out/search/similar-matters.js';
import { SuggestCategory } from './application/similar/suggest-category.js';
import { useCase } from './complaints.wiring.js';

/** What is behind the door of suggestions. */
export const similar: readonly Provider[] = [
  useCase(SuggestCategory, ({ database, reader }) => new SuggestCategory(similarMatters(database), reader)),
];

/** The door of suggestions. */
export const similarDoors: readonly Type<unknown>[] = [SuggestionsController];
