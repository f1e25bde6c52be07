import { formatMoney, isZeroAmount } from '@goldkey/ui/format';
import { element, Refused } from '@goldkey/ui/owner';
import { handField, type OwnersHand } from '@goldkey/ui/owner-signature';
import { type OwnerView, sendUntilAnswered } from './api.js';
import type { OwnerPage } from './owner-page.js';

type Work = NonNullable<OwnerView['work']>;

/** Kept where the page is drawn anew in another language. */
const hand: OwnersHand = { name: '', lines: [] };
let complaint = '';

const payer = (paidBy: 'owner' | 'centre', { t }: OwnerPage): string => (paidBy === 'owner' ? t.byOwner : t.byCentre);

/** What was used and what it costs, line by line, and what of it the owner pays. */
const charges = (work: Work, page: OwnerPage): HTMLElement => {
  const { t } = page;
  const line = (what: string, amount: string, paidBy: 'owner' | 'centre') =>
    element(
      'li',
      {},
      element('span', {}, what, element('span', { class: 'small muted' }, ` ${payer(paidBy, page)}`)),
      element('span', {}, formatMoney(amount)),
    );
  const lines = [
    ...work.materials.map(({ name, quantity, unit, amount, paidBy }) =>
      line(`${name} ${quantity} ${unit}`, amount, paidBy),
    ),
    ...(isZeroAmount(work.labour) ? [] : [line(t.labour, work.labour, work.labourPaidBy)]),
  ];
  return element(
    'section',
    {},
    element('h2', {}, t.charges),
    lines.length > 0 && element('ul', { class: 'steps plain' }, ...lines),
    element('p', { class: 'thanks' }, t.ownerPays.replace('{amount}', formatMoney(work.ownerPays))),
  );
};

/** What was done, as it stands on the work order. */
export const workView = (work: Work, page: OwnerPage): HTMLElement => {
  const { t, at } = page;
  const states: Readonly<Partial<Record<Work['state'], string>>> = {
    done: t.workDone,
    confirmed: t.workConfirmed,
    cancelled: t.workCancelled,
  };
  return element(
    'section',
    {},
    element('h1', {}, states[work.state] ?? t.workAgain),
    work.finishedAt !== undefined && element('p', { class: 'muted' }, t.finished.replace('{at}', at(work.finishedAt))),
    element('p', { class: 'said' }, work.description),
    element(
      'p',
      { class: 'small muted' },
      [work.room, work.category, `${t.number} ${work.number}`].filter(Boolean).join('  '),
    ),
    work.result !== undefined && element('h2', {}, t.workResult),
    work.result !== undefined && element('p', {}, work.result),
    work.steps.length > 0 &&
      element(
        'ul',
        { class: 'steps plain' },
        ...work.steps.map((step) => element('li', {}, element('span', {}, step))),
      ),
    charges(work, page),
  );
};

const statusLine = (): HTMLElement => element('p', { class: 'small', role: 'status' });

/** The owner confirms with their name in their own hand, or says what is not well, of the work as it is shown; once. */
export const judgeForm = ({ round }: Work, page: OwnerPage): HTMLElement => {
  const { t } = page;
  // Each act is answered in its own part: the two stand a screen apart on a phone.
  const told = { confirm: statusLine(), object: statusLine() };
  const field = handField(t, hand);
  const words = element('textarea', {
    ...{ id: 'words', rows: '2', maxlength: '500' },
    oninput: () => {
      complaint = words.value;
      words.removeAttribute('aria-invalid');
    },
  });
  words.value = complaint;
  const say = (status: HTMLElement, body: object) => {
    for (const button of buttons) button.disabled = true;
    status.textContent = t.sending;
    sendUntilAnswered({ token: page.token, act: 'judgement', body, language: page.locale }, () => {
      status.textContent = t.waiting;
    }).then(page.show, (error: unknown) => {
      for (const button of buttons) button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  const confirm = () => {
    const missing = field.missing();
    if (missing === undefined)
      say(told.confirm, { done: true, round, signature: { name: hand.name.trim(), lines: hand.lines } });
    else told.confirm.textContent = missing;
  };
  const object = () => {
    const said = words.value.trim();
    if (said !== '') return say(told.object, { done: false, round, words: said });
    told.object.textContent = t.notWellWords;
    words.setAttribute('aria-invalid', 'true');
    return words.focus();
  };
  const buttons = [
    element('button', { type: 'button', class: 'filled', onclick: confirm }, t.confirmWork),
    element('button', { type: 'button', class: 'rate', onclick: object }, t.notWell),
  ] as const;
  return element(
    'section',
    {},
    element('section', { class: 'ask' }, element('h2', {}, t.judge), field.row, buttons[0], told.confirm),
    element(
      'section',
      { class: 'ask' },
      element('h2', {}, t.notWellAsk),
      element('label', { for: 'words' }, t.notWellLabel),
      words,
      buttons[1],
      told.object,
    ),
  );
};

/** What the owner said by this link, or that somebody else was first. */
export const judgedNote = ({ saidDone }: Work, { t }: OwnerPage): HTMLElement | undefined =>
  saidDone === undefined
    ? undefined
    : element('p', { class: 'thanks', role: 'status' }, saidDone ? t.saidDone : t.saidNotWell);
