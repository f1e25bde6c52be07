import { requestActs } from './requests.js';

const none = { mayApprove: false, mayRefuse: false, mayAccept: false, mayDecline: false, mayWithdraw: false };

test('who decides approves or refuses, a swap that waits for the other one only refuses', () => {
  expect(requestActs({ ...none, mayApprove: true, mayRefuse: true, mayWithdraw: true })).toEqual(['approve', 'refuse']);
  expect(requestActs({ ...none, mayRefuse: true, mayWithdraw: true })).toEqual(['refuse']);
});

test('the other one of a swap agrees or declines', () => {
  expect(requestActs({ ...none, mayAccept: true, mayDecline: true })).toEqual(['accept', 'decline']);
  expect(requestActs({ ...none, mayDecline: true, mayWithdraw: true })).toEqual(['decline']);
});

test('who asked takes it back; of what is settled nothing is left to do', () => {
  expect(requestActs({ ...none, mayWithdraw: true })).toEqual(['withdraw']);
  expect(requestActs(none)).toEqual([]);
});
