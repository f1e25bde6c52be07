import '@goldkey/ui/owner.css';
import './owner.css';
import { formatInstant } from '@goldkey/ui/format';
import { contactPart, element, ownerFrame, tokenOf } from '@goldkey/ui/owner';
import { type OwnerView, readView } from './api.js';
import { matterView, rateForm } from './matter.js';
import type { OwnerPage } from './owner-page.js';
import { answeredNote, questionnaireForm } from './questionnaire.js';
import { reportForm } from './report.js';
import { ownerTexts } from './text.js';
import { judgedNote, judgeForm, workView } from './work.js';

const frame = ownerFrame(ownerTexts);
const token = tokenOf(window.location.pathname);
let view: OwnerView | undefined;

const page = (): OwnerPage => ({
  token,
  locale: frame.locale,
  t: frame.t,
  at: (instant) => formatInstant(instant, frame.locale, Date.now()),
  show: (next) => {
    view = next;
    frame.show(content(next));
    window.scrollTo(0, 0);
  },
});

/** Work that its owner is to see; one of us does not say for them how it was done. */
const workParts = ({ work, asStaff }: OwnerView, here: OwnerPage): readonly (HTMLElement | undefined)[] => {
  if (work === undefined) return [];
  if (!work.mayJudge) return [workView(work, here), judgedNote(work, here)];
  const said = asStaff ? element('p', { class: 'fault', role: 'note' }, here.t.judgeAsStaff) : judgeForm(work, here);
  return [workView(work, here), said];
};

const content = (shown: OwnerView): HTMLElement => {
  const here = page();
  return element(
    'div',
    {},
    element('p', { class: 'place' }, shown.propertyName),
    shown.matter === undefined ? undefined : matterView(shown.matter, here),
    ...workParts(shown, here),
    shown.asStaff && (shown.mayEvaluate || shown.questionnaire?.answered === false)
      ? element('p', { class: 'fault', role: 'note' }, here.t.asStaff)
      : undefined,
    shown.mayEvaluate ? rateForm(here) : undefined,
    shown.questionnaire === undefined
      ? undefined
      : shown.questionnaire.answered
        ? answeredNote(shown.questionnaire, here)
        : questionnaireForm(shown.questionnaire, here),
    shown.mayReport && shown.matter === undefined ? reportForm(here) : undefined,
    contactPart(shown.contact, frame.locale),
    element('p', { class: 'small muted' }, here.t.until.replace('{at}', here.at(shown.expiresAt))),
  );
};

frame.open({
  read: async () => page().show(await readView(token, frame.locale)),
  redraw: () => {
    if (view !== undefined) frame.show(content(view));
    return view !== undefined;
  },
});
