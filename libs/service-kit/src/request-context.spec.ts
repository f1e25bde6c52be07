import {
  currentLocale,
  currentRequest,
  currentTraceparent,
  inRequest,
  newRequest,
  traceIn,
} from './request-context.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = `00-${TRACE}-00f067aa0ba902b7-01`;

test('a request goes on with the trace that it came with, and hands it on with a span of its own', () => {
  const request = newRequest(PARENT, 'en');
  expect(request.trace).toBe(TRACE);
  inRequest(request, () => {
    expect(currentLocale()).toBe('en');
    expect(currentTraceparent()).toBe(`00-${TRACE}-${request.span}-00`);
    expect(traceIn(currentTraceparent())).toBe(TRACE);
  });
  expect(request.span).not.toBe('00f067aa0ba902b7');
});

test.each([undefined, '', 'rubbish', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, ['x']])(
  'a traceparent %p begins a new trace',
  (header) => {
    expect(traceIn(header)).toBeUndefined();
    expect(newRequest(header, 'en').trace).toMatch(/^[0-9a-f]{32}$/);
  },
);

test('outside of a request there is no trace, and Chinese is spoken', () => {
  expect(currentRequest()).toBeUndefined();
  expect(currentTraceparent()).toBeUndefined();
  expect(currentLocale()).toBe('zh-CN');
});
