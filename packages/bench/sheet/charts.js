import { edited, labels, pointsWith, rows } from './work.js';

const start = rows.find(({ figure }) => figure === edited.figure)[edited.period];

const box = () => {
  const made = document.createElement('div');
  made.style.cssText = 'width:360px;height:320px';
  document.body.append(made);
  return made;
};

/** A radar of three periods by chart.js, with what a radar needs of it and no more. */
export function chartRadar({ Chart, RadarController, RadialLinearScale, PointElement, LineElement, Filler }) {
  Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);
  return () => {
    const canvas = document.createElement('canvas');
    box().append(canvas);
    const chart = new Chart(canvas, {
      type: 'radar',
      data: { labels, datasets: pointsWith(start).map((data) => ({ data })) },
      options: { animation: false, maintainAspectRatio: false, scales: { r: { min: 0, max: 5 } } },
    });
    return (value) => {
      pointsWith(value).forEach((data, index) => (chart.data.datasets[index].data = data));
      chart.update('none');
    };
  };
}

/** The same by ECharts. */
export function echartsRadar({ init, use }, parts) {
  use(parts);
  const series = (value) => ({
    series: [{ type: 'radar', data: pointsWith(value).map((points) => ({ value: points })) }],
  });
  return () => {
    const chart = init(box());
    chart.setOption({
      animation: false,
      radar: { indicator: labels.map((name) => ({ name, max: 5 })) },
      ...series(start),
    });
    return (value) => {
      chart.setOption(series(value));
      chart.getZr().flush();
    };
  };
}
