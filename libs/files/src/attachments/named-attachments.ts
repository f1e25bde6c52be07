import { type Decision, refuse } from '@goldkey/kernel';

/** Files that a record names, within the caller's scope. */
export interface AttachmentRegister {
  /**
   * Notes that a record names these, which keeps them from being swept, and tells where they lie: id → property, unknown
   * ones left out. What the command is refused for is undone with it.
   */
  name(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

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
