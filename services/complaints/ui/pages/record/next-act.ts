import { type ActName, type ComplaintRecord, isOpen } from '../../api.js';

/**
 * The one act that brings a matter on, the only filled button: what is most pressing among those that the service
 * allows this person. Undefined where nothing is left to do, or nothing that they may.
 */
export const nextAct = (
  record: Pick<
    ComplaintRecord,
    | 'state'
    | 'kind'
    | 'awaitsMajorReport'
    | 'awaitsAcceptance'
    | 'waitsFor'
    | 'established'
    | 'assigneeName'
    | 'callbacks'
    | 'acts'
  >,
): ActName | undefined => {
  const open = isOpen(record);
  const inOrder: readonly (readonly [ActName, boolean])[] = [
    ['report-major', record.awaitsMajorReport],
    ['decide', open && record.kind === 'complaint' && record.established === undefined],
    ['resume', open && record.waitsFor !== undefined],
    ['assign', open && record.assigneeName === undefined],
    ['close', open],
    [
      'call-back',
      record.state === 'closed' && record.callbacks === 0 && (record.kind === 'complaint' || record.kind === 'repair'),
    ],
  ];
  const allowed = new Set(record.acts.filter((act) => act.allowed).map(({ act }) => act));
  return inOrder.find(([act, wanted]) => wanted && allowed.has(act))?.[0];
};
