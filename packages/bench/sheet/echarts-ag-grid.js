import { RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community';
import { beside } from './beside.js';
import { echartsRadar } from './charts.js';
import { agGrid } from './grids.js';

export const make = beside(
  echartsRadar({ init, use }, [RadarChart, RadarComponent, CanvasRenderer]),
  agGrid({ ClientSideRowModelModule, createGrid, ModuleRegistry, TextEditorModule, themeQuartz }),
);
