import type { Configuration } from './configuration.js';
import type { KeptAnswers } from './database/kept-answers.js';
import type { Store } from './database/open.js';
import type { ChunkMaker } from './dataset/chunk-maker.js';
import type { ExportRunner } from './export/runner.js';
import type { SessionTokens } from './session/session-token.js';

/** What every operation works with. */
export interface Gateway {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly tokens: SessionTokens;
  readonly isHostSecret: (text: string) => boolean;
  readonly exports: ExportRunner;
  readonly chunks: ChunkMaker;
  readonly kept: KeptAnswers;
}
