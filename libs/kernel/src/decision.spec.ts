import { accept, refuse } from './index.js';

test('a refusal carries its code and the values that its text quotes', () => {
  expect(refuse('complaints.already-closed', { complaintId: 'c-1' })).toEqual({
    accepted: false,
    refusal: { code: 'complaints.already-closed', facts: { complaintId: 'c-1' } },
  });
  expect(accept({ type: 'Closed' })).toEqual({ accepted: true, events: [{ type: 'Closed' }] });
});
