import { type Caller, currentCaller, runAs } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from '../log.js';
import { currentLocale, currentRequest, inRequest, newRequest } from '../request-context.js';
import { requestTexts, type Texts, textOf } from '../texts/texts.js';
import { LOG, TEXTS } from '../tokens.js';
import type { ImportColumn, ImportDefinition, ImportDoor } from './definition.js';
import { ImportJobs } from './import-jobs.js';
import { ImportWork, type WorkWording } from './import-work.js';

/** Reading a portion again helps where another transaction was in the way, not where the work itself is wrong. */
const MOST_ATTEMPTS = 3;

/**
 * Works on imports while their persons look elsewhere: begun by a request, acting for its caller, until nothing is left.
 * What is done is kept portion by portion, so work that ends with the process goes on when it is asked for again.
 */
@Injectable()
export class ImportDesk implements OnApplicationShutdown {
  readonly #underWay = new Map<string, Promise<void>>();
  #closing = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TEXTS) private readonly texts: readonly Texts[],
    @Inject(LOG) private readonly log: Log,
  ) {}

  jobs(kind: string): ImportJobs {
    return new ImportJobs(this.database, kind);
  }

  /** A text of the import in the language that is spoken. */
  say(code: string, facts: Readonly<Record<string, unknown>> = {}): string {
    return textOf([...this.texts, requestTexts], currentLocale(), code, facts);
  }

  /** Whether a text of that code is there: notes are told where they are needed only. */
  knows(code: string): boolean {
    return this.texts.some((known) => Object.hasOwn(known['zh-CN'], code));
  }

  /** Every word of a column in all languages, for matching headings and choices. */
  wordsOf(code: string): readonly string[] {
    return this.texts.flatMap((known) => Object.values(known).flatMap((words) => words[code] ?? []));
  }

  textCode({ service, kind }: ImportDoor, ...rest: readonly string[]): string {
    return [service, 'import', kind, ...rest].join('.');
  }

  /** Works on the job in the background; nothing happens where this process does so already. */
  begin<Row>(door: ImportDoor, definition: ImportDefinition<Row>, jobId: string): void {
    if (this.#underWay.has(jobId) || this.#closing) return;
    const caller = currentCaller();
    const request = newRequest(undefined, currentRequest()?.locale ?? 'zh-CN');
    const work = inRequest(request, () => this.#run(door, definition, jobId, caller)).finally(() =>
      this.#underWay.delete(jobId),
    );
    this.#underWay.set(jobId, work);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#underWay.values());
  }

  async #run<Row>(door: ImportDoor, definition: ImportDefinition<Row>, jobId: string, caller: Caller): Promise<void> {
    const jobs = this.jobs(door.kind);
    const work = new ImportWork(this.database, jobs, definition, this.#wording(door));
    for (let attempt = 1; ; ) {
      try {
        const more = await runAs(caller, () => work.step(jobId));
        if (!more || this.#closing) return;
        attempt = 1;
      } catch (error) {
        this.log.warn({ err: error, job: jobId, attempt }, 'a portion of an import failed');
        attempt += 1;
        if (attempt <= MOST_ATTEMPTS) continue;
        await this.#stop(jobs, jobId, caller);
        return;
      }
    }
  }

  async #stop(jobs: ImportJobs, jobId: string, caller: Caller): Promise<void> {
    const sentence = this.say('request.import-stopped');
    try {
      await runAs(caller, () => this.database.transaction((tx) => jobs.touch(tx, jobId, sentence)));
    } catch (error) {
      // The database is out of reach: the job's silence tells the same.
      this.log.warn({ err: error, job: jobId }, 'an import could not be marked as stopped');
    }
  }

  #wording(door: ImportDoor): WorkWording {
    const words = new Map<string, ReadonlyMap<string, string>>();
    return {
      say: (code) => this.say(code),
      refusal: ({ code, facts }) => this.say(code, facts),
      choiceWords: (column) => {
        const known = words.get(column.key) ?? this.#choiceWords(door, column);
        words.set(column.key, known);
        return known;
      },
    };
  }

  #choiceWords(door: ImportDoor, { key, choices = [], alsoSaid = {} }: ImportColumn): ReadonlyMap<string, string> {
    return new Map(
      choices.flatMap((code) =>
        [code, ...this.wordsOf(this.textCode(door, key, code)), ...(alsoSaid[code] ?? [])].map(
          (word): [string, string] => [word.normalize('NFKC').toLowerCase(), code],
        ),
      ),
    );
  }
}
