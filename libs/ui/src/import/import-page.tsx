import '../form/form.css';
import './import.css';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../language/language-context.js';
import { Loaded } from '../page/loaded.js';
import { type Crumb, Page } from '../page/page.js';
import { uiTexts } from '../text/texts.js';
import { FileStep } from './file-step.js';
import { JobStep } from './job-step.js';
import { MapStep } from './map-step.js';
import { useImport } from './use-import.js';

/** An import of a service, by the definition that stands behind its door. */
interface ImportPageProps {
  readonly service: string;
  readonly kind: string;
  readonly title: string;
  /** The list that it fills. */
  readonly back: Crumb;
  /** What so many are called that rows come to, where several rows are one. */
  readonly comeTo?: (count: string) => string;
}

/**
 * Bringing a workbook in: a file, its columns, what each row would do, then the work. The work is done by the service and
 * goes on when the page is closed; the address names it, so whoever comes back sees how far it is.
 */
export const ImportPage = ({ service, kind, title, back, comeTo }: ImportPageProps) => {
  const t = useText(uiTexts);
  const address = `/api/${service}/imports/${kind}`;
  const renews = useMemo(() => [`/api/${service}/`], [service]);
  const work = useImport(address, renews);
  const [mapping, setMapping] = useState<string>();
  const { job, path } = work;
  const columns = work.description.data?.columns ?? [];
  const isMapping = job !== undefined && (job.phase === 'mapping' || mapping === job.jobId);
  return (
    <Page
      title={title}
      crumbs={[back, { title }]}
      lead={t(comeTo === undefined ? 'import.lead' : 'import.lead.wholes')}
    >
      <div className="gk-import">
        {work.failure === undefined ? null : (
          <Alert
            className="gk-form-note"
            type="error"
            showIcon
            title={work.failure instanceof Error ? work.failure.message : String(work.failure)}
          />
        )}
        {path === undefined ? (
          <Loaded query={work.description} rows={6} isEmpty={() => false} empty={null}>
            {() => <FileStep work={work} fileName={`${service}-${kind}`} />}
          </Loaded>
        ) : (
          <Loaded query={work.read} rows={6} isEmpty={() => false} empty={null}>
            {(open) =>
              isMapping ? (
                <MapStep
                  key={open.jobId}
                  job={open}
                  columns={columns}
                  busy={work.busy}
                  onCheck={(places) => {
                    void work.check(places).then(() => setMapping(undefined));
                  }}
                  onCancel={() => void work.remove()}
                />
              ) : (
                <JobStep
                  key={open.phase}
                  work={work}
                  job={open}
                  path={path}
                  columns={columns}
                  fileName={`${service}-${kind}`}
                  comeTo={comeTo}
                  onRemap={() => setMapping(open.jobId)}
                />
              )
            }
          </Loaded>
        )}
      </div>
    </Page>
  );
};
