import { describe, expect, test } from '@jest/globals';
import { createClock, dayInVietnam, ensureDayMayBeSet } from './clock.js';

describe('the business day', () => {
  const instant = (): Date => new Date('2022-11-13T17:00:00Z');

  test('is the day set, else the day of the dataset, else the real day in Viet Nam', () => {
    expect(createClock({ businessDay: '2022-01-02', datasetDay: '2022-03-04', instant }).today()).toBe('2022-01-02');
    expect(createClock({ businessDay: null, datasetDay: '2022-03-04', instant }).today()).toBe('2022-03-04');
    expect(createClock({ businessDay: null, datasetDay: null, instant }).today()).toBe('2022-11-14');
  });

  test.each([
    ['2022-11-13T16:59:59Z', '2022-11-13'],
    ['2022-11-13T17:00:00Z', '2022-11-14'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
  ])('at %s it is %s in Viet Nam, wherever the server stands', (time, day) => {
    expect(dayInVietnam(new Date(time))).toBe(day);
  });

  test('may be set only where all people are fictional', () => {
    for (const datasets of [['demo'], ['minimal'], ['test']]) expect(() => ensureDayMayBeSet('2022-11-14', datasets)).not.toThrow();
    for (const datasets of [[], ['province'], ['demo', 'province']])
      expect(() => ensureDayMayBeSet('2022-11-14', datasets)).toThrow(/BUSINESS_DAY/);
    expect(() => ensureDayMayBeSet(null, [])).not.toThrow();
  });
});
