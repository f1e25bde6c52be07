import type { Command } from './client.js';
import { ConnectionLost, isForLater } from './problem.js';

/** A command on its way, as it is kept in the browser until an answer is there. */
export interface QueuedCommand extends Command {
  /** What it does, for the person who waits. */
  readonly title: string;
  /** The draft that it was made from; thrown away once the command is done. */
  readonly draft?: string;
  /** Commands of one lane are sent in the order in which they were given, each after the answer to the one before. */
  readonly lane?: string;
  /** Photos that it names and that wait on this device: they are sent first. */
  readonly photos?: readonly string[];
}

/** What the queue needs from its surroundings. */
export interface QueueWorld {
  readonly send: (command: QueuedCommand) => Promise<unknown>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Calls back after so many milliseconds. */
  readonly after: (milliseconds: number, call: () => void) => void;
  /** A command of an earlier visit got its answer: `problem` where it was no. */
  readonly onSettledLater: (command: QueuedCommand, problem?: unknown) => void;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface Entry {
  readonly command: QueuedCommand;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (problem: unknown) => void;
  pause: number;
  sending: boolean;
  lost: boolean;
  /** Left behind by an earlier visit. */
  readonly resumed: boolean;
}

/**
 * Commands survive a lost connection: each is written down before it is sent, sent again with the same key until an
 * answer comes, and forgotten with the answer. The key makes the service do it once. One that waited is not lost to a
 * session that has ended meanwhile either: it waits for the next.
 */
export class CommandQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #waiting: readonly QueuedCommand[] = [];

  constructor(
    private readonly world: QueueWorld,
    private readonly place: string,
  ) {}

  /** Resolves with the answer; rejects with the refusal. While nobody answers it waits. */
  submit<Answer>(command: QueuedCommand): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#begin(command, resolve as (answer: unknown) => void, reject);
    });
  }

  /** Takes up what an earlier visit left behind. */
  resume(): void {
    for (const command of this.#kept()) {
      if (this.#entries.has(command.key)) continue;
      this.#begin(
        command,
        () => this.world.onSettledLater(command),
        (problem) => this.world.onSettledLater(command, problem),
        true,
      );
    }
  }

  /** The connection is back: no need to sit out the pause. */
  retryNow(): void {
    for (const entry of this.#entries.values()) {
      if (entry.lost) this.#send(entry);
    }
  }

  /** Commands that met no answer yet and will be sent again; the same array until something changes. */
  readonly waiting = (): readonly QueuedCommand[] => this.#waiting;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #begin(command: QueuedCommand, resolve: Entry['resolve'], reject: Entry['reject'], resumed = false): void {
    const entry: Entry = { command, resolve, reject, pause: FIRST_PAUSE_MS, sending: false, lost: false, resumed };
    this.#entries.set(command.key, entry);
    this.#keep();
    this.#send(entry);
  }

  /** The command of its lane that was given before all others and has no answer yet. */
  #firstOf(lane: string): Entry | undefined {
    return [...this.#entries.values()].find(({ command }) => command.lane === lane);
  }

  #send(entry: Entry): void {
    if (entry.sending) return;
    const { lane } = entry.command;
    if (lane !== undefined && this.#firstOf(lane) !== entry) {
      // Its turn comes with the answer to the one before; it is as good as sent for who gave it.
      entry.lost = true;
      this.#changed();
      return;
    }
    entry.sending = true;
    this.world.send(entry.command).then(
      (answer) => this.#settle(entry, () => entry.resolve(answer)),
      (problem: unknown) => {
        // Of what was lost before, or left behind, it was said that it will be sent: nobody stands before its form any more.
        const isPromised = entry.lost || entry.resumed;
        if (problem instanceof ConnectionLost || (isPromised && isForLater(problem))) this.#lose(entry);
        else this.#settle(entry, () => entry.reject(problem));
      },
    );
  }

  #lose(entry: Entry): void {
    entry.sending = false;
    entry.lost = true;
    this.#changed();
    this.world.after(entry.pause, () => {
      if (this.#entries.get(entry.command.key) === entry) this.#send(entry);
    });
    entry.pause = Math.min(entry.pause * 2, LONGEST_PAUSE_MS);
  }

  #settle(entry: Entry, tell: () => void): void {
    this.#entries.delete(entry.command.key);
    this.#keep();
    this.#changed();
    tell();
    const { lane } = entry.command;
    const next = lane === undefined ? undefined : this.#firstOf(lane);
    if (next !== undefined) this.#send(next);
  }

  #changed(): void {
    this.#waiting = [...this.#entries.values()].filter((entry) => entry.lost).map((entry) => entry.command);
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const commands = [...this.#entries.values()].map((entry) => entry.command);
    try {
      if (commands.length === 0) this.world.storage.removeItem(this.place);
      else this.world.storage.setItem(this.place, JSON.stringify(commands));
    } catch {
      // A full or forbidden storage costs only the survival of a reload; the command itself goes on.
    }
  }

  #kept(): readonly QueuedCommand[] {
    try {
      const kept: unknown = JSON.parse(this.world.storage.getItem(this.place) ?? '[]');
      return Array.isArray(kept) ? (kept as QueuedCommand[]) : [];
    } catch {
      return [];
    }
  }
}
