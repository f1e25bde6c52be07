import type { Decision, Instant, Year } from '@goldkey/kernel';
import type { Catalogue, CatalogueEvent } from '../domain/catalogue/catalogue.js';
import type { Item, ItemEvent } from '../domain/item/item.js';
import type { ChangeStore, Kept } from './ports.js';

export interface ItemStore extends ChangeStore<Item, ItemEvent> {
  define(
    place: Pick<Item, 'propertyId' | 'code'>,
    decide: (sameCode: Item | undefined) => Decision<ItemEvent>,
  ): Promise<Kept<Item>>;
  /** Those of the property with these ids; unknown ones are left out. */
  find(propertyId: string, ids: readonly string[]): Promise<readonly Item[]>;
  one(id: string): Promise<Item | undefined>;
}

export interface CatalogueStore extends ChangeStore<Catalogue, CatalogueEvent> {
  /** With all lists of the year, whatever became of them. */
  draft(
    key: { readonly propertyId: string; readonly year: Year },
    decide: (ofYear: readonly Catalogue[]) => Decision<CatalogueEvent>,
  ): Promise<Kept<Catalogue>>;
  one(id: string): Promise<Catalogue | undefined>;
  /** The published lists of the property. */
  published(propertyId: string): Promise<readonly Catalogue[]>;
}

/** When the owners' opinion survey of a year was completed, as complaints told it. */
export interface SurveyNews {
  keepSurvey(survey: { readonly propertyId: string; readonly year: string }, completedAt: Instant): Promise<void>;
}
