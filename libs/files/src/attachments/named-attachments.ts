import { type Decision, refuse } from '@goldkey/kernel';
import type { AttachmentRegister } from './ports.js';

/** Files that a record names: noted and asked for once, before it is decided. */
export class NamedAttachments {
  private constructor(
    private readonly ids: readonly string[],
    private readonly propertyOf: ReadonlyMap<string, string>,
  ) {}

  static async of(register: AttachmentRegister, ids: readonly string[] = []): Promise<NamedAttachments> {
    return new NamedAttachments(ids, ids.length === 0 ? new Map() : await register.name(ids));
  }

  /** Refuses a record of the property that names a file which the property does not have; undefined where all are there. */
  refuseMissing(propertyId: string): (Decision<never> & { readonly accepted: false }) | undefined {
    const id = this.ids.find((each) => this.propertyOf.get(each) !== propertyId);
    return id === undefined ? undefined : refuse('request.attachment-not-found', { id });
  }
}
