// The peers are installed by the bench alone: where types are checked, they are not there.
declare module 'ag-grid-community';
declare module '@revolist/revogrid/standalone/revo-grid.js';
declare module 'tabulator-tables';
declare module 'tabulator-tables/dist/css/tabulator_simple.min.css';
declare module '@tanstack/lit-table';
declare module '@lit-labs/virtualizer/virtualize.js';
declare module '@vaadin/grid/src/vaadin-grid.js';
declare module '@vaadin/grid/src/vaadin-grid-sort-column.js';
declare module '@vaadin/grid/src/vaadin-grid-filter-column.js';
declare module '@duckdb/duckdb-wasm';
declare module '@uwdata/flechette';
