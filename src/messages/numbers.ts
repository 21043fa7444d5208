/** 1204567 as 1,204,567, the same on every machine. */
export const count = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** 0.6234 as 62.3%; never rounded to a whole it is not: 0.9996 is 99.96%, what is nearer still is "over 99.999%". */
export function percent(value: number): string {
  if (value === 0 || value === 1) return `${value * 100}%`;
  for (let digits = 1; digits < 6; digits++) {
    const text = (value * 100).toFixed(digits);
    if (Number(text) !== 0 && Number(text) !== 100) return `${text}%`;
  }
  return value > 0.5 ? 'over 99.999%' : 'under 0.001%';
}

export const points = (value: number): string => {
  const digits = Math.abs(value * 100).toFixed(1);
  return digits === '0.0' ? '0.0 points' : `${value < 0 ? '−' : '+'}${digits} points`;
};
