import { demo } from '@banso/model/samples';
import type { DemoData } from './demo.js';

/** The model's demo data in an order in which each record refers only to those before it. */
export const demoData: DemoData = {
  organisation: demo.organisation,
  records: [
    ...demo.persons,
    ...demo.companies,
    ...demo.engagements,
    ...demo.dialogues,
    ...demo.wallDiagnoses,
    ...demo.benchmarkSheets,
  ],
};
