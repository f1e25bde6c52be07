const MOST_STEPS = 8;

/** A visitor that keeps cookies and follows nothing by itself. */
const visitor = (url) => {
  const cookies = new Map();
  return async (address, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(address, url), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    return answer;
  };
};

/** Signs in as a browser would: `{ session, go, signOut }`, with who that is (`roles`, `properties`, `csrfToken`). */
export const signIn = async (url, login, password) => {
  const go = visitor(url);
  const toIssuer = (await go('/session/start?return=/')).headers.get('location');
  const toPage = (await go(toIssuer)).headers.get('location');
  const interaction = new URL(toPage, url).pathname.split('/').at(-1);
  const answer = await go(`/oidc/interaction/${interaction}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new Error(`${login} is not let in: ${answer.status} ${await answer.text()}`);
  let { location } = await answer.json();
  for (let step = 0; step < MOST_STEPS && location !== null && location !== '/'; step += 1)
    location = (await go(location)).headers.get('location');
  const session = await (await go('/session')).json();
  const signOut = () => go('/session/sign-out', { method: 'POST', headers: { 'x-csrf-token': session.csrfToken } });
  return { session, go, signOut };
};
