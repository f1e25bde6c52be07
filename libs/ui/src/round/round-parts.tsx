import { Button } from 'antd';
import { useText } from '../language/language-context.js';
import { StateChip } from '../parts/chips.js';
import { Icon } from '../parts/icon.js';
import { progressOf, type RoundItem, type Visit } from './steps.js';
import { roundTexts } from './text/texts.js';
import type { RunningRound } from './use-round.js';

/** Without a network, being handed in, or all handed in; calm in every case. */
export const NetworkState = <Data,>({ round }: { round: RunningRound<Data> }) => {
  const t = useText(roundTexts);
  const { waiting, done } = progressOf(round.items, round.visits);
  const words = !round.isOnline
    ? waiting === 0
      ? t('round.offline.none')
      : t('round.offline', { count: waiting })
    : waiting > 0
      ? t('round.handing', { count: waiting })
      : done > 0
        ? t('round.handed')
        : undefined;
  return (
    <span role="status" className="gk-round-network">
      {words === undefined ? null : (
        <StateChip
          tone={round.isOnline && waiting === 0 ? 'done' : 'plain'}
          {...(round.isOnline ? {} : { icon: 'offline' as const })}
        >
          {words}
        </StateChip>
      )}
    </span>
  );
};

const partOf = (visit: Visit | undefined, isHere: boolean): string =>
  isHere
    ? 'here'
    : visit === undefined || visit.state === 'open'
      ? 'ahead'
      : visit.state === 'refused'
        ? 'bad'
        : 'past';

/** `7 / 12` with a bar of as many parts; a long round has one bar. */
export const RoundProgress = <Data,>({ round, at }: { round: RunningRound<Data>; at: string | undefined }) => {
  const t = useText(roundTexts);
  const { done, total } = progressOf(round.items, round.visits);
  return (
    <div className="gk-round-progress">
      <span>
        <b>
          {done} / {total}
        </b>
      </span>
      <div className="gk-round-bar" role="img" aria-label={t('round.progress', { done, total })}>
        {round.items.map(({ key }) => (
          <i key={key} className={`gk-round-${partOf(round.visits.get(key), key === at)}`} />
        ))}
      </div>
    </div>
  );
};

/** All stops with what became of them; beside the round at a desk, below its end on a phone. */
export const StopList = <Data,>({
  round,
  at,
  onAt,
}: {
  round: RunningRound<Data>;
  at: string | undefined;
  onAt: (key: string) => void;
}) => {
  const t = useText(roundTexts);
  return (
    <ol className="gk-round-stops">
      {round.items.map(({ key, title }, place) => {
        const visit = round.visits.get(key);
        const state = visit === undefined || visit.state === 'open' ? undefined : visit.state;
        return (
          <li key={key}>
            <button type="button" aria-current={key === at ? 'step' : undefined} onClick={() => onAt(key)}>
              <span className="gk-faint">{place + 1}</span>
              <span className="gk-cut">{title}</span>
              <small className={state === 'refused' ? 'gk-late' : state === 'handed-in' ? 'gk-done' : 'gk-muted'}>
                {state === undefined ? '' : t(`round.state.${state}`)}
              </small>
            </button>
          </li>
        );
      })}
    </ol>
  );
};

/** The end of a round: what waits for the network, what was refused and why. */
export const RoundEnd = <Data,>({
  round,
  onAt,
  onEnd,
}: {
  round: RunningRound<Data>;
  onAt: (key: string) => void;
  onEnd: () => void;
}) => {
  const t = useText(roundTexts);
  const { waiting, refused } = progressOf(round.items, round.visits);
  const titleOf = (item: string) => round.items.find(({ key }) => key === item)?.title ?? item;
  return (
    <div className="gk-round-end">
      <h2>
        <Icon name="tick" /> {t('round.finished')}
      </h2>
      {waiting > 0 ? <p>{t('round.finished.waiting', { count: waiting })}</p> : null}
      {refused > 0 ? <p>{t('round.finished.refused', { count: refused })}</p> : null}
      <ul className="gk-round-refused">
        {[...round.visits.values()]
          .filter(({ state }) => state === 'refused')
          .map(({ item, reason = '' }) => (
            <li key={item}>
              <b>{titleOf(item)}</b>
              <p className="gk-late">{t('round.refused', { reason })}</p>
              <Button onClick={() => round.handInAgain(item)}>{t('round.again')}</Button>
              <Button type="text" onClick={() => onAt(item)}>
                {t('round.change')}
              </Button>
            </li>
          ))}
      </ul>
      {waiting === 0 ? (
        <Button type="primary" className="gk-round-main" onClick={onEnd}>
          {t('round.end')}
        </Button>
      ) : null}
    </div>
  );
};

/** The title of a stop, for its heading. */
export const placeOf = (items: readonly RoundItem[], key: string): number =>
  items.findIndex((item) => item.key === key) + 1;
