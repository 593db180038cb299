import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { html, render } from 'lit';
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import '@vaadin/grid/vaadin-grid.js';
import { estimate, fillRow, makeRow, makeScroller } from './rows.js';

export function litVirtualizer(items) {
  const scroller = makeScroller();
  const row = ({ number, kind, text }) =>
    html`<div class="row" data-number=${number}>
      <div class="meta"><span>第${number}</span><span>${kind}</span></div>
      <div class="text">${text}</div>
    </div>`;
  const draw = () =>
    render(
      html`${virtualize({ items, renderItem: row, keyFunction: ({ number }) => number, scroller: true })}`,
      scroller,
    );
  draw();
  return {
    scroller,
    prepend(more) {
      items = [...more, ...items];
      draw();
    },
  };
}

export function tanstackVirtual(items) {
  const scroller = makeScroller();
  const box = document.createElement('div');
  box.style.position = 'relative';
  scroller.append(box);
  const shown = new Map();
  const options = {
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(items[index]),
    getItemKey: (index) => items[index].number,
    overscan: 3,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement,
    initialRect: { width: 640, height: 600 },
    onChange: () => draw(),
  };
  const virtualizer = new Virtualizer(options);
  function draw() {
    box.style.height = `${virtualizer.getTotalSize()}px`;
    const rows = virtualizer.getVirtualItems();
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, element] of shown) {
      if (keys.has(key)) continue;
      element.remove();
      shown.delete(key);
    }
    for (const { key, index, start } of rows) {
      let element = shown.get(key);
      const isNew = !element;
      if (!element) {
        element = fillRow(makeRow(), items[index]);
        element.style.cssText = 'position:absolute;top:0;left:0';
        shown.set(key, element);
        box.append(element);
      }
      element.dataset.index = index;
      element.style.transform = `translateY(${start}px)`;
      if (isNew) virtualizer.measureElement(element);
    }
  }
  virtualizer._didMount();
  virtualizer._willUpdate();
  draw();
  return {
    scroller,
    prepend(more) {
      items = [...more, ...items];
      virtualizer.setOptions({ ...options, count: items.length });
      virtualizer._willUpdate();
      draw();
    },
  };
}

export function vaadinGrid(items) {
  const grid = document.createElement('vaadin-grid');
  grid.style.cssText = 'width:640px;height:600px';
  const column = document.createElement('vaadin-grid-column');
  column.renderer = (root, _column, { item }) => {
    if (!root.firstElementChild) root.append(makeRow());
    fillRow(root.firstElementChild, item);
  };
  grid.append(column);
  grid.items = items;
  document.body.append(grid);
  return {
    scroller: grid.shadowRoot.querySelector('#table'),
    prepend(more) {
      items = [...more, ...items];
      grid.items = items;
    },
  };
}

ModuleRegistry.registerModules([AllCommunityModule]);

export function agGrid(items) {
  const host = document.createElement('div');
  host.style.cssText = 'width:640px;height:600px';
  document.body.append(host);
  class Cell {
    init({ data }) {
      this.row = fillRow(makeRow(), data);
    }
    getGui() {
      return this.row;
    }
    refresh({ data }) {
      fillRow(this.row, data);
      return true;
    }
  }
  const grid = createGrid(host, {
    headerHeight: 0,
    columnDefs: [{ field: 'text', flex: 1, wrapText: true, autoHeight: true, cellRenderer: Cell }],
    rowData: items,
    getRowId: ({ data }) => String(data.number),
    animateRows: false,
  });
  return {
    get scroller() {
      return [...host.querySelectorAll('*')].find(
        (each) =>
          each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY),
      );
    },
    prepend(more) {
      items = [...more, ...items];
      grid.setGridOption('rowData', items);
    },
  };
}
