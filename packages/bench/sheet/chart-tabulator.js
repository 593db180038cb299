import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import { EditModule, FormatModule, Tabulator } from 'tabulator-tables';
import { beside } from './beside.js';
import { chartRadar } from './charts.js';
import { tabulatorGrid } from './grids.js';

export const make = beside(
  chartRadar({ Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale }),
  tabulatorGrid({ EditModule, FormatModule, Tabulator }),
);
