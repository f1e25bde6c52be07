import { type ActSpec, type FieldSpec, instantFromClock, useMay, useText, type Values } from '@goldkey/ui';
import { PhotoField } from '@goldkey/ui/photos';
import { useMemo } from 'react';
import { ATTACHMENTS, door, type Order } from '../../api.js';
import type { IssuedLink } from '../../parts/issued-link.js';
import { SignaturePad } from '../../parts/signature-pad.js';
import { convenienceTexts } from '../../text/texts.js';

const ZONE = 'Asia/Shanghai';
const MEANS = ['cash', 'card', 'transfer', 'wechat', 'alipay'] as const;

/** What a signature's fields become: drawn on the screen, or on a paper whose number is noted. */
export const signatureOf = ({ signedBy, lines, paperNumber }: Values): object | undefined => {
  if (typeof signedBy !== 'string' || signedBy === '') return undefined;
  if (typeof paperNumber === 'string' && paperNumber !== '') return { on: 'paper', name: signedBy, paperNumber };
  return Array.isArray(lines) && lines.length > 0 ? { on: 'screen', name: signedBy, lines } : undefined;
};

/** The fields of a signature; where it may follow later all of them are left out. */
export const useSignatureFields = (optional: boolean): readonly FieldSpec[] => {
  const t = useText(convenienceTexts);
  return [
    { name: 'signedBy', label: t('order.signedBy'), form: 'text', optional },
    {
      name: 'lines',
      label: t('order.signature'),
      form: 'text',
      control: (field) => <SignaturePad {...field} />,
      optional: true,
    },
    { name: 'paperNumber', label: t('order.paperNumber'), form: 'text', optional: true },
  ];
};

/** The link by which the owner signs on their own screen. */
const useLinkActs = (onLink: (link: IssuedLink) => void): readonly ActSpec<Order>[] => {
  const t = useText(convenienceTexts);
  return useMemo(() => {
    const plain = { permission: 'convenience:order', versioned: false, fields: [], body: () => ({}) } as const;
    return [
      {
        ...plain,
        key: 'link',
        title: t('order.link'),
        note: t('order.link.note'),
        offered: ({ mayLink }) => mayLink,
        path: ({ id }) => door('orders', id, 'owner-link'),
        onAnswer: (answer) => onLink(answer as IssuedLink),
      },
      {
        ...plain,
        key: 'revoke-link',
        title: t('order.link.revoke'),
        note: t('order.link.revoke.note'),
        offered: ({ openLinkId, mayLink }) => openLinkId !== undefined && mayLink,
        path: ({ openLinkId }) => door('order-links', openLinkId ?? '', 'revoke'),
      },
    ];
  }, [t, onLink]);
};

