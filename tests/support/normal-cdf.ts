const NORMAL_NUMERATOR = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.07929149787, 221.213596169931,
  220.206867912376,
] as const;
const NORMAL_DENOMINATOR = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
] as const;

function horner(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/** Standard normal distribution function (Hart 1968, as in West 2005; about 15 digits). */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  let tail = 0;
  if (x <= 37) {
    const density = Math.exp((-x * x) / 2);
    if (x < 7.07106781186547) {
      tail = (density * horner(NORMAL_NUMERATOR, x)) / horner(NORMAL_DENOMINATOR, x);
    } else {
      tail = density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
    }
  }
  return z > 0 ? 1 - tail : tail;
}
