/** The service said no: the link has ended, a field is wrong, or what was shown has changed. The message is for the owner. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fields: readonly { readonly field: string; readonly reason: string }[],
    detail: string,
  ) {
    super(detail);
  }
}

/** From here on nobody answered who could have said no. */
const NO_ANSWER = 502;

/** Asks a door of a service in the owner's language. Throws {@link Refused} where it says no, another error where nobody answers. */
export const ask = async <Answer>(path: string, language: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(path, { ...init, headers: { ...init.headers, 'accept-language': language } });
  if (response.status >= NO_ANSWER) throw new TypeError('no answer');
  const body = (await response.json()) as Answer & { detail?: string; errors?: Refused['fields'] };
  if (!response.ok) throw new Refused(response.status, body.errors ?? [], body.detail ?? '');
  return body;
};

/**
 * What is there after a refusal, where nothing is asked any more: it was taken before, and only the answer got lost on its way.
 * Nothing where it is asked still, or nobody answers: then the refusal says why.
 */
export const takenBefore = async <View>(
  error: unknown,
  read: () => Promise<View>,
  isAsked: (view: View) => boolean,
): Promise<View | undefined> => {
  if (!(error instanceof Refused)) return undefined;
  const now = await read().catch(() => undefined);
  return now === undefined || isAsked(now) ? undefined : now;
};

/** Sends a body as JSON; otherwise as {@link ask}. */
export const send = <Answer>(
  path: string,
  language: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(path, language, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The token of a link is the last part of its address. */
export const tokenOf = (pathname: string): string => pathname.split('/').filter(Boolean).at(-1) ?? '';
