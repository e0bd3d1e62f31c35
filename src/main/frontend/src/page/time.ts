/**
 * Writes `<time datetime data-show="date|day|datetime|clock|relative|due">` in the reader's zone, with the exact time in its title.
 * `date`: “12 March, in 5 days”. `day`: “12 March”. `datetime`: “12 March, 14:05”. `relative`, for due dates: “tomorrow”, “3 days late”.
 * `clock`: “14:05”, beneath the day in `data-day`; “14:05, 13 March” where the reader's day is another.
 * `due`: the same as a sentence’s beginning, “Due tomorrow”.
 */
const language = document.documentElement.lang || 'en';
const words = new Intl.RelativeTimeFormat(language === 'en' ? 'en-GB' : language, { numeric: 'auto' });
const locale = language === 'en' ? 'en-GB' : language;
const dayOnly = /^\d{4}-\d\d-\d\d$/;

/** In a rehearsal the demo's clock is ahead: what is late is late by that clock. */
const ahead = Number(document.documentElement.dataset.ahead ?? 0);
const now = () => new Date(Date.now() + ahead);

const format = (when: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(when);
const midnight = (when: Date) => Date.UTC(when.getFullYear(), when.getMonth(), when.getDate());
const dayOfReader = (when: Date) => new Date(midnight(when)).toISOString().slice(0, 10);
const daysFromNow = (when: Date) => Math.round((midnight(when) - midnight(now())) / 86_400_000);

function inWords(days: number): string {
  const far = Math.abs(days);
  if (far >= 365) return words.format(Math.round(days / 365), 'year');
  if (far >= 60) return words.format(Math.round(days / 30.4), 'month');
  return words.format(days, 'day');
}

function dayAndMonth(when: Date): string {
  const sameYear = when.getFullYear() === now().getFullYear();
  return format(when, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

function due(when: Date, days: number, whole: boolean): string {
  const late = days < 0 || (!whole && when.getTime() < now().getTime());
  if (late && days === 0) return 'late since today';
  if (late) return days === -1 ? '1 day late' : `${-days} days late`;
  return Math.abs(days) > 13 ? dayAndMonth(when) : inWords(days);
}

function dueSentence(when: Date, days: number, whole: boolean): string {
  const words = due(when, days, whole);
  const late = days < 0 || (!whole && when.getTime() < now().getTime());
  return late ? words.charAt(0).toUpperCase() + words.slice(1) : `Due ${words}`;
}

function show(element: HTMLTimeElement): void {
  const text = element.dateTime;
  const whole = dayOnly.test(text);
  const when = new Date(whole ? `${text}T00:00:00` : text);
  if (Number.isNaN(when.getTime())) return;
  const days = daysFromNow(when);
  const exact: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  element.title = format(when, whole ? exact : { ...exact, ...clock, timeZoneName: 'short' });
  switch (element.dataset.show) {
    case 'relative':
    case 'due':
      element.textContent = element.dataset.show === 'due' ? dueSentence(when, days, whole) : due(when, days, whole);
      element.toggleAttribute('data-late', days < 0 || (!whole && when.getTime() < now().getTime()));
      break;
    case 'day':
      element.textContent = dayAndMonth(when);
      break;
    case 'clock':
      element.textContent =
        dayOfReader(when) === element.dataset.day ? format(when, clock) : `${format(when, clock)}, ${dayAndMonth(when)}`;
      break;
    case 'datetime':
      element.textContent = whole ? dayAndMonth(when) : `${dayAndMonth(when)}, ${format(when, clock)}`;
      break;
    default:
      element.textContent = `${dayAndMonth(when)}, ${inWords(days)}`;
  }
}

export function showTimes(place: ParentNode): void {
  place.querySelectorAll<HTMLTimeElement>('time[datetime][data-show]').forEach(show);
}

export function keepTimesFresh(): void {
  const refresh = () => document.visibilityState === 'visible' && showTimes(document);
  setInterval(refresh, 60_000);
  document.addEventListener('visibilitychange', refresh);
}
