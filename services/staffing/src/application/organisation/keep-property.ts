import { type Recorder } from '@goldkey/kernel';
import { correctUnit } from '../../domain/unit/decide.js';
import type { PropertyCopies, PropertyCopy, UnitStore } from '../ports.js';

/** News of a property from estates: its zone and name are kept here, and its unit takes the property's name. */
export class KeepProperty {
  constructor(
    private readonly copies: PropertyCopies,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(copy: PropertyCopy): Promise<void> {
    const news = await this.copies.keep(copy);
    if (!news) return;
    const recording = this.recorder.recording(undefined);
    // A name that a sister property carries is refused; the unit then keeps its old one, which hurts nobody.
    await this.units.change({ id: copy.unitId }, (unit, siblingNames) =>
      correctUnit(unit, siblingNames, { ...recording, name: copy.name }),
    );
  }
}
