import { edited, periods, rows } from './work.js';

const place = () => {
  const box = document.createElement('div');
  box.style.cssText = 'width:600px;height:480px';
  document.body.append(box);
  return box;
};
const isEditable = (field) => field !== 'figure';

/** Fourteen rows by Tabulator; opens the editor of the cell and answers its field. */
export function tabulatorGrid({ Tabulator, EditModule, FormatModule }) {
  Tabulator.registerModule([EditModule, FormatModule]);
  return async () => {
    const table = new Tabulator(place(), {
      data: structuredClone(rows),
      index: 'figure',
      columns: ['figure', ...periods].map((field) => ({
        title: field,
        field,
        ...(isEditable(field) ? { editor: 'input' } : {}),
      })),
    });
    await new Promise((resolve) => table.on('tableBuilt', resolve));
    return async () => {
      const cell = table.getRow(edited.figure).getCell(edited.period);
      cell.edit();
      return cell.getElement().querySelector('input');
    };
  };
}

/** The same by AG Grid, with as few modules as it takes. */
export function agGrid({
  createGrid,
  ModuleRegistry,
  ClientSideRowModelModule,
  TextEditorModule,
  themeQuartz,
}) {
  ModuleRegistry.registerModules([ClientSideRowModelModule, TextEditorModule]);
  return async () => {
    const box = place();
    const ready = Promise.withResolvers();
    const api = createGrid(box, {
      theme: themeQuartz,
      rowData: structuredClone(rows),
      columnDefs: ['figure', ...periods].map((field) => ({ field, width: 140, editable: isEditable(field) })),
      onFirstDataRendered: ready.resolve,
    });
    await ready.promise;
    return async () => {
      const rowIndex = rows.findIndex(({ figure }) => figure === edited.figure);
      api.startEditingCell({ rowIndex, colKey: edited.period });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return box.querySelector('.ag-cell-inline-editing input');
    };
  };
}
