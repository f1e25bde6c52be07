import { Alert, Button, Progress } from 'antd';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { saveFile } from '../list/csv.js';
import { Paper, PaperPart, SectionHead } from '../page/page.js';
import { uiTexts } from '../text/texts.js';
import { type Counts, type ImportColumn, type OpenJob, verdicts } from './import-api.js';
import { PreviewTable } from './preview-table.js';
import type { Import } from './use-import.js';

const CountsLine = ({ counts }: { counts: Counts }) => {
  const t = useText(uiTexts);
  return (
    <dl className="gk-import-counts">
      {verdicts.map((verdict) => (
        <div key={verdict}>
          <dt>{t(`import.verdict.${verdict}`)}</dt>
          <dd className={verdict === 'bad' && counts.bad > 0 ? 'gk-late' : undefined}>
            {formatCount(counts[verdict])}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** How far the work is; it goes on without this page. */
const UnderWay = ({ job, goOn, busy }: { job: OpenJob; goOn: () => void; busy: boolean }) => {
  const t = useText(uiTexts);
  const of = job.phase === 'running' ? job.rows : Math.max(job.rows, 1);
  return (
    <PaperPart>
      <SectionHead title={t(`import.phase.${job.phase}`)} aside={job.fileName} />
      <Progress
        aria-label={t(`import.phase.${job.phase}`)}
        percent={Math.floor((job.done / of) * 100)}
        status={job.failed === undefined ? 'active' : 'exception'}
      />
      <p role="status">
        {t('import.progress', { done: formatCount(job.done), count: formatCount(job.rows) })}
        <span className="gk-muted"> {t('import.progress.lead')}</span>
      </p>
      {job.failed === undefined ? null : (
        <Alert
          type="warning"
          showIcon
          title={job.failed}
          action={
            <Button size="small" loading={busy} onClick={goOn}>
              {t('import.continue')}
            </Button>
          }
        />
      )}
    </PaperPart>
  );
};

/** Counts that the person decides by, or that the import came to; and the rows. */
export const JobStep = ({
  work,
  job,
  path,
  columns,
  fileName,
  comeTo,
  onRemap,
}: {
  work: Import;
  job: OpenJob;
  path: string;
  columns: readonly ImportColumn[];
  fileName: string;
  comeTo: ((count: string) => string) | undefined;
  onRemap: () => void;
}) => {
  const t = useText(uiTexts);
  if (job.phase === 'checking' || job.phase === 'running') {
    return (
      <Paper>
        <UnderWay job={job} goOn={() => void work.goOn()} busy={work.busy} />
      </Paper>
    );
  }
  const isDone = job.phase === 'done';
  const counts = isDone ? { ...job.outcomes, bad: job.outcomes.bad + job.verdicts.bad } : job.verdicts;
  const coming = counts.new + counts.changed;
  const badRows = () => void work.download(`${path}/bad-rows`, (file) => saveFile(`${fileName}-bad.csv`, file));
  return (
    <Paper>
      <PaperPart>
        <SectionHead title={t(`import.phase.${job.phase}`)} aside={job.fileName} />
        <CountsLine counts={counts} />
        {isDone ? null : (
          <p className="gk-muted">
            {coming === 0
              ? t('import.nothing')
              : t('import.outlook', { count: formatCount(coming), bad: formatCount(counts.bad) })}
          </p>
        )}
        {comeTo === undefined || job.wholes === undefined || coming === 0 ? null : (
          <p>{comeTo(formatCount(job.wholes))}</p>
        )}
        <div className="gk-form-foot">
          {isDone ? (
            <Button type="primary" onClick={() => work.open(undefined)}>
              {t('import.another')}
            </Button>
          ) : (
            <>
              <Button type="primary" loading={work.busy} disabled={coming === 0} onClick={() => void work.start()}>
                {t('import.start', { count: formatCount(coming) })}
              </Button>
              <Button onClick={onRemap}>{t('import.remap')}</Button>
              <Button onClick={() => void work.remove()}>{t('import.cancel')}</Button>
            </>
          )}
          {counts.bad > 0 ? (
            <Button type="link" onClick={badRows}>
              {t('import.badRows')}
            </Button>
          ) : null}
        </div>
      </PaperPart>
      <PaperPart>
        <PreviewTable path={path} job={job} columns={columns} />
      </PaperPart>
    </Paper>
  );
};
