const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it may stand in the XML of a workbook; what XML cannot hold is written as Excel does: `_x0007_`. */
export const escaped = (text: string): string =>
  text
    .replace(lone, '\ufffd')
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(forbidden, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
