import type { ExportColumn } from './export-types.js';
import { columnName, textElement, xmlText } from './xlsx-text.js';

/** The small parts of a workbook (ECMA-376): constant but for the sheets' names. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const formats = 'http://schemas.openxmlformats.org/';
const main = `${formats}spreadsheetml/2006/main`;
const office = `${formats}officeDocument/2006/relationships`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Indices into `cellXfs`. */
export const styles = { header: 1, amount: 2, time: 3, text: 4, longAmount: 5, label: 6 } as const;

export const stylesPart = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00######"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  'numFmtId="0" fontId="0"',
  'numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"',
  'numFmtId="164" fontId="0" applyNumberFormat="1"',
  'numFmtId="165" fontId="0" applyNumberFormat="1"',
  'numFmtId="49" fontId="0" applyNumberFormat="1"',
]
  .map((style) => `<xf ${style} fillId="0" borderId="0" xfId="0"/>`)
  .join(
    '',
  )}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const rootRelations = `${head}<Relationships xmlns="${formats}package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

export function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/${sheetPath(at)}" ContentType="${sheetType}worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="${formats}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}sharedStrings+xml"/>${overrides.join('')}</Types>`;
}

export function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const targets = [
    ...Array.from({ length: sheets }, (_, at) => ['worksheet', sheetPath(at).slice(3)]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const relations = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${formats}package/2006/relationships">${relations.join('')}</Relationships>`;
}

export const sharedStringsBegin = `${head}<sst xmlns="${main}">`;
export const sharedStringsEnd = '</sst>';

const widths: Readonly<Record<ExportColumn['kind'], number>> = {
  text: 18,
  id: 24,
  amount: 16,
  time: 20,
};

/** Up to the first data row: widths, a header row that stays in sight. */
export function sheetBegin(columns: readonly ExportColumn[]): string {
  const sizes = columns.map(
    ({ kind, header }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${Math.max(widths[kind], wideLength(header) + 2)}" customWidth="1"/>`,
  );
  const titles = columns.map(
    ({ header }, at) =>
      `<c r="${columnName(at)}1" s="${styles.header}" t="inlineStr"><is>${textElement(header)}</is></c>`,
  );
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>${sizes.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

/** `rows`: of data. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows + 1}"/></worksheet>`;
}

export function aboutSheet(lines: readonly (readonly [string, string])[]): string {
  const rows = lines.map(
    ([label, value], at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" s="${styles.label}" t="inlineStr"><is>${textElement(label)}</is></c><c r="B${at + 1}" s="${styles.text}" t="inlineStr"><is>${textElement(value)}</is></c></row>`,
  );
  return `${head}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="2" width="64" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A full-width character takes the room of two. */
function wideLength(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

function attribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;');
}
