import type { Instant } from '@goldkey/kernel';
import type { Catalogue } from '../../domain/catalogue/catalogue.js';
import { listInForce } from '../../domain/catalogue/in-force.js';
import type { CatalogueStore } from '../catalogue-ports.js';
import type { Directory } from '../ports.js';

/** The list by which a property sells at an instant (C-02); undefined where nothing is published, or there is no such property. */
export class FindListInForce {
  constructor(
    private readonly catalogues: CatalogueStore,
    private readonly directory: Directory,
  ) {}

  async run(propertyId: string, at: Instant): Promise<Catalogue | undefined> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return undefined;
    return listInForce(await this.catalogues.published(propertyId), at, property.timeZone);
  }
}