/** What may be done about an order, where it stands. `onLink` hears of a link that was issued. */
export const useActs = (onLink: (link: IssuedLink) => void): readonly ActSpec<Order>[] => {
  const t = useText(convenienceTexts);
  const signature = useSignatureFields(false);
  const links = useLinkActs(onLink);
  const takesCash = useMay()('convenience:cash');
  return useMemo(() => {
    const order = 'convenience:order';
    const path = (name: string) => (row: Order) => door('orders', row.id, name);
    const reason: FieldSpec = { name: 'reason', label: t('reason'), form: 'words' };
    const kinds = (['prepayment', 'deposit'] as const).map((value) => ({ value, label: t(`order.due.${value}`) }));
    const means = MEANS.map((value) => ({ value, label: t(`money.means.${value}`) }));
    const tilled: readonly FieldSpec[] = [
      { name: 'means', label: t('money.means'), form: 'choice', options: means, optional: true },
      { name: 'reference', label: t('money.reference'), form: 'text', optional: true },
      { name: 'receipt', label: t('order.receipt.field'), form: 'text', optional: true },
    ];
    return [
      {
        key: 'sign',
        title: t('order.sign'),
        permission: order,
        offered: ({ state }) => state === 'requested',
        path: path('sign'),
        fields: signature,
        body: (values) => ({ signature: signatureOf(values) }),
      },
      ...links,
      {
        key: 'scan',
        title: t('order.scan'),
        note: t('order.scan.note'),
        permission: order,
        offered: ({ signedOn }) => signedOn === 'paper',
        path: path('scan'),
        fields: [
          {
            name: 'pages',
            label: t('order.scan.pages'),
            form: 'text',
            control: (field) => <PhotoField {...field} propertyId={field.propertyId} door={ATTACHMENTS} papers />,
          },
        ],
      },
      {
        key: 'perform',
        title: t('order.perform'),
        permission: 'convenience:perform',
        offered: ({ state, unscanned }) => state === 'placed' && unscanned !== true,
        path: path('services'),
        versioned: false,
        fields: [
          { name: 'quantity', label: t('order.quantity'), form: 'count' },
          { name: 'employeeId', label: t('order.doneBy'), form: 'person', optional: true },
          { name: 'note', label: t('note'), form: 'words', optional: true },
        ],
        initial: ({ quantity }) => ({ quantity }),
      },
      {
        key: 'appoint',
        title: t('order.appoint'),
        permission: order,
        offered: ({ state }) => state === 'requested' || state === 'placed',
        path: path('appointment'),
        fields: [
          { name: 'plannedAt', label: t('order.plannedAt'), form: 'moment', ahead: true },
          { name: 'employeeId', label: t('order.worker'), form: 'person' },
          { name: 'reason', label: t('order.putOffReason'), form: 'words', optional: true },
        ],
        body: ({ plannedAt, ...said }) => ({ ...said, plannedAt: instantFromClock(String(plannedAt), ZONE) }),
      },
      {
        key: 'advance',
        title: t('order.advance'),
        note: t(takesCash ? 'order.advance.note' : 'order.advance.note.taken'),
        permission: takesCash ? 'convenience:cash' : 'convenience:perform',
        offered: ({ state, due }) => state === 'placed' && (due.prepayment !== '0.00' || due.deposit !== '0.00'),
        path: path(takesCash ? 'advance-at-till' : 'advance'),
        initial: ({ due }) =>
          due.prepayment === '0.00'
            ? { kind: 'deposit', amount: due.deposit }
            : { kind: 'prepayment', amount: due.prepayment },
        fields: [
          { name: 'kind', label: t('fee.kind'), form: 'choice', options: kinds },
          { name: 'amount', label: t('amount'), form: 'money' },
          ...(takesCash ? tilled : []),
        ],
      },
      {
        key: 'end',
        title: t('order.end'),
        permission: order,
        offered: ({ state, mode }) => state === 'placed' && mode === 'standing',
        path: path('end'),
        fields: [reason],
      },
      {
        key: 'withdraw',
        title: t('order.withdraw'),
        permission: order,
        offered: ({ state, performed }) => (state === 'requested' || state === 'placed') && performed === 0,
        path: path('withdraw'),
        fields: [reason],
      },
      {
        key: 'return-deposit',
        title: t('order.returnDeposit'),
        permission: 'convenience:cash',
        offered: ({ state, advances, depositReturned }) =>
          !['requested', 'placed'].includes(state) &&
          depositReturned === undefined &&
          advances.some(({ kind }) => kind === 'deposit'),
        path: path('deposit-return'),
        fields: [
          { name: 'amount', label: t('amount'), form: 'money' },
          { name: 'withheldReason', label: t('order.withheldReason'), form: 'words', optional: true },
        ],
        initial: ({ due }) => ({ amount: due.deposit }),
      },
      {
        key: 'return-prepayment',
        title: t('order.returnPrepayment'),
        note: t('order.returnPrepayment.note'),
        permission: 'convenience:cash',
        offered: ({ state, returnGivenUp }) => !['requested', 'placed'].includes(state) && returnGivenUp === true,
        path: path('prepayment-return'),
        fields: [{ name: 'amount', label: t('amount'), form: 'money', optional: true }],
      },
    ];
  }, [t, signature, links, takesCash]);
};
