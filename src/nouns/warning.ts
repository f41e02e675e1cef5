/** What somebody should know although nothing is wrong; whoever acts on one goes by its code, never by its words. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** One kind each, whatever file or metric it is about. */
type WarningCode =
  | AboutLaw
  | AboutFiles
  | AboutScores
  | 'answered-by-another'
  | 'asked-directly'
  | 'asked-otherwise'
  | 'base-not-as-expected'
  | 'endpoint-of-base'
  | 'floating-model'
  | 'empty-slice'
  | 'form-not-checked'
  | 'gauge-edited'
  | 'gauge-of-head'
  | 'gauge-silent'
  | 'judge-likes-itself'
  | 'judge-not-vouched-for'
  | 'kept-elsewhen'
  | 'kept-not-believed'
  | 'left-uncovered'
  | 'left-out-spans'
  | 'not-confirmed'
  | 'nothing-asked'
  | 'nothing-held-against'
  | 'not-looked-at'
  | 'no-expected'
  | 'no-trace'
  | 'part-unseen'
  | 'shard-lost'
  | 'told-by-model'
  | 'unread-history';

type AboutLaw =
  | 'base-config-broken'
  | 'config-deleted'
  | 'config-moved'
  | 'no-base-config'
  | 'past-sunset'
  | 'unread-on-base';

/** Of prompts, cases and the configs of other tools. */
type AboutFiles =
  | 'asks-little'
  | 'not-asked'
  | 'not-read'
  | 'not-sent'
  | 'read-otherwise'
  | 'sent-otherwise'
  | 'unread-key'
  | 'unversioned';

/** Of scores that were measured elsewhere. */
type AboutScores =
  | 'form-of-file'
  | 'no-card'
  | 'not-compared'
  | 'one-sided-cases'
  | 'only-looked-at'
  | 'stored-baseline'
  | 'tags-differ';
