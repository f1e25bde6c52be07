import { PaperPart, SectionHead, useFormat, useMay, useNow, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { HouseholdRecord, Person } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { parted, todayOf } from './people.js';

const Depart = lazy(() => import('./act-dialogs.js').then((module) => ({ default: module.DepartDialog })));
const Correct = lazy(() => import('./act-dialogs.js').then((module) => ({ default: module.CorrectDialog })));
const Reveal = lazy(() => import('./reveal-dialog.js').then((module) => ({ default: module.RevealDialog })));
const dialogs = { depart: Depart, correct: Correct, reveal: Reveal } as const;
type Opened = { readonly act: keyof typeof dialogs; readonly person: Person };

const useStay = () => {
  const t = useText(estatesTexts);
  const format = useFormat();
  return ({ from, until }: Person): string | undefined => {
    if (from === undefined && until === undefined) return undefined;
    const days = { from: from && format.day(from), until: until && format.day(until) };
    if (days.until === undefined) return t('person.since', { from: days.from ?? '' });
    return days.from === undefined
      ? t('person.to', { until: days.until })
      : t('person.between', { from: days.from, until: days.until });
  };
};

const PersonLine = ({ person, open }: { person: Person; open?: (opened: Opened) => void }) => {
  const t = useText(estatesTexts);
  const may = useMay();
  const stay = useStay();
  const { name, phone, role, share } = person;
  const notes = [t(`role.${role}`), share, stay(person)].filter((note) => note !== undefined);
  return (
    <li>
      <span>
        {name ?? t('person.unnamed')} <span className="gk-nowrap gk-muted">{phone}</span>
      </span>
      <span className="gk-lines-figure gk-no-print">
        {open === undefined || phone === undefined || !may('estates:reveal') ? null : (
          <Button size="small" type="link" onClick={() => open({ act: 'reveal', person })}>
            {t('person.reveal')}
          </Button>
        )}
        {open === undefined || !may('estates:register') ? null : (
          <>
            <Button size="small" type="link" onClick={() => open({ act: 'correct', person })}>
              {t('person.correct')}
            </Button>
            {role === 'owner' ? null : (
              <Button size="small" type="link" onClick={() => open({ act: 'depart', person })}>
                {t('person.depart')}
              </Button>
            )}
          </>
        )}
      </span>
      <span className="gk-lines-reason gk-running">
        <span>{notes.join(' · ')}</span>
      </span>
    </li>
  );
};

/** Owners, tenants and family, those of now with their acts, and those of before. */
export const PeoplePart = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const [opened, setOpened] = useState<Opened>();
  const { present, former } = parted(household.people, todayOf(useNow()));
  const Dialog = opened && dialogs[opened.act];
  return (
    <>
      <PaperPart>
        <SectionHead title={t('household.people')} count={present.length} />
        {present.length === 0 ? <p className="gk-muted">{t('household.people.none')}</p> : null}
        <ul className="gk-lines">
          {present.map((person) => (
            <PersonLine key={person.personId} person={person} open={setOpened} />
          ))}
        </ul>
      </PaperPart>
      {former.length === 0 ? null : (
        <PaperPart>
          <SectionHead title={t('household.former')} count={former.length} level={3} />
          <ul className="gk-lines gk-lines-tight">
            {former.map((person) => (
              <PersonLine key={person.personId} person={person} />
            ))}
          </ul>
        </PaperPart>
      )}
      {opened === undefined || Dialog === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog household={household} person={opened.person} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
};
