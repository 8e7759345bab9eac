/** The parts of a date that its words give: 3月5日 knows a month and a day, not a year. */
export interface DateParts {
  readonly year?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
}

/** What a date expression's words say, before anything around it is asked. Known and implied parts never mix. */
export interface DateExpression {
  readonly known: DateParts;
}
