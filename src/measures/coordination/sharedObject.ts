/** First shares of one object, by time: account `accounts[i]` at `times[i]` (epoch seconds). No account twice. */
export interface SharedObject {
  readonly accounts: readonly number[];
  readonly times: readonly number[];
}
