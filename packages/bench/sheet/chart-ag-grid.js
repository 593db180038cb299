import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community';
import { beside } from './beside.js';
import { chartRadar } from './charts.js';
import { agGrid } from './grids.js';

export const make = beside(
  chartRadar({ Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale }),
  agGrid({ ClientSideRowModelModule, createGrid, ModuleRegistry, TextEditorModule, themeQuartz }),
);
