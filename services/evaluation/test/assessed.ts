import type { AssessmentJson } from '@goldkey/rulebook';
import { main } from '../src/offline/main.js';

/** What the command prints, run as the shell does. */
export const assessed = async (...argv: readonly string[]): Promise<AssessmentJson> => {
  let out = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: () => void) => {
    out += text;
    done?.();
    return true;
  }) as never);
  try {
    expect(await main(argv)).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return JSON.parse(out) as AssessmentJson;
};
