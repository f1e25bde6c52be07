import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useSession } from '../data/session.js';
import { draftPlace, dropDraft, readDraft, writeDraft } from '../form/draft.js';
import { formatCount } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { Paper, PaperPart, SectionHead } from '../page/page.js';
import { uiTexts } from '../text/texts.js';
import type { ImportColumn, OpenJob } from './import-api.js';
import { missingColumns, type Places, placed, placesOf, unusedHeadings } from './mapping.js';

const ColumnLine = ({
  column,
  job,
  place,
  onPlace,
}: {
  column: ImportColumn;
  job: OpenJob;
  place: number | undefined;
  onPlace: (place: number | undefined) => void;
}) => {
  const t = useText(uiTexts);
  const samples = place === undefined ? [] : job.samples.map((cells) => cells[place] ?? '').filter(Boolean);
  return (
    <li>
      <span className="gk-import-target">
        <b>
          {column.title}
          {column.required ? <span className="gk-late"> *</span> : null}
        </b>
        <span className="gk-small gk-muted">{column.note}</span>
      </span>
      <Select
        aria-label={t('import.map.from', { name: column.title })}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        status={column.required && place === undefined ? 'error' : undefined}
        placeholder={t('import.map.none')}
        value={place}
        onChange={(next: number | undefined) => onPlace(next)}
        options={job.headings.flatMap((heading, at) => (heading === '' ? [] : [{ value: at, label: heading }]))}
      />
      <span className="gk-small gk-muted gk-cut">{samples.join(' · ')}</span>
    </li>
  );
};

/** The places as they are chosen by hand: kept with every choice, so that a closed page loses none. */
const usePlaces = (job: OpenJob) => {
  const { subject } = useSession();
  const at = draftPlace(subject, `import.${job.jobId}`);
  const [places, setPlaces] = useState<Places>(
    () => readDraft<Places>(window.localStorage, at, Date.now())?.values ?? placesOf(job),
  );
  const change = (next: Places) => {
    writeDraft(window.localStorage, at, next, Date.now());
    setPlaces(next);
  };
  return { places, change, forget: () => dropDraft(window.localStorage, at) };
};

/** The second step: which heading each column is read from. It is found by itself and mended by hand. */
export const MapStep = ({
  job,
  columns,
  busy,
  onCheck,
  onCancel,
}: {
  job: OpenJob;
  columns: readonly ImportColumn[];
  busy: boolean;
  onCheck: (places: Places) => void;
  onCancel: () => void;
}) => {
  const t = useText(uiTexts);
  const format = useFormat();
  const { places, change, forget } = usePlaces(job);
  const missing = missingColumns(columns, places);
  const unused = unusedHeadings(job.headings, places);
  return (
    <Paper>
      <PaperPart>
        <SectionHead
          title={t('import.map')}
          aside={t('import.map.file', { name: job.fileName, count: formatCount(job.rows) })}
        />
        <ul className="gk-import-map">
          {columns.map((column) => (
            <ColumnLine
              key={column.key}
              column={column}
              job={job}
              place={places[column.key]}
              onPlace={(place) => change(placed(places, column.key, place))}
            />
          ))}
        </ul>
        {unused.length === 0 ? null : (
          <p className="gk-small gk-muted">{t('import.map.unused', { names: format.list(unused) })}</p>
        )}
        {missing.length === 0 ? null : (
          <Alert
            type="warning"
            showIcon
            title={t('import.map.missing', { names: format.list(missing.map(({ title }) => title)) })}
          />
        )}
      </PaperPart>
      <PaperPart>
        <div className="gk-form-foot">
          <Button
            type="primary"
            loading={busy}
            disabled={missing.length > 0}
            onClick={() => {
              forget();
              onCheck(places);
            }}
          >
            {t('import.map.check')}
          </Button>
          <Button onClick={onCancel}>{t('import.cancel')}</Button>
        </div>
      </PaperPart>
    </Paper>
  );
};
