import type { Form } from '@bpmn-io/form-js-viewer';

const wordings: [RegExp, (...found: string[]) => string][] = [
  [/^Field is required\.$/, () => 'This is needed. Fill it in or choose something.'],
  [/^Value is not a number\.$/, () => 'This is not a number. Use digits only.'],
  [/^Value is expected to be an integer\.$/, () => 'Use a whole number.'],
  [/^Field must have minimum value of (.+)\.$/, (least = '') => `This is too small. The least is ${least}.`],
  [/^Field must have maximum value of (.+)\.$/, (most = '') => `This is too large. The most is ${most}.`],
  [/^Field must have minimum length of (.+)\.$/, (least = '') => `This is too short. Use at least ${least} characters.`],
  [/^Field must have maximum length of (.+)\.$/, (most = '') => `This is too long. Use at most ${most} characters.`],
  [/^Field must be a valid email\.$/, () => 'This is not a mail address. It looks like name@example.org.'],
  [/phone number/, () => 'This is not a phone number. Begin with + and the country, for example +4930664040900.'],
  [/^Field must match pattern/, () => 'This is not in the form asked for. Look at the help above it.'],
];

function sentence(error: string): string {
  for (const [pattern, words] of wordings) {
    const found = pattern.exec(error);
    if (found) return words(...found.slice(1));
  }
  return error;
}

interface Validator {
  validateFieldInstance(...parameters: unknown[]): string[];
  validateField(...parameters: unknown[]): string[];
}

/** form-js says what is wrong in a programmer's words; here they become what happened and what to do. */
export function useOurWords(form: Form): void {
  const validator = form.get<Validator>('validator');
  for (const name of ['validateFieldInstance', 'validateField'] as const) {
    const original = validator[name].bind(validator);
    validator[name] = (...parameters) => original(...parameters).map(sentence);
  }
}
