import { Button } from 'antd';
import { type DragEvent, useId, useState } from 'react';
import { formatCount } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { saveFile } from '../list/csv.js';
import { Paper, PaperPart, SectionHead } from '../page/page.js';
import { Icon } from '../parts/icon.js';
import { PlainTable } from '../parts/plain-table.js';
import { uiTexts } from '../text/texts.js';
import { type ImportJob, LARGEST_FILE } from './import-api.js';
import type { Import } from './use-import.js';

const KINDS = '.xlsx,.csv';

const useChosenFile = (upload: (file: File) => Promise<void>) => {
  const t = useText(uiTexts);
  const [problem, setProblem] = useState<string>();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const fits = KINDS.split(',').some((ending) => file.name.toLowerCase().endsWith(ending));
    setProblem(fits ? (file.size > LARGEST_FILE ? t('import.file.large') : undefined) : t('import.file.kind'));
    if (fits && file.size <= LARGEST_FILE) void upload(file);
  };
  return { problem, take };
};

/** Where a file is dropped, or chosen. */
const DropField = ({ upload, busy }: { upload: (file: File) => Promise<void>; busy: boolean }) => {
  const t = useText(uiTexts);
  const id = useId();
  const [over, setOver] = useState(false);
  const { problem, take } = useChosenFile(upload);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <label
        htmlFor={id}
        className="gk-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="export" />
        <b>{busy ? t('import.file.reading') : t('import.file.drop')}</b>
        <span className="gk-small gk-muted">{t('import.file.limits')}</span>
        <input
          id={id}
          type="file"
          accept={KINDS}
          disabled={busy}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      <p role="alert" className="gk-late">
        {problem}
      </p>
    </>
  );
};

const Unfinished = ({ jobs, open }: { jobs: readonly ImportJob[]; open: (jobId: string) => void }) => {
  const t = useText(uiTexts);
  const format = useFormat();
  if (jobs.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('import.before')} />
      <ul className="gk-import-jobs">
        {jobs.map((job) => (
          <li key={job.jobId}>
            <span>
              <b>{job.fileName}</b>
              <span className="gk-small gk-muted">
                {' '}
                {t('import.before.line', {
                  count: formatCount(job.rows),
                  phase: t(`import.phase.${job.phase}`),
                  at: format.briefInstant(job.createdAt),
                })}
              </span>
            </span>
            <Button size="small" onClick={() => open(job.jobId)}>
              {t(job.phase === 'done' ? 'import.before.see' : 'import.before.open')}
            </Button>
          </li>
        ))}
      </ul>
    </PaperPart>
  );
};

/** The first step: a file, or an import that was begun before. */
export const FileStep = ({ work, fileName }: { work: Import; fileName: string }) => {
  const t = useText(uiTexts);
  const { columns = [], jobs = [] } = work.description.data ?? {};
  const template = () => void work.download(`${work.address}/template`, (file) => saveFile(`${fileName}.xlsx`, file));
  return (
    <Paper>
      <Unfinished jobs={jobs} open={work.open} />
      <PaperPart>
        <DropField upload={work.upload} busy={work.busy} />
      </PaperPart>
      <PaperPart>
        <SectionHead
          title={t('import.columns')}
          aside={
            <Button size="small" onClick={template}>
              {t('import.template')}
            </Button>
          }
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
        <section className="gk-import-scroll" aria-label={t('import.columns')} tabIndex={0}>
          <PlainTable
            rows={columns}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'title',
                title: t('import.column'),
                short: true,
                cell: ({ title, required }) => (
                  <>
                    {title}
                    {required ? <span className="gk-late"> *</span> : null}
                  </>
                ),
              },
              { key: 'note', title: t('import.column.note'), cell: ({ note }) => note },
              { key: 'example', title: t('import.column.example'), short: true, cell: ({ example }) => example },
            ]}
          />
        </section>
      </PaperPart>
    </Paper>
  );
};
