import './round.css';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { NetworkState, placeOf, RoundEnd, RoundProgress, StopList } from './round-parts.js';
import { ScanField } from './scan-field.js';
import { StepField } from './step-fields.js';
import { type Answers, itemOf, missingSteps, nextItem, type RoundItem, type RoundStep } from './steps.js';
import { roundTexts } from './text/texts.js';
import type { RunningRound } from './use-round.js';

interface RoundProps<Data> {
  readonly title: string;
  /** Where one goes to stop here; what was written is kept. */
  readonly leaveTo: string;
  readonly round: RunningRound<Data>;
  /** The stop that is shown, as it stands in the address; undefined: the first that is not done. */
  readonly at: string | undefined;
  readonly onAt: (key: string | undefined) => void;
  /** What is to be done at a stop; it may depend on what was answered there. */
  readonly steps: (item: RoundItem<Data>, answers: Answers) => readonly RoundStep[];
  readonly content: (item: RoundItem<Data>) => ReactNode;
  /** Shown where the round has no stop. */
  readonly empty: ReactNode;
  /** Called after the round was ended. */
  readonly onEnded?: () => void;
}

const Foot = <Data,>({
  item,
  steps,
  props: { round, onAt },
}: {
  item: RoundItem<Data>;
  steps: readonly RoundStep[];
  props: RoundProps<Data>;
}) => {
  const t = useText(roundTexts);
  const visit = round.visits.get(item.key);
  const missing = missingSteps(steps, visit?.answers ?? {});
  const [first] = missing;
  const isDone = visit !== undefined && visit.state !== 'open';
  const others = new Map(round.visits).set(item.key, { item: item.key, state: 'done', answers: {} });
  const next = nextItem(round.items, others, item.key);
  const finish = () => {
    round.finish(item.key);
    onAt(next?.key);
  };
  const words = isDone
    ? t('round.change')
    : first !== undefined
      ? t('round.missing', { count: missing.length, title: first.title })
      : next === undefined
        ? t('round.last')
        : t('round.next');
  const act = () => {
    if (isDone) round.reopen(item.key);
    else if (first === undefined) finish();
    else document.getElementById(`step-${first.name}`)?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <div className="gk-round-foot">
      <Button type={isDone ? 'default' : 'primary'} className="gk-round-main" onClick={act}>
        {words}
      </Button>
      {next === undefined ? null : (
        <Button type="text" className="gk-round-skip" onClick={() => onAt(next.key)}>
          {isDone ? next.title : t('round.skip')} <Icon name="right" small />
        </Button>
      )}
    </div>
  );
};

const Stop = <Data,>({ item, props }: { item: RoundItem<Data>; props: RoundProps<Data> }) => {
  const { round, content } = props;
  const t = useText(roundTexts);
  const visit = round.visits.get(item.key);
  const steps = props.steps(item, visit?.answers ?? {});
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(item.key);
  useEffect(() => {
    if (shown.current === item.key) return;
    shown.current = item.key;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [item.key]);
  const isDone = visit !== undefined && visit.state !== 'open';
  return (
    <>
      <h2 className="gk-round-title" tabIndex={-1} ref={heading}>
        {item.title}
      </h2>
      <p className="gk-muted">{t('round.place', { place: placeOf(round.items, item.key) })}</p>
      {visit?.state === 'refused' ? (
        <p className="gk-late" role="alert">
          <Icon name="warning" small /> {t('round.refused', { reason: visit.reason ?? '' })}
        </p>
      ) : null}
      <div className="gk-round-content">{content(item)}</div>
      <fieldset className="gk-round-steps" disabled={isDone}>
        <legend className="gk-hidden">{item.title}</legend>
        {steps.map((step) => (
          <div key={step.name} id={`step-${step.name}`} className="gk-round-step">
            <div className="gk-round-question">
              {step.title}
              {'note' in step && step.note !== undefined ? <small className="gk-muted">{step.note}</small> : null}
            </div>
            <StepField
              step={step}
              value={visit?.answers[step.name] ?? ''}
              onChange={(value) => round.answer(item.key, step.name, value)}
              round={round}
            />
          </div>
        ))}
      </fieldset>
      <Foot item={item} steps={steps} props={props} />
    </>
  );
};

const Body = <Data,>(props: RoundProps<Data>) => {
  const { round, at, onAt, onEnded } = props;
  const t = useText(roundTexts);
  const item = round.items.find(({ key }) => key === at) ?? nextItem(round.items, round.visits, undefined);
  const find = (code: string): boolean => {
    const found = itemOf(round.items, code);
    if (found !== undefined) onAt(found.key);
    return found !== undefined;
  };
  const end = () =>
    void round.end().then(() => {
      onAt(undefined);
      onEnded?.();
    });
  return (
    <div className="gk-round-body">
      <aside className="gk-round-side gk-only-desk" aria-label={t('round.stops')}>
        <StopList round={round} at={item?.key} onAt={onAt} />
      </aside>
      <div className="gk-round-now">
        <RoundProgress round={round} at={item?.key} />
        <ScanField
          label={t('round.find')}
          go={t('round.find.go')}
          onCode={find}
          wrong={(code) => t('round.find.none', { code })}
        />
        {item === undefined ? (
          <>
            <RoundEnd round={round} onAt={onAt} onEnd={end} />
            <div className="gk-only-phone">
              <StopList round={round} at={undefined} onAt={onAt} />
            </div>
          </>
        ) : (
          <Stop item={item} props={props} />
        )}
      </div>
    </div>
  );
};

/**
 * One stop a screen, with targets for a thumb in a glove. Works without a network: everything is kept on the phone at
 * once and handed in when the network is back.
 */
export const Round = <Data,>(props: RoundProps<Data>) => {
  const { title, leaveTo, round, empty } = props;
  const t = useText(roundTexts);
  useEffect(() => {
    document.title = `${title} · 金钥匙`;
  }, [title]);
  return (
    <main className="gk-round" id="main" tabIndex={-1}>
      <header className="gk-round-top">
        <Link to={leaveTo} className="gk-tool" aria-label={t('round.leave')}>
          <Icon name="left" />
        </Link>
        <h1>{title}</h1>
        <NetworkState round={round} />
      </header>
      {round.isRead && round.items.length === 0 ? empty : round.isRead ? <Body {...props} /> : null}
    </main>
  );
};
