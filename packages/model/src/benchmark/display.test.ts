import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownIndicator, writeIndicator } from './display.js';
import { radar } from './radar.js';

describe('an indicator as the workbook shows it', () => {
  it('has one decimal of a percent, whole 千円, one decimal of 倍 and months', () => {
    assert.equal(writeIndicator('salesGrowth', 0.078495284388290676), '7.8%');
    assert.equal(writeIndicator('laborProductivity', 10_713.6), '10,714');
    assert.equal(writeIndicator('ebitdaDebtMultiple', 61.198324503311262), '61.2');
    assert.equal(writeIndicator('workingCapitalMonths', 0.77192729399152094), '0.8');
  });

  it('marks a negative number with △, or with a minus for whom asks', () => {
    assert.equal(writeIndicator('equityRatio', -0.0546), '△5.5%');
    assert.equal(writeIndicator('equityRatio', -0.0546, 'minus'), '\u22125.5%');
  });

  it('rounds half up what a spreadsheet takes for a half', () => {
    assert.equal(writeIndicator('operatingMargin', 0.0785), '7.9%');
    assert.equal(writeIndicator('laborProductivity', 28.499999999999996), '29');
    assert.equal(shownIndicator('operatingMargin', 0.0785), 7.9);
  });

  it('has no sign when it rounds to zero', () =>
    assert.equal(writeIndicator('operatingMargin', -0.0004), '0.0%'));
});

describe('the radar', () => {
  const frame = { centreX: 50, centreY: 50, radius: 40 };

  it('begins upright and goes clockwise', () => {
    const { axes, vertices } = radar([5, 5, 0, 5], frame);
    assert.deepEqual(
      axes.map(({ x, y }) => [Math.round(x), Math.round(y)]),
      [
        [50, 10],
        [90, 50],
        [50, 90],
        [10, 50],
      ],
    );
    assert.deepEqual(vertices[2], { x: 50, y: 50 });
  });

  it('stays inside its frame', () => {
    const [vertex] = radar([9, 1, 1], frame).vertices;
    assert.deepEqual(vertex, { x: 50, y: 10 });
  });

  it('is one closed line when every value is there, and never bridges a gap', () => {
    assert.deepEqual(
      radar([1, 2, 3], frame).runs.map(({ closed, points }) => [closed, points.length]),
      [[true, 3]],
    );
    const { runs, vertices } = radar([1, 2, null, 4, null, 3], frame);
    assert.deepEqual(
      runs.map(({ closed, points }) => [closed, points]),
      [
        [false, [vertices[3]]],
        [false, [vertices[5], vertices[0], vertices[1]]],
      ],
    );
    assert.deepEqual(radar([null, null], frame).runs, []);
  });
});
