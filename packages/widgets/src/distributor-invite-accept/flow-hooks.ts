import type { Invitation } from '@partner-widgets/contract/invitation';

/** Why a submission came back to the form. */
export type Setback = 'notice-changed' | 'regions-refused' | 'stopped-by-host' | 'rate-limited';

export interface FlowHooks {
  /** Language of names, checks and notice. */
  readonly locale: () => string;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
  /** The invitation has its final state; `repeated` when it was decided before this visit. */
  readonly settled: (outcome: SettledInvitation) => void;
}

export interface SettledInvitation {
  readonly invitationId: string;
  readonly status: Invitation['status'];
  readonly repeated: boolean;
}
