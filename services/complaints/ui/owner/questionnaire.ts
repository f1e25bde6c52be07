import { element, Refused } from '@goldkey/ui/owner';
import { type OwnerLevel, type OwnerView, sendUntilAnswered } from './api.js';
import type { OwnerPage } from './owner-page.js';

type Questionnaire = NonNullable<OwnerView['questionnaire']>;

const LEVELS: readonly OwnerLevel[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];
const ASPECTS = ['speed', 'quality', 'integrity', 'charges', 'manner'] as const;
const WRONGS = ['feigned-closing', 'late-entry', 'needless-errand', 'unlawful-charge'] as const;

/** One question with its three answers; the whole must be answered, single aspects need not. */
const question = (name: string, words: string, { t }: OwnerPage, required: boolean) => {
  const levels: Readonly<Record<OwnerLevel, string>> = {
    satisfied: t.satisfied,
    'basically-satisfied': t.basically,
    dissatisfied: t.dissatisfied,
  };
  const inputs = LEVELS.map((value) => element('input', { type: 'radio', name, value, required }));
  const row = element(
    'fieldset',
    { class: 'question' },
    element('legend', {}, words, !required && element('span', { class: 'small muted' }, ` ${t.optional}`)),
    element(
      'div',
      { class: 'rates' },
      ...inputs.map((input, n) => element('label', { class: 'rate' }, input, levels[LEVELS[n] ?? 'satisfied'])),
    ),
  );
  return { name, row, value: () => inputs.find(({ checked }) => checked)?.value };
};

/** How satisfied the owner is with a department, as a whole and by its parts; sent once. */
export const questionnaireForm = ({ departmentName }: Questionnaire, page: OwnerPage): HTMLElement => {
  const { t } = page;
  const whole = question('level', t.askWhole.replace('{department}', departmentName), page, true);
  const aspects = ASPECTS.map((aspect) => question(aspect, t[`ask-${aspect}`], page, false));
  const wrongs = WRONGS.map((wrong) => ({ wrong, box: element('input', { type: 'checkbox', name: wrong }) }));
  const remark = element('textarea', { id: 'remark', rows: '3', maxlength: '2000' });
  const button = element('button', { type: 'submit', class: 'filled' }, t.send);
  const status = element('p', { class: 'small', role: 'status' });
  const body = () => {
    const single = aspects.flatMap(({ name, value }) => (value() === undefined ? [] : [[name, value()]]));
    const named = wrongs.filter(({ box }) => box.checked).map(({ wrong }) => wrong);
    const said = remark.value.trim();
    return {
      level: whole.value(),
      ...(single.length > 0 && { aspects: Object.fromEntries(single) }),
      ...(named.length > 0 && { wrongs: named }),
      ...(said !== '' && { remark: said }),
    };
  };
  const send = (event: Event) => {
    event.preventDefault();
    if (whole.value() === undefined) {
      status.textContent = t.required;
      whole.row.querySelector('input')?.focus();
      return;
    }
    button.disabled = true;
    status.textContent = t.sending;
    sendUntilAnswered({ token: page.token, act: 'answer', body: body(), language: page.locale }, () => {
      status.textContent = t.waiting;
    }).then(page.show, (error: unknown) => {
      button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  return element(
    'form',
    { novalidate: true, onsubmit: send, class: 'ask' },
    element('h1', {}, t.questionnaire),
    element('p', { class: 'muted' }, t.questionnaireLead),
    whole.row,
    ...aspects.map(({ row }) => row),
    element(
      'fieldset',
      { class: 'question' },
      element('legend', {}, t.wrongs, element('span', { class: 'small muted' }, ` ${t.optional}`)),
      ...wrongs.map(({ wrong, box }) => element('label', { class: 'check' }, box, t[`wrong-${wrong}`])),
    ),
    element('label', { for: 'remark' }, t.remark, element('span', { class: 'small muted' }, ` ${t.optional}`)),
    remark,
    button,
    status,
  );
};

/** It was answered: what was said is said. */
export const answeredNote = ({ departmentName }: Questionnaire, { t }: OwnerPage): HTMLElement =>
  element(
    'section',
    {},
    element('h1', {}, t.questionnaire),
    element('p', { class: 'thanks', role: 'status' }, t.answered.replace('{department}', departmentName)),
  );
