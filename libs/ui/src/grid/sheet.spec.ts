import fc from 'fast-check';
import { type CellAnswer, type CellValue, Sheet } from './sheet.js';

/** A service that answers when it is told to, and says no to a value that another person set first. */
class Service {
  readonly cells = new Map<string, string>();
  readonly waiting: (() => void)[] = [];
  most = 0;
  refuse = new Set<string>();
  #now = 0;

  readonly held = (row: string, column: string) => this.cells.get(`${row}${column}`) ?? '班';
  readonly save = (cells: readonly CellValue[]) => {
    this.#now += 1;
    this.most = Math.max(this.most, this.#now);
    return new Promise<readonly CellAnswer[]>((resolve) => {
      this.waiting.push(() => {
        this.#now -= 1;
        resolve(
          cells.map((cell) => {
            if (this.refuse.has(cell.row)) return { ...cell, refused: '别人先改了' };
            this.cells.set(`${cell.row}${cell.column}`, cell.value);
            return cell;
          }),
        );
      });
    });
  };

  async answerAll() {
    for (let answer = this.waiting.shift(); answer !== undefined; answer = this.waiting.shift()) {
      answer();
      for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
    }
  }
}

const write = (sheet: Sheet, row: string, value: string) => sheet.write([{ row, column: '1', value }]);

test('a change is seen at once and kept when the service has said yes', async () => {
  const service = new Service();
  const sheet = new Sheet(service);
  write(sheet, 'a', '休');
  expect(sheet.value('a', '1')).toBe('休');
  expect(sheet.view().waiting.size).toBe(1);
  await service.answerAll();
  expect(sheet.view().waiting.size).toBe(0);
  expect(sheet.value('a', '1')).toBe('休');
});

test('a refused change is taken back and marked with the reason; the next write takes the mark away', async () => {
  const service = new Service();
  const sheet = new Sheet(service);
  service.refuse.add('a');
  write(sheet, 'a', '休');
  await service.answerAll();
  expect(sheet.value('a', '1')).toBe('班');
  expect([...sheet.view().marks.values()]).toEqual([
    { kind: 'refused', row: 'a', column: '1', value: '休', reason: '别人先改了' },
  ]);
  service.refuse.clear();
  write(sheet, 'a', '休');
  expect(sheet.view().marks.size).toBe(0);
});

test('a change that nobody may make is marked so, and there is nothing to insist on', async () => {
  const refuse = (cells: readonly CellValue[]) =>
    Promise.resolve(cells.map((cell) => ({ ...cell, refused: '由别人更改', final: true })));
  const sheet = new Sheet({ held: () => '班', save: refuse });
  write(sheet, 'a', '休');
  await new Promise((resolve) => setImmediate(resolve));
  expect([...sheet.view().marks.values()]).toMatchObject([{ kind: 'refused', final: true }]);
});

test('words that mean nothing change nothing and are marked', () => {
  const sheet = new Sheet(new Service());
  sheet.write([], [{ kind: 'invalid', row: 'a', column: '1', value: '忙', reason: '不认识' }]);
  expect(sheet.value('a', '1')).toBe('班');
  expect(sheet.view().marks.size).toBe(1);
  expect(sheet.view().canUndo).toBe(false);
});

test('a service that cannot be asked marks every cell of the question', async () => {
  const sheet = new Sheet({ held: () => '班', save: () => Promise.reject(new Error('没有权限')) });
  write(sheet, 'a', '休');
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  expect([...sheet.view().marks.values()].map(({ reason }) => reason)).toEqual(['没有权限']);
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    row: fc.constantFrom('a', 'b'),
    value: fc.constantFrom('班', '休', '假'),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'answer' as const) }),
);

test('whatever is done in whatever order: one question at a time, and at the end the sheet shows what the service holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.subarray(['b']), async (steps, refused) => {
      const service = new Service();
      service.refuse = new Set(refused);
      const sheet = new Sheet(service);
      for (const next of steps) {
        if (next.kind === 'write') write(sheet, next.row, next.value);
        else if (next.kind === 'undo') sheet.undo();
        else if (next.kind === 'redo') sheet.redo();
        else await service.answerAll();
      }
      await service.answerAll();
      expect(sheet.view().waiting.size).toBe(0);
      for (const row of ['a', 'b']) expect(sheet.value(row, '1')).toBe(service.held(row, '1'));
      expect(service.most).toBeLessThanOrEqual(1);
    }),
  );
});
