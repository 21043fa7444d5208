/** True values of a claim and the smallest effect that matters: supported where all lie above, contradicted below. */
export interface Counted {
  readonly values: Readonly<Record<string, number | null>>;
  readonly threshold: number;
  readonly beside?: Readonly<Record<string, number | null>>;
  /** All have to be above; one below contradicts, save where they are ways of counting the same. */
  readonly ways: boolean;
}
