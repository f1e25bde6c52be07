import { type Decision, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Check } from '../handover/handover.js';
import {
  defectsOf,
  findDefect,
  handDefectToRepair,
  putDefectRight,
  refuseDefects,
  reopenDefect,
  signedChecks,
  withdrawDefect,
} from './decide.js';
import type { FoundDefect, HandoverDefect, HandoverDefectEvent } from './handover-defect.js';
import { HANDOVER_DEFECT_ACTS, type HandoverDefectAct, handoverDefectMachine } from './machine.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const heldOn = day('2026-03-05');
const repair = { complaintId: 'c-1', number: 'YQY-2603-0001' };
const found: FoundDefect = { item: 'windows', place: '主卧', words: '漏风', dueOn: day('2026-03-20') };
const of = { id: 'd-1', propertyId: 'p-1', householdId: 'h-1', handoverId: 'o-1', foundOn: heldOn, line: 1 };
const open: HandoverDefect = { ...found, ...of, state: 'open' };
const checks: readonly Check[] = [
  { item: 'windows', result: 'defect' },
  { item: 'floors', result: 'defect', remark: '划痕' },
  { item: 'gas', result: 'not-there' },
];

test('a line that is not in order has its defects one by one, or the one that it says itself', () => {
  const second: FoundDefect = { item: 'windows', words: '把手松' };
  expect(defectsOf(checks, [found, second])).toEqual([found, second, { item: 'floors', words: '划痕' }]);
  expect(signedChecks(checks, [found, second]).map(({ remark }) => remark)).toEqual([
    '漏风；把手松',
    '划痕',
    undefined,
  ]);
  expect(findDefect(found, said, of)).toMatchObject({
    ...{ defect: open, facts: { item: 'windows', dueOn: '2026-03-20' } },
  });
});

test('what is in order has no defect, and none is promised for before the hand-over', () => {
  expect(refuseDefects({ checks, heldOn }, [found])).toBeUndefined();
  expect(refuseDefects({ checks, heldOn }, [{ ...found, dueOn: heldOn }])).toBeUndefined();
  expect(refuseDefects({ checks, heldOn }, [{ ...found, item: 'gas' }])).toMatchObject({
    refusal: { code: 'estates.defect-in-order-invalid' },
  });
  expect(refuseDefects({ checks, heldOn }, [{ ...found, dueOn: day('2026-03-04') }])).toMatchObject({
    refusal: { code: 'estates.defect-due-invalid' },
  });
});

test('a defect is handed to repair once, and is open until it is put right', () => {
  const inRepair: HandoverDefect = { ...open, state: 'in-repair', repair: { ...repair, at: now } };
  given(open)
    .when(handDefectToRepair, { ...said, repair })
    .then({
      ...{ type: 'DefectHandedToRepair', eventId: 'event-1', at: now },
      ...{ defect: inRepair, facts: { number: repair.number } },
    });
  given(inRepair)
    .when(handDefectToRepair, { ...said, repair: { complaintId: 'c-2', number: 'YQY-2603-0002' } })
    .refuses('estates.defect-in-repair', { number: repair.number });
  const anew = { complaintId: 'c-2', number: 'YQY-2603-0002' };
  expect(handDefectToRepair(inRepair, { ...said, repair: anew, repairState: 'set-aside' })).toMatchObject({
    events: [{ defect: { state: 'in-repair', repair: anew } }],
  });
  given(inRepair)
    .when(putDefectRight, { ...said, note: '换了密封条' })
    .then({
      ...{ type: 'DefectPutRight', eventId: 'event-1', at: now, facts: {} },
      defect: { ...inRepair, state: 'put-right', putRight: { at: now, note: '换了密封条' } },
    });
});

const acts: Readonly<Record<HandoverDefectAct, (defect: HandoverDefect) => Decision<HandoverDefectEvent>>> = {
  'hand-to-repair': (defect) => handDefectToRepair(defect, { ...said, repair }),
  'put-right': (defect) => putDefectRight(defect, said),
  reopen: (defect) => reopenDefect(defect, said),
  withdraw: (defect) => withdrawDefect(defect, said),
};

test('whatever is tried, a defect moves as the picture shows and not otherwise', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...HANDOVER_DEFECT_ACTS)), (tried) => {
      let defect = open;
      for (const act of tried) {
        // Its repair is asked for once: of one that is open again that one goes on.
        const isAgain = act === 'hand-to-repair' && defect.repair !== undefined;
        const wanted = isAgain ? undefined : handoverDefectMachine[defect.state][act];
        const decision = acts[act](defect);
        const after = decision.accepted ? decision.events[0]?.defect : undefined;
        expect(after?.state).toBe(wanted);
        defect = after ?? defect;
      }
    }),
  );
});
