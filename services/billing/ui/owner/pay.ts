import { element, Refused } from '@goldkey/ui/owner';
import { amountOf } from '../pages/desk/desk.js';
import { type BillView, beginPayment, type Wallet } from './api.js';
import type { Speech } from './bill.js';

interface Paying {
  readonly token: string;
  readonly view: BillView;
  /** Yuan that the chosen charges come to. */
  readonly due: string;
  /** Charges that are paid; undefined: all of them, the oldest first. */
  readonly chosen: readonly string[] | undefined;
  readonly means: Wallet;
  readonly onMeans: (means: Wallet) => void;
}

/** The form that sends the payer to the provider's page, or says why that is not possible. */
export const payPart = ({ t, locale }: Speech, { token, view, due, chosen, means, onMeans }: Paying): HTMLElement => {
  const { pay, owed } = view;
  if (pay === undefined) return element('p', { class: 'muted' }, t.noPay);
  const status = element('p', { class: 'small', role: 'status' });
  const amount = element('input', { id: 'amount', inputmode: 'decimal', maxlength: '12', autocomplete: 'off' });
  amount.value = due;
  const button = element('button', { type: 'submit', class: 'filled' }, t.pay);
  const send = async () => {
    const sum = amountOf(amount.value);
    if (sum === undefined) {
      status.textContent = t.wrongAmount;
      amount.focus();
      return;
    }
    button.disabled = true;
    status.textContent = t.sending;
    try {
      const wish = { means, amount: sum, owed, ...(chosen !== undefined && chosen.length > 0 && { chosen }) };
      const { payAt } = await beginPayment(token, locale, wish);
      window.location.assign(payAt);
    } catch (error) {
      button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void send();
  };
  const wallet = (each: Wallet) =>
    element(
      'label',
      { class: 'wallet' },
      element('input', {
        type: 'radio',
        name: 'means',
        value: each,
        checked: each === means,
        onchange: () => onMeans(each),
      }),
      t[each],
    );
  return element(
    'form',
    { class: 'ask', onsubmit: submit },
    element('h2', {}, t.pay),
    pay.isTest && element('p', { class: 'test' }, t.test),
    element('fieldset', {}, element('legend', {}, t.means), ...pay.means.map(wallet)),
    element('label', { for: 'amount' }, t.payAmount),
    amount,
    element('p', { class: 'small muted' }, t.more),
    button,
    status,
  );
};
