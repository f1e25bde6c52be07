import { type CellChange, type Edit, type EditHistory, emptyHistory, redo, remember, undo } from './edits.js';

/** A value for a cell. */
export interface CellValue {
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

/** What became of a cell that was sent: kept, or refused with the reason in words. */
export interface CellAnswer extends CellValue {
  readonly refused?: string;
  /** It would be refused again: there is nothing to insist on. */
  readonly final?: boolean;
}

/** Why a cell is marked: what was typed means nothing, or the service said no. `wanted` is what the person asked for. */
export interface CellMark extends CellValue {
  readonly kind: 'invalid' | 'refused';
  readonly reason: string;
  /** Saving it again would change nothing. */
  readonly final?: boolean;
}

/** What a sheet needs from its surroundings. */
export interface SheetWorld {
  /** What the service holds. */
  readonly held: (row: string, column: string) => string;
  /** Asks the service; one call at a time, so that each goes with the versions that the one before it made. */
  readonly save: (cells: readonly CellValue[]) => Promise<readonly CellAnswer[]>;
}

/** The sheet at one moment; a new object with each change. */
export interface SheetView {
  /** Values on their way, by {@link cellId}. */
  readonly waiting: ReadonlyMap<string, CellValue>;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The name of a cell. */
export const cellId = (row: string, column: string): string => `${row} ${column}`;

/**
 * Cells that are written at once and sent behind: a change is seen immediately, kept once the service has said yes, and
 * taken back with a mark where it said no. Undo and redo are changes like any other and never overwrite what somebody
 * else has set meanwhile.
 */
export class Sheet {
  readonly #listeners = new Set<() => void>();
  readonly #unsent = new Map<string, CellValue>();
  #waiting = new Map<string, CellValue>();
  #marks = new Map<string, CellMark>();
  #history: EditHistory = emptyHistory;
  #sending = false;
  #view: SheetView = { waiting: this.#waiting, marks: this.#marks, canUndo: false, canRedo: false };

  constructor(private readonly world: SheetWorld) {}

  readonly view = (): SheetView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is shown in a cell: the value on its way, else what the service holds. */
  readonly value = (row: string, column: string): string =>
    this.#waiting.get(cellId(row, column))?.value ?? this.world.held(row, column);

  /** Writes cells; those that hold the value already are left alone. `invalid` are the cells whose words mean nothing. */
  write(cells: readonly CellValue[], invalid: readonly CellMark[] = []): void {
    const edit = cells.flatMap(({ row, column, value }): CellChange[] => {
      const before = this.value(row, column);
      return before === value ? [] : [{ row, column, before, after: value }];
    });
    this.#marks = new Map(this.#marks);
    for (const { row, column } of cells) this.#marks.delete(cellId(row, column));
    for (const mark of invalid) this.#marks.set(cellId(mark.row, mark.column), mark);
    this.#history = remember(this.#history, edit);
    this.#change(edit);
  }

  undo(): void {
    this.#turn(undo(this.#history, this.value));
  }

  redo(): void {
    this.#turn(redo(this.#history, this.value));
  }

  /** Takes marks away. */
  forget(marks: Iterable<CellMark>): void {
    this.#marks = new Map(this.#marks);
    for (const { row, column } of marks) this.#marks.delete(cellId(row, column));
    this.#tell();
  }

  #turn(turned: ReturnType<typeof undo>): void {
    if (turned === undefined) return;
    this.#history = turned.history;
    this.#marks = new Map(this.#marks);
    for (const { row, column } of turned.edit) this.#marks.delete(cellId(row, column));
    this.#change(turned.edit);
  }

  #change(edit: Edit): void {
    this.#waiting = new Map(this.#waiting);
    for (const { row, column, after } of edit) {
      const cell = { row, column, value: after };
      this.#waiting.set(cellId(row, column), cell);
      this.#unsent.set(cellId(row, column), cell);
    }
    this.#tell();
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#unsent.size > 0) {
      const cells = [...this.#unsent.values()];
      this.#unsent.clear();
      this.#settle(await this.#answersTo(cells));
    }
    this.#sending = false;
  }

  async #answersTo(cells: readonly CellValue[]): Promise<readonly CellAnswer[]> {
    try {
      return await this.world.save(cells);
    } catch (error) {
      const refused = error instanceof Error ? error.message : String(error);
      return cells.map((cell) => ({ ...cell, refused }));
    }
  }

  #settle(answers: readonly CellAnswer[]): void {
    this.#waiting = new Map(this.#waiting);
    this.#marks = new Map(this.#marks);
    for (const { row, column, value, refused, final } of answers) {
      const id = cellId(row, column);
      // What was written since is on its way still, and has the last word.
      if (this.#unsent.has(id)) continue;
      this.#waiting.delete(id);
      if (refused === undefined) continue;
      this.#marks.set(id, { kind: 'refused', row, column, value, reason: refused, ...(final && { final }) });
    }
    this.#tell();
  }

  #tell(): void {
    this.#view = {
      waiting: this.#waiting,
      marks: this.#marks,
      canUndo: this.#history.done.length > 0,
      canRedo: this.#history.undone.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}
