import { describe, expect, test } from '@jest/globals';
import { RateLimiter } from './rate.js';

const at = (seconds: number): Date => new Date(1_700_000_000_000 + seconds * 1000);

describe('RateLimiter', () => {
  test('gives a key its calls of a minute, then the seconds to wait', () => {
    const limiter = new RateLimiter(2);
    expect([limiter.take('a', at(0)), limiter.take('a', at(10)), limiter.take('a', at(20)), limiter.take('b', at(20))]).toEqual([
      null,
      null,
      40,
      null,
    ]);
    expect([limiter.take('a', at(59.5)), limiter.take('a', at(60))]).toEqual([1, null]);
  });

  test('remembers no more keys than it may', () => {
    const limiter = new RateLimiter(1, 100);
    for (let i = 0; i < 1000; i += 1) limiter.take(`key ${i}`, at(0));
    expect(limiter.take('key 999', at(1))).toBe(59);
    expect(limiter.take('key 0', at(1))).toBeNull();
  });
});
