import { element, Refused } from '@goldkey/ui/owner';
import { type OwnerLevel, type OwnerView, sendUntilAnswered } from './api.js';
import type { OwnerPage } from './owner-page.js';

type Matter = NonNullable<OwnerView['matter']>;

const stateWords = ({ t }: OwnerPage) => ({
  received: t.stateReceived,
  decided: t.stateDecided,
  assigned: t.stateAssigned,
  closed: t.stateClosed,
  'set-aside': t.stateSetAside,
  reopened: t.stateReopened,
});

const stepWords = ({ t }: OwnerPage): Readonly<Record<string, string>> => ({
  received: t.received,
  decided: t.decided,
  assigned: t.assigned,
  closed: t.closed,
  reopened: t.reopened,
  evaluated: t.evaluated,
});

const levelWords = ({ t }: OwnerPage): Readonly<Record<OwnerLevel, string>> => ({
  satisfied: t.satisfied,
  'basically-satisfied': t.basically,
  dissatisfied: t.dissatisfied,
});

/** What everybody is told who called about the same cause: what goes on and until when, or how it ended. */
const toldToAll = (
  { title, answer, expectedAt, endedAt, result }: NonNullable<Matter['incident']>,
  { t, at }: OwnerPage,
): HTMLElement =>
  element(
    'section',
    { class: 'told' },
    element('h2', {}, title),
    element('p', {}, endedAt === undefined ? answer : (result ?? answer)),
    endedAt !== undefined
      ? element('p', { class: 'small muted' }, t.incidentEnded.replace('{at}', at(endedAt)))
      : expectedAt !== undefined &&
          element('p', { class: 'small muted' }, t.incidentExpected.replace('{at}', at(expectedAt))),
  );

/** The matter: how it stands in one line, then every step that concerns the owner. */
export const matterView = (matter: Matter, page: OwnerPage): HTMLElement => {
  const { t, at } = page;
  const words = stepWords(page);
  const isOpen = matter.state !== 'closed' && matter.state !== 'set-aside';
  return element(
    'section',
    {},
    element('h1', {}, stateWords(page)[matter.state]),
    isOpen && matter.dueAt !== undefined && element('p', { class: 'muted' }, t.due.replace('{at}', at(matter.dueAt))),
    matter.incident !== undefined && toldToAll(matter.incident, page),
    element('p', { class: 'said' }, matter.description),
    element(
      'p',
      { class: 'small muted' },
      [matter.room, matter.category, `${t.number} ${matter.number}`].filter(Boolean).join('  '),
    ),
    element('h2', {}, t.progress),
    element(
      'ol',
      { class: 'steps' },
      ...[...matter.steps]
        .reverse()
        .map((step) =>
          element(
            'li',
            {},
            element('span', {}, words[step.change] ?? step.change),
            element('time', { class: 'small muted' }, at(step.at)),
          ),
        ),
    ),
    matter.evaluationLevel !== undefined &&
      element(
        'p',
        { class: 'thanks', role: 'status' },
        t.thanks.replace('{level}', levelWords(page)[matter.evaluationLevel]),
      ),
  );
};

/** Three large buttons: one touch rates. */
export const rateForm = (page: OwnerPage): HTMLElement => {
  const { t } = page;
  const status = element('p', { class: 'small', role: 'status' });
  const remark = element('textarea', { id: 'remark', rows: '2', maxlength: '2000' });
  const rate = (level: OwnerLevel) => {
    for (const button of buttons) button.disabled = true;
    status.textContent = t.sending;
    const said = remark.value.trim();
    const body = { level, ...(said === '' ? {} : { remark: said }) };
    sendUntilAnswered({ token: page.token, act: 'evaluation', body, language: page.locale }, () => {
      status.textContent = t.waiting;
    }).then(page.show, (error: unknown) => {
      for (const button of buttons) button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  const buttons = Object.entries(levelWords(page)).map(([level, words]) =>
    element('button', { type: 'button', class: 'rate', onclick: () => rate(level as OwnerLevel) }, words),
  );
  return element(
    'section',
    { class: 'ask' },
    element('h2', {}, t.rate),
    element('label', { for: 'remark' }, t.remark, element('span', { class: 'small muted' }, ` ${t.optional}`)),
    remark,
    element('div', { class: 'rates' }, ...buttons),
    status,
  );
};
