import type { DocumentPass } from '../document/documentPass';
import type { DateValue } from './date';
import type { DateExpression } from './expression';

/** Gives every date expression its TIMEX3 value. A year that nothing tells stays XXXX. */
export const resolveDates: DocumentPass = {
  name: 'resolve-dates',
  run(page) {
    return page.map(({ passage, findings }) => ({
      passage,
      findings: findings.map((finding) =>
        finding.type === 'date' ? { ...finding, date: valueOf(finding.expression) } : finding,
      ),
    }));
  },
};

function valueOf({ known }: DateExpression): DateValue {
  const year = known.year === undefined ? 'XXXX' : String(known.year);
  const parts = [known.month, known.day].filter((part) => part !== undefined);
  return {
    timex: [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-'),
    kind: 'date',
    interval: null,
  };
}
