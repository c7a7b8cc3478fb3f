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

test('no more is remembered than 1,000,000 characters: what was used longest ago goes first', () => {
  const bodies = new KnownBodies<object>();
  const body = (i: number): Buffer => Buffer.from(String(i).padStart(8_000, '0'));
  for (let i = 0; i < 125; i += 1) bodies.remember(body(i), said(String(i)));
  expect(bodies.find(body(0))).toEqual(said('0'));
  bodies.remember(body(125), said('125'));
  expect([body(0), body(1), body(2), body(125)].map((each) => bodies.find(each))).toEqual([said('0'), null, said('2'), said('125')]);
});
