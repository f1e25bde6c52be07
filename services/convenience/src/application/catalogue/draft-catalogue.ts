import { type Recorder, refused, type Year } from '@goldkey/kernel';
import type { Catalogue } from '../../domain/catalogue/catalogue.js';
import { draftCatalogue, type SaidLine } from '../../domain/catalogue/decide.js';
import type { CatalogueStore, ItemStore } from '../catalogue-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface DraftCatalogueCommand {
  readonly propertyId: string;
  readonly year: Year;
  readonly lines: readonly SaidLine[];
}

/** The manager drafts the year's items and prices, or a revision of them (C-01). */
export class DraftCatalogue {
  constructor(
    private readonly catalogues: CatalogueStore,
    private readonly items: ItemStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, year, lines }: DraftCatalogueCommand): Promise<Kept<Catalogue>> {
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('convenience.property-not-found', { propertyId });
    const items = await this.items.find(
      propertyId,
      lines.map(({ itemId }) => itemId),
    );
    const id = this.recorder.newId();
    const catalogue = { id, propertyId, year, draftedBy: this.self.id(), drafterName: this.self.name() };
    const command = { ...this.recorder.recording(undefined), catalogue, lines, items };
    return this.catalogues.draft({ propertyId, year }, (ofYear) => draftCatalogue(ofYear, command));
  }
}
