/** What must never be, and was. */
export interface Violation {
  /** Which promise was broken. */
  promise:
    | 'exactly once'
    | 'in order'
    | 'nothing lost'
    | 'nothing overwritten unseen'
    | 'replicas equal'
    | 'reads go forward'
    | 'outbox at rest'
    | 'nobody else’s'
    | 'sealed'
    | 'no unheard rejection'
    | 'proper errors'
    | 'requests'
    | 'comes to rest';
  what: string;
}
