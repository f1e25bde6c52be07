import { type Recorder, refused } from '@goldkey/kernel';
import { defineItem, type Item } from '../../domain/item/item.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Directory, Kept } from '../ports.js';

export type DefineItemCommand = Pick<Item, 'propertyId' | 'code' | 'name' | 'kind' | 'unit' | 'departmentId'>;

/** A service is described that the property may offer; the department that offers it answers for it. */
export class DefineItem {
  constructor(
    private readonly items: ItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(said: DefineItemCommand): Promise<Kept<Item>> {
    const { propertyId, departmentId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('convenience.property-not-found', { propertyId });
    const department = await this.directory.department(departmentId);
    if (department?.propertyId !== propertyId) return refused('convenience.department-not-found', { departmentId });
    const item = { ...said, id: this.recorder.newId(), departmentName: department.name };
    const recording = this.recorder.recording(undefined);
    return this.items.define(item, (sameCode) => defineItem(sameCode, { ...recording, item }));
  }
}
