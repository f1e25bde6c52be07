import { type Platform, PlatformError } from '@goldkey/client';

interface Wanted {
  readonly parentId: string;
  readonly name: string;
}
interface Waiting extends Wanted {
  readonly done: (id: string) => void;
  readonly failed: (error: unknown) => void;
}
interface BulkAnswer {
  readonly items: readonly { readonly accepted: boolean; readonly id?: string; readonly detail?: string }[];
}

/** As many as the door takes at once. */
const MOST_AT_ONCE = 500;

/** Creates departments through the bulk door of staffing: what is asked for while one request travels goes with the next. */
export class NewDepartments {
  #waiting: Waiting[] = [];
  #sending = false;

  constructor(private readonly platform: Platform) {}

  /** The id of the new department. Throws PlatformError where staffing does not take it. */
  create(wanted: Wanted): Promise<string> {
    return new Promise((done, failed) => {
      this.#waiting.push({ ...wanted, done, failed });
      if (this.#sending) return;
      this.#sending = true;
      // After what is asked for in the same breath.
      setImmediate(() => void this.#sendAll());
    });
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const part = this.#waiting.slice(0, MOST_AT_ONCE);
      this.#waiting = this.#waiting.slice(MOST_AT_ONCE);
      await this.#send(part);
    }
    this.#sending = false;
  }

  async #send(part: readonly Waiting[]): Promise<void> {
    try {
      const items = part.map(({ parentId, name }) => ({ kind: 'department', parentId, name }));
      const answer = await this.platform.post<BulkAnswer>('/api/staffing/units/bulk', { items });
      part.forEach(({ name, done, failed }, index) => {
        const { id, detail } = answer.items[index] ?? {};
        if (id !== undefined) done(id);
        else failed(new PlatformError(`department '${name}' could not be created: ${detail ?? 'no answer'}`));
      });
    } catch (error) {
      for (const { failed } of part) failed(error);
    }
  }
}
