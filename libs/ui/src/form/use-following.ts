import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that hold what the form began with, and for which it would begin with something else now. */
export const following = (
  held: Readonly<Record<string, unknown>>,
  was: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...Object.keys(was), ...Object.keys(now)])]
      .filter((name) => alike(held[name], was[name]) && !alike(was[name], now[name]))
      .map((name) => [name, now[name]]),
  );

/** What nobody touched follows the record that the form is over: saving does not undo what another person changed meanwhile. */
export const useFollowing = <Values extends object>(form: FormInstance<Values>, initial: Partial<Values>): void => {
  const began = useRef(initial);
  useEffect(() => {
    const fresh = following(
      form.getFieldsValue(true) as Record<string, unknown>,
      began.current as Record<string, unknown>,
      initial as Record<string, unknown>,
    );
    began.current = initial;
    if (Object.keys(fresh).length > 0) form.setFieldsValue(fresh as Parameters<typeof form.setFieldsValue>[0]);
  }, [form, initial]);
};
