import { element, Refused } from '@goldkey/ui/owner';
import { sendUntilAnswered } from './api.js';
import type { OwnerPage } from './owner-page.js';
import { photoField } from './photos.js';

interface FieldSpec {
  readonly name: 'category' | 'description' | 'room' | 'contactName' | 'contactPhone';
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly longest: string;
  readonly tall?: boolean;
  readonly mode?: string;
}

type Input = HTMLInputElement | HTMLTextAreaElement;

const fieldsOf = ({ t }: OwnerPage): readonly FieldSpec[] => [
  { name: 'category', label: t.category, required: true, hint: t.categoryHint, longest: '80' },
  { name: 'description', label: t.description, required: true, longest: '4000', tall: true },
  { name: 'room', label: t.room, required: false, longest: '200' },
  { name: 'contactName', label: t.name, required: false, longest: '80' },
  { name: 'contactPhone', label: t.phone, required: false, longest: '40', mode: 'tel' },
];

const draftPlace = (token: string): string => `goldkey.owner.${token}`;

const readDraft = (token: string): Readonly<Record<string, string>> => {
  try {
    return JSON.parse(window.localStorage.getItem(draftPlace(token)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

/** A field with its label above and its fault below. */
const makeField = (spec: FieldSpec, page: OwnerPage, value: string) => {
  const attributes = {
    id: spec.name,
    name: spec.name,
    maxlength: spec.longest,
    placeholder: spec.hint,
    inputmode: spec.mode,
    rows: spec.tall ? '4' : undefined,
    'aria-describedby': `${spec.name}-fault`,
  };
  const input: Input = spec.tall ? element('textarea', attributes) : element('input', attributes);
  input.value = value;
  const fault = element('p', { id: `${spec.name}-fault`, class: 'fault', role: 'alert' });
  const row = element(
    'div',
    { class: 'field' },
    element(
      'label',
      { for: spec.name },
      spec.label,
      !spec.required && element('span', { class: 'small muted' }, ` ${page.t.optional}`),
    ),
    input,
    fault,
  );
  const blame = (reason: string) => {
    fault.textContent = reason;
    input.setAttribute('aria-invalid', String(reason !== ''));
  };
  return { spec, input, row, blame };
};

/** What is it, where, and how to reach you; kept on every key, sent until an answer is there. */
export const reportForm = (page: OwnerPage): HTMLElement => {
  const { t, token } = page;
  const draft = readDraft(token);
  const fields = fieldsOf(page).map((spec) => makeField(spec, page, draft[spec.name] ?? ''));
  const photos = photoField(page);
  const button = element('button', { type: 'submit', class: 'filled' }, t.send);
  const status = element('p', { class: 'small', role: 'status' });
  const values = () =>
    Object.fromEntries(
      fields.map(({ spec, input }) => [spec.name, input.value.trim()]).filter(([, value]) => value !== ''),
    );

  const refuse = (error: unknown) => {
    button.disabled = false;
    status.textContent = error instanceof Refused ? error.message : t.failedLead;
    const wrong = error instanceof Refused ? error.fields : [];
    for (const { field, reason } of wrong) fields.find(({ spec }) => spec.name === field)?.blame(reason);
    fields.find(({ spec }) => spec.name === wrong[0]?.field)?.input.focus();
  };
  const send = (event: Event) => {
    event.preventDefault();
    for (const field of fields) field.blame(field.spec.required && field.input.value.trim() === '' ? t.required : '');
    const empty = fields.find(({ input }) => input.getAttribute('aria-invalid') === 'true');
    if (empty !== undefined) {
      empty.input.focus();
      return;
    }
    button.disabled = true;
    status.textContent = t.sending;
    sendUntilAnswered(
      {
        token,
        act: 'report',
        body: { ...values(), ...(photos.ids().length > 0 && { photos: photos.ids() }) },
        language: page.locale,
      },
      () => {
        status.textContent = t.waiting;
      },
    ).then((view) => {
      window.localStorage.removeItem(draftPlace(token));
      page.show(view);
    }, refuse);
  };

  return element(
    'form',
    {
      novalidate: true,
      onsubmit: send,
      oninput: () => window.localStorage.setItem(draftPlace(token), JSON.stringify(values())),
    },
    element('h1', {}, t.report),
    element('p', { class: 'muted' }, t.reportLead),
    ...fields.map(({ row }) => row),
    photos.row,
    button,
    status,
  );
};
