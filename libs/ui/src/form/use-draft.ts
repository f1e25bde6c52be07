import type { FormInstance } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSession } from '../data/session.js';
import { draftPlace, dropDraft, readDraft, writeDraft } from './draft.js';

export interface FormDraft {
  readonly place: string;
  /** When the restored draft was written; undefined where none was restored. */
  readonly restoredAt: number | undefined;
  /** Writes down what the form holds; called on every change. */
  readonly keep: () => void;
  /** The form was saved, or the person begins anew. */
  readonly drop: () => void;
}

/** Keeps a form's content on every key and brings it back when the form is opened again. */
export const useDraft = <Values extends object>(form: FormInstance<Values>, name: string): FormDraft => {
  const { subject } = useSession();
  const place = draftPlace(subject, name);
  const [restoredAt, setRestoredAt] = useState<number>();
  useEffect(() => {
    const draft = readDraft<Values>(window.localStorage, place, Date.now());
    if (draft === undefined) return;
    form.setFieldsValue(draft.values as Parameters<typeof form.setFieldsValue>[0]);
    setRestoredAt(draft.at);
  }, [form, place]);
  const keep = useCallback(
    () => writeDraft(window.localStorage, place, form.getFieldsValue(true), Date.now()),
    [form, place],
  );
  const drop = useCallback(() => {
    dropDraft(window.localStorage, place);
    setRestoredAt(undefined);
  }, [place]);
  return useMemo(() => ({ place, restoredAt, keep, drop }), [place, restoredAt, keep, drop]);
};
