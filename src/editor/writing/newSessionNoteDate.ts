/** Today where the clinician is, as `YYYY-MM-DD`. */
export function localDate(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
