import '@goldkey/ui/owner.css';
import './owner.css';
import { formatInstant, formatMoney } from '@goldkey/ui/format';
import { contactPart, element, ownerFrame, Refused, takenBefore } from '@goldkey/ui/owner';
import { type Answer, readView, type ServiceView, sendAnswer } from './api.js';
import { ownerTexts } from './text.js';

const { pathname } = window.location;
const frame = ownerFrame(ownerTexts);
let view: ServiceView | undefined;

const facts = ({
  performedAt,
  address,
  employeeName,
  quantity,
  unit,
  amount,
  note: words,
}: ServiceView): HTMLElement => {
  const { t } = frame;
  const told: readonly (readonly [string, string])[] = [
    [t.at, formatInstant(performedAt, frame.locale, Date.now())],
    [t.home, address],
    [t.who, employeeName],
    [t.quantity, `${quantity} ${unit}`],
    [t.amount, formatMoney(amount)],
    ...(words === undefined ? [] : [[t.note, words] as const]),
  ];
  return element('dl', {}, ...told.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));
};

const form = (): HTMLElement => {
  const { t } = frame;
  const status = element('p', { class: 'small', role: 'status' });
  const paid = element('input', { id: 'paid', inputmode: 'decimal', pattern: '\\d+(\\.\\d{1,2})?', maxlength: '12' });
  const remark = element('textarea', { id: 'remark', rows: '2', maxlength: '1000' });
  const answer = (done: boolean) => {
    const words = remark.value.trim();
    const amount = paid.value.trim();
    if (!done && words === '') {
      status.textContent = t.noNeedsWords;
      remark.focus();
      return;
    }
    for (const button of buttons) button.disabled = true;
    status.textContent = t.sending;
    const said: Answer = { done, ...(amount !== '' && { paid: amount }), ...(words !== '' && { remark: words }) };
    sendAnswer(pathname, frame.locale, said).then(show, async (error: unknown) => {
      const now = await takenBefore(
        error,
        () => readView(pathname, frame.locale),
        ({ mayAnswer }) => mayAnswer,
      );
      if (now !== undefined) return show(now);
      for (const button of buttons) button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  const buttons = [
    element('button', { type: 'button', class: 'filled', onclick: () => answer(true) }, t.yes),
    element('button', { type: 'button', onclick: () => answer(false) }, t.no),
  ];
  const label = (id: string, words: string) =>
    element('label', { for: id }, words, element('span', { class: 'small muted' }, ` ${t.optional}`));
  return element(
    'section',
    { class: 'ask' },
    element('h2', {}, t.ask),
    label('paid', t.paid),
    paid,
    label('remark', t.remark),
    remark,
    element('div', { class: 'answers' }, ...buttons),
    status,
  );
};

const content = (shown: ServiceView): HTMLElement => {
  const { t } = frame;
  const thanks = shown.state === 'confirmed' ? t.confirmed : shown.state === 'disputed' ? t.disputed : t.answered;
  return element(
    'div',
    {},
    element('p', { class: 'place' }, shown.propertyName),
    element('h1', {}, shown.itemName),
    facts(shown),
    shown.mayAnswer ? form() : element('p', { class: 'thanks', role: 'status' }, thanks),
    contactPart(shown.contact, frame.locale),
    element('p', { class: 'small muted' }, t.noTips),
  );
};

const show = (next: ServiceView): void => {
  view = next;
  frame.show(content(next));
};

frame.open({
  read: async () => show(await readView(pathname, frame.locale)),
  redraw: () => {
    if (view !== undefined) show(view);
    return view !== undefined;
  },
});
