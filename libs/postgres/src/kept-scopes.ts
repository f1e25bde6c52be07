import { type Scope, scopeName } from '@goldkey/access';
import { arrayLiteral } from './bulk.js';

/** A database forgets a scope after a week; it hears of one that is in use far more often. */
const TOLD_AGAIN_AFTER_MS = 3_600_000;
const MOST_NAMES = 10_000;

/** Large scopes that a database was told of by this process, so that a transaction need only say their names. */
export class KeptScopes {
  readonly #told = new Map<string, number>();

  /** `ask` runs one statement outside of the transaction that is about to begin. */
  constructor(private readonly ask: (sql: string, parameters: readonly unknown[]) => Promise<{ name: string }[]>) {}

  /** Sees to it that the database knows the scope by its name; nothing to do for one that is told by list. */
  async keep(scope: Scope): Promise<void> {
    const name = scopeName(scope);
    if (name === undefined || scope.all) return;
    const told = this.#told.get(name);
    if (told !== undefined && Date.now() - told < TOLD_AGAIN_AFTER_MS) return;
    const [kept] = await this.ask('SELECT goldkey_keep_scope($1::text[]) AS name', [arrayLiteral(scope.properties)]);
    if (kept?.name !== name) throw new Error(`the database keeps the scope ${name} as ${kept?.name}`);
    if (this.#told.size >= MOST_NAMES) this.#told.clear();
    this.#told.set(name, Date.now());
  }
}
