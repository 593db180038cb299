import { RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { EditModule, FormatModule, Tabulator } from 'tabulator-tables';
import { beside } from './beside.js';
import { echartsRadar } from './charts.js';
import { tabulatorGrid } from './grids.js';

export const make = beside(
  echartsRadar({ init, use }, [RadarChart, RadarComponent, CanvasRenderer]),
  tabulatorGrid({ EditModule, FormatModule, Tabulator }),
);
