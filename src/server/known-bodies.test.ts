import { expect, test } from '@jest/globals';
import { KnownBodies } from './known-bodies.js';

const said = (name: string): { readonly name: string } => ({ name });

test('a body is known by all its bytes', () => {
  const bodies = new KnownBodies<object>();
  bodies.remember(Buffer.from('{"query":"{a}"}'), said('a'));
  expect(bodies.find(Buffer.from('{"query":"{a}"}'))).toEqual(said('a'));
  for (const other of ['{"query":"{b}"}', '{"query":"{a}"} ', '{"query":"{A}"}', '{"query":"{á}"}', '{"query":"{a\u0301}"}', ''])
    expect(bodies.find(Buffer.from(other))).toBeNull();
  bodies.remember(Buffer.from([0xc3, 0x28]), said('no text'));
  expect(bodies.find(Buffer.from([0xef, 0xbf, 0xbd, 0x28]))).toBeNull();
});

test('long bodies are not remembered, nor what is no body', () => {
  const bodies = new KnownBodies<object>();
  bodies.remember(Buffer.alloc(8_001, 'a'), said('long'));
  bodies.remember(null, said('none'));
  expect([bodies.find(Buffer.alloc(8_001, 'a')), bodies.find(Buffer.alloc(0))]).toEqual([null, null]);
});

test('no more is remembered than 4,000,000 characters: the eldest goes first', () => {
  const bodies = new KnownBodies<object>();
  const body = (i: number): Buffer => Buffer.from(String(i).padStart(8_000, '0'));
  for (let i = 0; i < 600; i += 1) bodies.remember(body(i), said(String(i)));
  expect(bodies.find(body(99))).toBeNull();
  expect([bodies.find(body(100)), bodies.find(body(599))]).toEqual([said('100'), said('599')]);
});
