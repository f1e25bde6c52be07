import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { Catalogue, Channel } from '../../domain/catalogue/catalogue.js';
import {
  approveCatalogue,
  editCatalogue,
  publishCatalogue,
  returnCatalogue,
  type SaidLine,
  submitCatalogue,
} from '../../domain/catalogue/decide.js';
import type { CatalogueStore, ItemStore } from '../catalogue-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export type AdvanceCatalogueCommand = Target & { readonly at?: Instant | undefined } & (
    | { readonly act: 'edit'; readonly lines: readonly SaidLine[] }
    | { readonly act: 'submit' }
    | { readonly act: 'return'; readonly reason: string }
    | { readonly act: 'approve'; readonly reasons: Readonly<Record<string, string>> }
    | { readonly act: 'publish'; readonly channels: readonly Channel[] }
  );

/** What becomes of a year's list: edited, submitted, sent back, approved (C-01), published (C-02). */
export class AdvanceCatalogue {
  constructor(
    private readonly catalogues: CatalogueStore,
    private readonly items: ItemStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AdvanceCatalogueCommand): Promise<Kept<Catalogue>> {
    const known = await this.catalogues.one(command.id);
    if (known === undefined) return refused('convenience.catalogue-not-found', { id: command.id });
    const itemIds = command.act === 'edit' ? command.lines.map(({ itemId }) => itemId) : [];
    const items = await this.items.find(known.propertyId, itemIds);
    const recording = this.recorder.recording(command.at);
    const acting = this.self.acting();
    return this.catalogues.change(command, (catalogue) => {
      switch (command.act) {
        case 'edit':
          return editCatalogue(catalogue, { ...recording, lines: command.lines, items });
        case 'submit':
          return submitCatalogue(catalogue, { ...recording, ...acting });
        case 'return':
          return returnCatalogue(catalogue, { ...recording, reason: command.reason });
        case 'approve':
          return approveCatalogue(catalogue, {
            ...recording,
            ...acting,
            name: this.self.name(),
            reasons: command.reasons,
          });
        case 'publish':
          return publishCatalogue(catalogue, { ...recording, channels: command.channels });
      }
    });
  }
}
