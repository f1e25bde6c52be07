import type { TestOrder } from '../../../../billing.ports.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f5f5f5;color:#1f1f1f}
main{max-width:480px;margin:0 auto;padding:16px}
.test{background:#7a2e00;color:#fff;padding:12px 16px;font-weight:600;text-align:center}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;background:#fff;border-radius:8px;padding:16px}
dt{color:#595959}dd{margin:0;text-align:right}
form{display:grid;gap:12px;margin-top:16px}
button{font:inherit;min-height:48px;border-radius:6px;border:1px solid #8c8c8c;background:#fff;color:inherit;cursor:pointer}
button.filled{background:#0b5c3b;border-color:#0b5c3b;color:#fff}
@media (prefers-color-scheme:dark){body{background:#141414;color:#f0f0f0}dl,button{background:#1f1f1f}dt{color:#bfbfbf}}`;

/** The page at which a payer decides. It says on top, and in its title, that no money moves. `say` gives the words. */
export const testProviderPage = (
  { id, title, means, amount, state }: TestOrder,
  { say, language }: { readonly say: (code: string) => string; readonly language: string },
): string => {
  const words = (key: string): string => escaped(say(`billing.test-provider.${key}`));
  const at = `/api/billing/online/test-provider/${encodeURIComponent(id)}`;
  const button = (act: string, kind: string) =>
    `<button${kind} formaction="${at}/${act}" name="act" value="${act}">${words(act)}</button>`;
  const acts =
    state === 'open'
      ? `<form method="post">${button('confirm', ' class="filled"')}${button('cancel', '')}</form>`
      : `<p role="status">${words(`is-${state}`)}</p><form method="post">${button('back', '')}</form>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${words('title')}</title><style>${STYLE}</style></head>
<body><p class="test" style="margin:0">${words('no-money')}</p><main><h1>${words('title')}</h1>
<dl><dt>${words('for')}</dt><dd>${escaped(title)}</dd><dt>${words('means')}</dt><dd>${words(`by-${means}`)}</dd>
<dt>${words('amount')}</dt><dd><b>¥${escaped(amount)}</b></dd></dl>${acts}</main></body></html>`;
};
