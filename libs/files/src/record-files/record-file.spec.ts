import { instant, refuse } from '@goldkey/kernel';
import fc from 'fast-check';
import { addRecordFile, MOST_FILES, mayTakeAway, type RecordFile } from './record-file.js';

const file: RecordFile = {
  ...{ id: 'a', contentType: 'application/pdf', bytes: 9, sha256: 'x', sentBy: 'account-1' },
  sentAt: instant(1_000),
};
const { refusal: closed } = refuse('evaluation.appeal-decided');

test('a file is added once; the same again is there already, another one under its id is refused', () => {
  expect(addRecordFile({}, [], file)).toEqual({ accepted: true, events: [file] });
  expect(addRecordFile({}, [file], { ...file, name: '又一次' })).toEqual({ accepted: true, events: [] });
  expect(addRecordFile({}, [file], { ...file, sha256: 'y' })).toMatchObject({
    refusal: { code: 'request.attachment-id-taken' },
  });
});

test('a record that is closed takes none, whatever it has', () => {
  for (const known of [[], [file]]) expect(addRecordFile({ closed }, known, file)).toMatchObject({ refusal: closed });
});

test('however many are sent, a record keeps no more than it may, each once', () => {
  const ids = fc.array(fc.integer({ min: 0, max: 2 * MOST_FILES }), { maxLength: 80 });
  fc.assert(
    fc.property(ids, (sent) => {
      const kept: RecordFile[] = [];
      for (const id of sent) {
        const decision = addRecordFile({}, kept, { ...file, id: String(id) });
        if (decision.accepted) kept.push(...decision.events);
      }
      expect(kept.length).toBe(Math.min(new Set(sent).size, MOST_FILES));
      expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
    }),
  );
});

test('who sent a file takes it away, until the record is closed or somebody has looked at it', () => {
  expect(mayTakeAway({}, file, 'account-1')).toBe(true);
  expect(mayTakeAway({}, file, 'account-2')).toBe(false);
  expect(mayTakeAway({ closed }, file, 'account-1')).toBe(false);
  expect(mayTakeAway({ lookedAt: instant(999) }, file, 'account-1')).toBe(true);
  expect(mayTakeAway({ lookedAt: instant(1_000) }, file, 'account-1')).toBe(false);
});
