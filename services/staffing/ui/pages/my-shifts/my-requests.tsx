import { Paper, PaperPart, SectionHead, useFormat, useText } from '@goldkey/ui';
import { FoldedFiles } from '@goldkey/ui/photos';
import { type MyShifts, REQUESTS, type RequestLine } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { planWords, wishWords } from '../../shifts/words.js';
import { RequestActs, RequestStateChip } from '../roster-requests/request-acts.js';
import { requestActs } from '../roster-requests/requests.js';

const MOST_SETTLED = 10;

const RequestItem = ({ line, mine }: { line: RequestLine; mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const isMine = line.employeeId === mine.employeeId;
  const { wish } = line;
  return (
    <li className="gk-my-request">
      <div className="gk-my-request-head">
        <b>
          {isMine || wish.kind !== 'swap'
            ? wishWords(t, line, format, format.instant)
            : t('my.askedBy', { name: line.employeeName, days: format.list(wish.dates.map(format.day)) })}
        </b>
        <RequestStateChip line={line} />
      </div>
      {wish.kind === 'swap'
        ? wish.dates.map((date) => {
            const planOf = (own: boolean) => {
              const held = wish.held.find((day) => day.date === date && (day.employeeId === mine.employeeId) === own);
              return held === undefined ? '' : planWords(t, held, mine.shifts);
            };
            return (
              <p key={date} className="gk-small">
                {format.day(date)} {t('ask.plan', { mine: planOf(true), theirs: planOf(false) })}
              </p>
            );
          })
        : null}
      <p className="gk-small gk-muted">{line.why ?? line.reason}</p>
      {isMine && wish.kind === 'leave' ? (
        <FoldedFiles door={`${REQUESTS}/${encodeURIComponent(line.id)}/files`} />
      ) : null}
      <div className="gk-my-acts">
        <RequestActs line={line} acts={requestActs(line)} />
      </div>
    </li>
  );
};

const isOpen = ({ state }: RequestLine): boolean => state === 'asked' || state === 'accepted';

const Section = ({ title, lines, mine }: { title: string; lines: readonly RequestLine[]; mine: MyShifts }) =>
  lines.length === 0 ? null : (
    <Paper label={title}>
      <PaperPart>
        <SectionHead title={title} count={lines.length} />
        <ul className="gk-my-requests">
          {lines.map((line) => (
            <RequestItem key={line.id} line={line} mine={mine} />
          ))}
        </ul>
      </PaperPart>
    </Paper>
  );

/** First what others ask of me, then what I have asked, the open ones above. */
export const MyRequests = ({ mine }: { mine: MyShifts }) => {
  const t = useText(shiftTexts);
  const own = mine.requests.filter(({ employeeId }) => employeeId === mine.employeeId);
  const asked = mine.requests.filter((line) => line.employeeId !== mine.employeeId && isOpen(line));
  // What can still be taken back stays in reach, however much was asked since.
  const settled = own.filter((line) => !isOpen(line)).filter((line, at) => at < MOST_SETTLED || line.mayWithdraw);
  return (
    <>
      <Section title={t('my.askedOfMe')} lines={asked} mine={mine} />
      <Section title={t('my.requests')} lines={[...own.filter(isOpen), ...settled]} mine={mine} />
    </>
  );
};
