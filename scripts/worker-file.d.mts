import type { Plugin } from 'vite';

export declare const workerFileName: string;
export declare function workerCode(): Promise<Uint8Array>;
export declare function writeWorkerFile(folder: string): Promise<unknown>;
export declare function workerFile(): Plugin;
