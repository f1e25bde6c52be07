import './survey.css';
import { ChoiceButtons, Paper, PaperPart, StateNote, useCommand, useText } from '@goldkey/ui';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Level } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { KIOSK, levels } from './survey.js';
import { surveyTexts } from './text/texts.js';

const Thanks = ({ onNext }: { onNext: () => void }) => {
  const t = useText(surveyTexts);
  return (
    <StateNote
      icon="tick"
      title={t('kiosk.thanks')}
      act={
        <Button size="large" onClick={onNext}>
          {t('kiosk.again')}
        </Button>
      }
    >
      {t('kiosk.thanks.lead')}
    </StateNote>
  );
};

const KioskForm = ({
  propertyId,
  given,
  onSent,
}: {
  propertyId: string;
  /** The number, where the desk has the matter open already. */
  given: string;
  onSent: () => void;
}) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const [number, setNumber] = useState(given);
  const [phoneTail, setPhoneTail] = useState('');
  const [level, setLevel] = useState<Level>();
  const [remark, setRemark] = useState('');
  const id = useId();
  const command = useCommand({ title: t('kiosk.title'), onDone: onSent });
  const isReady = number.trim() !== '' && /^\d{4}$/.test(phoneTail) && level !== undefined;
  return (
    <form
      className="gk-kiosk"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const said = remark.trim() === '' ? {} : { remark: remark.trim() };
        command.run({
          method: 'POST',
          path: KIOSK,
          body: { propertyId, number: number.trim(), phoneTail, level, ...said },
        });
      }}
    >
      <div>
        <label htmlFor={`${id}-number`}>{t('kiosk.number')}</label>
        <Input
          id={`${id}-number`}
          autoComplete="off"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-tail`}>{t('kiosk.tail')}</label>
        <Input
          id={`${id}-tail`}
          autoComplete="off"
          inputMode="numeric"
          maxLength={4}
          value={phoneTail}
          onChange={({ target }) => setPhoneTail(target.value.replaceAll(/\D/g, ''))}
        />
      </div>
      <div>
        <p>{t('kiosk.level')}</p>
        <ChoiceButtons
          label={t('kiosk.level')}
          value={level}
          onChange={(value) => setLevel(value as Level)}
          choices={levels.map((value) => ({
            value,
            title: words(`level.${value}`),
            tone: value === 'satisfied' ? 'done' : value === 'dissatisfied' ? 'late' : 'plain',
          }))}
        />
      </div>
      <div>
        <label htmlFor={`${id}-remark`}>{t('kiosk.remark')}</label>
        <Input
          id={`${id}-remark`}
          autoComplete="off"
          maxLength={500}
          value={remark}
          onChange={({ target }) => setRemark(target.value)}
        />
      </div>
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        disabled={!isReady}
        loading={command.state === 'sending'}
        style={{ minHeight: 56 }}
      >
        {t('kiosk.save')}
      </Button>
    </form>
  );
};

/**
 * Over the shell, which is staff's: whoever stands at the desk reaches nothing else, by mouse or by keys, until staff take the page
 * back.
 */
const OverAll = ({ children }: { children: ReactNode }) => {
  const t = useText(surveyTexts);
  const over = useRef<HTMLDialogElement>(null);
  const show = () => {
    if (over.current?.open === false) over.current.showModal();
  };
  useEffect(show, []);
  return (
    <dialog
      ref={over}
      className="gk-kiosk-over"
      aria-label={t('kiosk.title')}
      onCancel={(event) => event.preventDefault()}
      onClose={show}
    >
      {children}
      <p className="gk-kiosk-out">
        <Link to="/complaints">{t('kiosk.out')}</Link>
      </p>
    </dialog>
  );
};

/** At the desk, turned to the owner: they evaluate their own matter with its number and the end of their telephone number. */
export const KioskPage = () => {
  const t = useText(surveyTexts);
  const { propertyId, name } = usePlace();
  const [search] = useSearchParams();
  const [sent, setSent] = useState(0);
  const [thanks, setThanks] = useState(false);
  return (
    <main id="main">
      <OverAll>
        <header className="gk-kiosk-head">
          <p className="gk-muted">{name}</p>
          <h1>{t('kiosk.title')}</h1>
          <p className="gk-muted">{t('kiosk.lead')}</p>
        </header>
        {propertyId === undefined ? (
          <StateNote icon="building" title={t('enter.choose')} />
        ) : thanks ? (
          <Thanks onNext={() => setThanks(false)} />
        ) : (
          <Paper>
            <PaperPart>
              <KioskForm
                key={sent}
                propertyId={propertyId}
                given={sent === 0 ? (search.get('number') ?? '') : ''}
                onSent={() => {
                  setSent(sent + 1);
                  setThanks(true);
                }}
              />
            </PaperPart>
          </Paper>
        )}
      </OverAll>
    </main>
  );
};
