import '../form/form.css';
import './bulk.css';
import { Alert, Button, Form, Modal, Progress } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
import { answered, type BulkItem, type BulkRun, countOf, sorted } from './bulk-run.js';
import { saveFile, toCsv } from './csv.js';
import { type RowCommand, useBulkRun } from './use-bulk-run.js';

/** Something that can be done with many rows at once. */
export interface BulkAct<Row> {
  readonly key: string;
  readonly title: string;
  /** Why it cannot be done with a row, in words; undefined where it can. */
  readonly hindered: (row: Row) => string | undefined;
  readonly command: (values: Readonly<Record<string, unknown>>) => RowCommand<Row>;
  /** What has to be said once for all rows. */
  readonly fields?: (rows: readonly Row[]) => ReactNode;
  /** What the fields begin with. */
  readonly initial?: (rows: readonly Row[]) => Readonly<Record<string, unknown>>;
  /** What the service answers once and for each row, handed over as a file. */
  readonly handedOver?: BulkFile<Row>;
}

/** A file of the rows that are done, each with what the service answered. */
export interface BulkFile<Row> {
  readonly title: string;
  /** Without its ending. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly lineOf: (row: Row, answer: unknown) => readonly (string | undefined)[];
}

interface BulkDialogProps<Row> {
  readonly act: BulkAct<Row>;
  /** All rows that were chosen; reads them first where they are not on the screen. */
  readonly rows: () => readonly Row[] | Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly renews: readonly string[];
  readonly onClose: (done: boolean) => void;
}

const useChosenRows = <Row,>(read: BulkDialogProps<Row>['rows']) => {
  const [rows, setRows] = useState<readonly Row[]>();
  const [failure, setFailure] = useState<string>();
  // Read once: what was chosen when the dialog was opened is what it acts on.
  const [reading] = useState(() => Promise.resolve(read()));
  useEffect(() => {
    reading.then(setRows, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }, [reading]);
  return { rows, failure };
};

const Result = <Row,>({ item, name }: { item: BulkItem<Row>; name: string }) => {
  const t = useText(uiTexts);
  const { result } = item;
  return (
    <li data-state={result.state}>
      <span>
        {result.state === 'done' ? <Icon name="tick" small /> : null}
        {result.state === 'failed' ? <Icon name="warning" small /> : null}
        {name}
      </span>
      <span className={result.state === 'failed' ? 'gk-late' : 'gk-muted'}>
        {result.state === 'failed' ? result.reason : t(`list.bulk.${result.state}`)}
      </span>
    </li>
  );
};

const Results = <Row,>({ run, nameOf }: { run: BulkRun<Row>; nameOf: (row: Row) => string }) => {
  const t = useText(uiTexts);
  const [done, failed] = [countOf(run, 'done'), countOf(run, 'failed')];
  // What needs the person stands first.
  const shown = [...run].sort((a, b) => Number(b.result.state === 'failed') - Number(a.result.state === 'failed'));
  return (
    <>
      <Progress
        aria-label={t('list.bulk.progress')}
        percent={Math.round(((done + failed) / run.length) * 100)}
        status={failed > 0 ? 'exception' : done === run.length ? 'success' : 'active'}
      />
      <p role="status">
        {t('list.bulk.result', {
          done: formatCount(done),
          failed: formatCount(failed),
          count: formatCount(run.length),
        })}
      </p>
      <ul className="gk-bulk-results">
        {shown.slice(0, 200).map((item) => (
          <Result key={item.key} item={item} name={nameOf(item.row)} />
        ))}
      </ul>
    </>
  );
};

/** What will be done with how many rows, and why not with the others. */
const Outlook = ({ able, reasons }: { able: number; reasons: readonly (readonly [string, number])[] }) => {
  const t = useText(uiTexts);
  return (
    <>
      <p>{t('list.bulk.able', { count: formatCount(able) })}</p>
      {reasons.length === 0 ? null : (
        <Alert
          className="gk-form-note"
          type="warning"
          showIcon
          title={t('list.bulk.left', { count: formatCount(reasons.reduce((sum, [, count]) => sum + count, 0)) })}
          description={reasons.map(([reason, count]) => `${reason} × ${formatCount(count)}`).join(' · ')}
        />
      )}
    </>
  );
};

const HandOver = <Row,>({ file, run }: { file: BulkFile<Row>; run: BulkRun<Row> }) => {
  const save = () => {
    const lines = answered(run).map(({ row, answer }) => file.lineOf(row, answer));
    saveFile(`${file.name}.csv`, new Blob([toCsv([file.heads, ...lines])], { type: 'text/csv' }));
  };
  return (
    <Button type="primary" onClick={save}>
      {file.title}
    </Button>
  );
};

/** An act on the chosen rows: what it will do, what has to be said, then row by row what became of it. */
export const BulkDialog = <Row,>({ act, rows, keyOf, nameOf, renews, onClose }: BulkDialogProps<Row>) => {
  const t = useText(uiTexts);
  const [form] = Form.useForm<Record<string, unknown>>();
  const { rows: chosen, failure } = useChosenRows(rows);
  const { run, start, retry, stop } = useBulkRun<Row>({
    keyOf,
    titleOf: (row) => `${act.title} ${nameOf(row)}`,
    renews,
  });
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const { able, reasons } = sorted(chosen ?? [], act.hindered);
  const isRunning = run !== undefined && countOf(run, 'waiting') + countOf(run, 'sending') > 0;
  const [isStopped, setStopped] = useState(false);
  const busy = isRunning && !isStopped;
  const begin = (said: Record<string, unknown>) => {
    setValues(said);
    void start(able, act.command(said));
  };
  const close = () => {
    stop();
    onClose(run !== undefined);
  };
  return (
    <Modal open title={act.title} onCancel={close} width={560} footer={null} mask={{ closable: false }}>
      {failure === undefined ? null : <Alert type="error" showIcon title={failure} />}
      {chosen === undefined ? (
        failure === undefined && <p>{t('state.loading')}</p>
      ) : run === undefined ? (
        <Form form={form} layout="vertical" className="gk-form" initialValues={act.initial?.(able)} onFinish={begin}>
          <Outlook able={able.length} reasons={reasons} />
          {able.length > 0 ? act.fields?.(able) : null}
          <div className="gk-form-foot">
            <Button type="primary" htmlType="submit" disabled={able.length === 0}>
              {act.title}
            </Button>
            <Button onClick={close}>{t('form.cancel')}</Button>
          </div>
        </Form>
      ) : (
        <>
          <Results run={run} nameOf={nameOf} />
          <div className="gk-form-foot">
            {!busy && act.handedOver !== undefined && countOf(run, 'done') > 0 ? (
              <HandOver file={act.handedOver} run={run} />
            ) : null}
            {busy ? (
              <Button
                onClick={() => {
                  stop();
                  setStopped(true);
                }}
              >
                {t('list.bulk.stop')}
              </Button>
            ) : (
              <Button type={act.handedOver === undefined ? 'primary' : 'default'} onClick={close}>
                {t('list.bulk.close')}
              </Button>
            )}
            {!busy && countOf(run, 'failed') > 0 ? (
              <Button onClick={() => void retry(act.command(values))}>{t('list.bulk.retry')}</Button>
            ) : null}
          </div>
        </>
      )}
    </Modal>
  );
};
